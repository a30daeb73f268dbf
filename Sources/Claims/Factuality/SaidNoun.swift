import English

/// Nouns for something that somebody has said: `the ⟨suggestion⟩ that the plan failed`, `⟨Claims⟩ that it leaked are false`.
enum SaidNoun {
  /// Own selection, after the nouns that take a clause of content in news reports.
  private static let reports: Set<String> = [
    "accusation", "allegation", "announcement", "assertion", "assurance", "blame", "charge", "claim", "idea",
    "insinuation", "involvement", "notion",
    "report", "responsibility", "rumor",
    "rumour", "signal", "speculation", "statement", "story", "suggestion", "theory", "warning", "wrongdoing",
  ]

  /// Whether the token is such a noun.
  static func isReport(_ token: Int, in reading: Reading) -> Bool {
    reports.contains(reading.document[token].lemma.lowercased())
  }

  /// The clause with "that" which tells what the noun says; nil where there is none.
  static func content(of token: Int, in reading: Reading) -> Int? {
    guard isReport(token, in: reading) else { return nil }
    let document = reading.document
    return document.children(of: token, .acl, .ccomp, .relcl).first { clause in
      guard let subject = document.ownSubject(of: clause), clause > token else { return false }
      let first = document.span(of: clause).lowerBound
      return document[first].lower == "that" && subject != first
    }
  }
}
