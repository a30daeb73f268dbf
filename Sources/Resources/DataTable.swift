import Foundation

/// One file of language data: rows of tab-separated fields.
///
/// The one format of all files in `data/`: UTF-8, a row a line, fields separated by one tab, `#` starts a comment line,
/// empty lines are skipped. The first comment lines say what the file holds and where it comes from.
public struct DataTable: Sendable, Hashable {
  /// The file's path, for messages.
  public let path: String
  /// The rows in file order; every row has at least one field.
  public let rows: [Row]

  /// One row.
  public struct Row: Sendable, Hashable {
    /// Its line in the file, from 1.
    public let line: Int
    /// Its fields, surrounding spaces removed.
    public let fields: [String]

    /// The field at `index`; empty when the row has fewer.
    public subscript(index: Int) -> String { index < fields.count ? fields[index] : "" }
  }

  /// Reads `data/<name>.tsv`.
  ///
  /// - Parameter folder: the data folder; found by `ResourceFolder` when nil.
  /// - Throws: `ResourceError` when the folder or the file is missing or not UTF-8.
  public init(_ name: String, in folder: String? = nil) throws(ResourceError) {
    let folder = try ResourceFolder.locate("data", marker: "README.md", explicit: folder, variable: "CLAIMD_DATA")
    let path = folder + "/" + name + ".tsv"
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw .damaged(path: path, line: nil, reason: "the file is missing or cannot be read")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .damaged(path: path, line: nil, reason: "it is not UTF-8")
    }
    self.init(path: path, text: text)
  }

  /// Parses `text`; `path` is for messages.
  public init(path: String, text: String) {
    self.path = path
    var rows: [Row] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("#") { continue }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(Self.trimmed)
      if fields.allSatisfy(\.isEmpty) { continue }
      rows.append(Row(line: number + 1, fields: fields))
    }
    self.rows = rows
  }

  /// Without the spaces around it. Most fields have none, which is quickly seen.
  private static func trimmed(_ field: Substring) -> String {
    let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.generalCategory == .spaceSeparator }
    guard let first = field.unicodeScalars.first, let last = field.unicodeScalars.last else { return "" }
    return isSpace(first) || isSpace(last) ? field.trimmingCharacters(in: .whitespaces) : String(field)
  }

  /// The first fields of all rows.
  public var keys: [String] { rows.map { $0[0] } }
}
