import CLibXML2

/// Reads HTML and XML with libxml2. Nothing is fetched from the network, no external entity is read, entities that a
/// document defines are not expanded, and documents that are deeper than libxml2's own limit are cut or refused.
enum MarkupParser {
  /// What is wrong with a document.
  struct Failure: Error, Sendable {
    /// The line, from 1.
    var line: Int
    /// libxml2's words.
    var message: String
  }

  /// What is deeper is left out: pages are read recursively, and versions of libxml2 differ in how deep they go.
  private static let deepest = 512

  /// More nodes than this are not an article; large pages have a tenth of it.
  private static let mostNodes = 300_000

  /// The tree of an HTML page; broken markup is repaired as browsers do.
  static func html(_ text: String) throws(Failure) -> MarkupTree {
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue
    guard let context = htmlNewParserCtxt() else { throw outOfMemory }
    defer { htmlFreeParserCtxt(context) }
    let bytes = Array(text.utf8)
    let document = bytes.withUnsafeBytes { buffer in
      htmlCtxtReadMemory(
        context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count), nil, "UTF-8",
        Int32(options))
    }
    return try tree(document, failure: failure(of: context))
  }

  /// The tree of an XML document; a document that is not well-formed is refused.
  static func xml(_ bytes: [UInt8]) throws(Failure) -> MarkupTree {
    let options =
      XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NONET.rawValue
      | XML_PARSE_NOCDATA.rawValue
    guard let context = xmlNewParserCtxt() else { throw outOfMemory }
    defer { xmlFreeParserCtxt(context) }
    let document = bytes.withUnsafeBytes { buffer in
      xmlCtxtReadMemory(
        context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count), nil, nil,
        Int32(options))
    }
    return try tree(document, failure: failure(of: context))
  }

  private static let outOfMemory = Failure(line: 0, message: "there is no memory for a parser")

  private static func failure(of context: xmlParserCtxtPtr) -> Failure {
    let error = context.pointee.lastError
    let message = error.message.map { String(cString: $0).collapsed } ?? "the document is empty"
    return Failure(line: Int(error.line), message: message)
  }

  private static func tree(_ document: xmlDocPtr?, failure: Failure) throws(Failure) -> MarkupTree {
    guard let document else { throw failure }
    defer { xmlFreeDoc(document) }
    var tree = MarkupTree()
    var parent = 0
    var depth = 0
    var next = document.pointee.children
    while let node = next {
      guard tree.nodes.count < mostNodes else {
        throw Failure(line: Int(xmlGetLineNo(node)), message: "more than \(mostNodes) elements and texts")
      }
      if let number = add(node, to: &tree, parent: parent), depth < deepest, let child = node.pointee.children {
        parent = number
        depth += 1
        next = child
        continue
      }
      next = follower(of: node, in: &tree, parent: &parent, depth: &depth)
    }
    tree.close(0)
    return tree
  }

  /// The next node in document order that is not within `node`; closes the elements that end before it.
  private static func follower(
    of node: xmlNodePtr, in tree: inout MarkupTree, parent: inout Int, depth: inout Int
  ) -> xmlNodePtr? {
    var node = node
    while node.pointee.next == nil {
      guard parent != 0, let above = node.pointee.parent else { return nil }
      tree.close(parent)
      parent = tree[parent].parent
      depth -= 1
      node = above
    }
    return node.pointee.next
  }

  /// Adds what is kept of `node`; returns its number when it is an element.
  private static func add(_ node: xmlNodePtr, to tree: inout MarkupTree, parent: Int) -> Int? {
    switch node.pointee.type {
    case XML_ELEMENT_NODE:
      return tree.add(string(node.pointee.name).lowercased(), attributes: attributes(of: node), to: parent)
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      _ = tree.add("", text: string(node.pointee.content), to: parent)
      return nil
    default: return nil
    }
  }

  private static func attributes(of node: xmlNodePtr) -> [(name: String, value: String)] {
    var found: [(name: String, value: String)] = []
    var next = node.pointee.properties
    while let attribute = next {
      // An attribute without a value has no child.
      let value = attribute.pointee.children.map { string($0.pointee.content) } ?? ""
      found.append((string(attribute.pointee.name).lowercased(), value))
      next = attribute.pointee.next
    }
    return found
  }

  private static func string(_ characters: UnsafePointer<xmlChar>?) -> String {
    characters.map { String(cString: $0) } ?? ""
  }
}
