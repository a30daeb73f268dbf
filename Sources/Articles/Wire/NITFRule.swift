/// Reads NITF (News Industry Text Format 3.6, IPTC): `nitf/head/docdata`, `nitf/body`.
enum NITFRule {
  static func fields(of tree: MarkupTree) -> WireFields {
    var fields = WireFields()
    func text(_ name: String, in root: Int = 0) -> String? {
      tree.first(name, in: root).map { tree.text(in: $0).collapsed }.flatMap { $0.isEmpty ? nil : $0 }
    }
    func attribute(_ name: String, of element: String) -> String? { tree.first(element).flatMap { tree[$0][name] } }
    fields.title = text("hl1") ?? text("hedline") ?? text("title")
    fields.body = tree.first("body.content").map { WireFields.text(of: tree, in: $0) } ?? ""
    fields.published =
      attribute("norm", of: "date.issue") ?? attribute("date.publication", of: "pubdata")
      ?? attribute("norm", of: "date.release") ?? attribute("norm", of: "story.date") ?? text("story.date")
    fields.publisher =
      text("distributor") ?? attribute("name", of: "pubdata") ?? attribute("holder", of: "doc.copyright")
    fields.author = text("person", in: tree.first("byline") ?? 0).flatMap { tree.first("byline") == nil ? nil : $0 }
    fields.author = (fields.author ?? text("byline")).map {
      $0.lowercased().hasPrefix("by ") ? String($0.dropFirst(3)) : $0
    }
    fields.url = attribute("ex-ref", of: "pubdata")
    return fields
  }
}
