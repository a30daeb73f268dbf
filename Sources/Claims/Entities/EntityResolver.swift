import English
import Resources

/// Finds who and what an article speaks of, and gathers all mentions of one under one form.
///
/// Names first (tables, capitals, tags), then what they have in common (surnames, short forms), then descriptions ("the
/// adviser", "the Norwegian government") and pronouns.
public struct EntityResolver: Sendable {
  private let tables: NameTables

  /// Reads its tables.
  ///
  /// - Parameter dataFolder: the data folder; found by `ResourceFolder` when nil.
  public init(dataFolder: String? = nil) throws(ResourceError) {
    tables = try NameTables(dataFolder: dataFolder)
  }

  /// The entities of the document.
  public func resolve(_ document: Document) -> EntityMap {
    let names = NameFinder(tables: tables, document: document).names()
    var entities = NameGrouping(tables: tables, document: document).grouped(names)
    Descriptions(tables: tables, document: document).describe(&entities, names)
    References(tables: tables, document: document).resolve(&entities)
    Pronouns(document: document, tables: tables).resolve(&entities)
    return entities.map()
  }
}
