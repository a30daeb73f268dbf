/// Reads NewsML-G2 (IPTC): a `newsItem`, or each of those in a `newsMessage`.
enum NewsMLRule {
  /// The news items of the document in order; pictures and other items without text give an empty body.
  static func fields(of tree: MarkupTree) -> [WireFields] { tree.elements("newsitem").map { fields(of: tree, in: $0) } }

  private static func fields(of tree: MarkupTree, in item: Int) -> WireFields {
    var fields = WireFields()
    func text(_ name: String, in root: Int?) -> String? {
      root.flatMap { tree.first(name, in: $0) }.map { tree.text(in: $0).collapsed }.flatMap { $0.isEmpty ? nil : $0 }
    }
    let itemMeta = tree.first("itemmeta", in: item)
    let contentMeta = tree.first("contentmeta", in: item)
    let content = tree.first("contentset", in: item)
    fields.title = text("headline", in: contentMeta) ?? text("title", in: itemMeta) ?? text("hl1", in: content)
    fields.published =
      text("contentcreated", in: contentMeta) ?? text("firstcreated", in: itemMeta)
      ?? text("versioncreated", in: itemMeta)
    fields.publisher = party(tree, tree.first("provider", in: itemMeta ?? item))
    fields.author = text("by", in: contentMeta) ?? party(tree, contentMeta.flatMap { tree.first("creator", in: $0) })
    fields.body = content.map { body(tree, in: $0) } ?? ""
    return fields
  }

  /// `<provider literal="…"/>`, `<provider qcode="nprov:REUTERS"/>` or with a `<name>`.
  private static func party(_ tree: MarkupTree, _ node: Int?) -> String? {
    guard let node else { return nil }
    if let name = tree.first("name", in: node) { return tree.text(in: name).collapsed }
    if let literal = tree[node]["literal"] { return literal }
    return tree[node]["qcode"].flatMap { $0.split(separator: ":").last }.map(String.init)
  }

  /// `inlineXML` holds XHTML or NITF, `inlineData` plain text.
  private static func body(_ tree: MarkupTree, in content: Int) -> String {
    if let xml = tree.first("inlinexml", in: content) {
      let root = tree.first("body.content", in: xml) ?? tree.first("body", in: xml) ?? xml
      return WireFields.text(of: tree, in: root)
    }
    return tree.first("inlinedata", in: content).map { tree.text(in: $0) } ?? ""
  }
}
