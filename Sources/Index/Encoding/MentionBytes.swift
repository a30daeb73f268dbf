import Claims

extension ClaimMention: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(
      evidence, text, subject, predicate, object, arguments, time, quantities, polarity, modality, quote, attribution,
      origin)
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(
      evidence: try reader.read(), text: try reader.read(), subject: try reader.read(), predicate: try reader.read(),
      object: try reader.read(), arguments: try reader.read(), time: try reader.read(), quantities: try reader.read(),
      polarity: try reader.read(), modality: try reader.read(), quote: try reader.read(),
      attribution: try reader.read(), origin: try reader.read())
  }
}

extension Evidence: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(start, end, exact, prefix, suffix)
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(
      start: try reader.read(), end: try reader.read(), exact: try reader.read(), prefix: try reader.read(),
      suffix: try reader.read())
  }
}

extension Participant: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(text, head, entity)
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(text: try reader.read(), head: try reader.read(), entity: try reader.read())
  }
}

extension Predicate: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(text, lemma)
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(text: try reader.read(), lemma: try reader.read())
  }
}

extension Argument: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(role, text, head, entity)
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(role: try reader.read(), text: try reader.read(), head: try reader.read(), entity: try reader.read())
  }
}

extension TimeExpression: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(text, value, type, relation)
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(text: try reader.read(), value: try reader.read(), type: try reader.read(), relation: try reader.read())
  }
}

extension Quantity: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(text, low, high, unit, approximate)
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(
      text: try reader.read(), low: try reader.read(), high: try reader.read(), unit: try reader.read(),
      approximate: try reader.read())
  }
}

extension Attribution: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(speaker, kind, cue, entity)
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(speaker: try reader.read(), kind: try reader.read(), cue: try reader.read(), entity: try reader.read())
  }
}

extension TimeExpression.Kind: ByteCodable {}
extension TimeExpression.Relation: ByteCodable {}
extension Polarity: ByteCodable {}
extension Modality: ByteCodable {}
extension Attribution.Kind: ByteCodable {}
