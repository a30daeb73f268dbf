/// Words for the date that the text mentioned last: "by then", "since then", "at that time".
extension TimeReader {
  func backReference(_ i: Int) -> TimeReading? {
    if text(i) == "then", isOne(of: "by", "since", "until", "till", "before", "from", at: i - 1) {
      return TimeReading(.mentionedBefore, to: i + 1)
    }
    if isOne(of: "that", "the", at: i), text(i + 1) == "time", text(i - 1) == "at", text(i + 2) != "of" {
      return TimeReading(.mentionedBefore, to: i + 2)
    }
    return nil
  }
}
