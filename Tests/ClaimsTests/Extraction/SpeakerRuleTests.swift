import Claims
import Testing

/// Who says it, where names, pronouns and texts stand for one another.
@Suite(.enabled(if: Extracted.isAvailable)) struct SpeakerRuleTests {
  /// The words of the claim, the text, one of the speakers.
  @Test(arguments: [
    // A speaker between commas behind a quotation, whatever the parse says.
    (
      "names three towns", "“We have seen a list that names three towns,” its president, Carla Duarte, said.",
      "Carla Duarte"
    ),
    // A name beside a noun for somebody without an office.
    ("had been speeding", "A survivor, Marta Quispe, said the driver had been speeding.", "Marta Quispe"),
    ("on sacks", "“People sat on sacks,” said one of them, the trader Juma Okello.", "Juma Okello"),
    // The name of a body beside its noun.
    ("lost contact", "The company, Estradal, said it had lost contact with a team.", "Estradal"),
    // "They", "it": the subject before.
    (
      "children had not been counted",
      "Two port workers gave a different account. They said children had not been counted.", "Two port workers"
    ),
    ("611 people", "The health ministry disputes the figure. It says 611 people have died.", "The health ministry"),
    // The one brought in without a name, not the one named before.
    (
      "they are talking",
      "Paul Wekesa, the campaign manager, rejected the claim. A diplomat said a deal was near. “They say no, but they are "
        + "talking,” the diplomat said.", "A diplomat"
    ),
    // At second hand.
    (
      "is ready", "Iran is ready to talk, the Tasnim news agency quoted Foreign Minister Abbas Karimi as saying.",
      "Abbas Karimi"
    ),
    ("will resume", "Minister Ana Lima was quoted by Lusa as saying that flights will resume.", "Ana Lima"),
    // A text that an outlet has seen.
    (
      "came in through a door", "A report by the inquiry, seen by Reuters, says that water came in through a door.",
      "A report"
    ),
    // Whose words a quotation is.
    (
      "put profit first", "Doctor Ana Lima testified for an hour. In her words, “the firm put profit first”.",
      "Ana Lima"
    ),
    ("a leap into the dark", "In the words of Paul Wekesa, “the deal was a leap into the dark”.", "Paul Wekesa"),
    // Verbs that report only with "that".
    ("knew of the leak", "The High Court held on Wednesday that the miner knew of the leak.", "The High Court"),
    ("had no licence", "Her lawyers submitted that the pilot had no licence.", "Her lawyers"),
    // Nouns for what is said.
    ("had met", "The sale follows a report by the Coast Herald that the two owners had met.", "Coast Herald"),
    ("would be issued", "The minister gave assurances that visas would be issued.", "The minister"),
    ("pump failed", "The operator's claim that the pump failed surprised the crew.", "The operator"),
    // "They" are not those whom they speak of.
    (
      "met in Oslo", "Two traders give another picture. Envoys of both firms met in Oslo, they say.", "Two traders"
    ),
    // Somebody who acts in between, also in the passive.
    (
      "No clerk has left",
      "The hall was empty, a guard said. Mayor Carlos Dias was irritated by the leaks. “No clerk has left,” he said.",
      "Carlos Dias"
    ),
    // "He" in a quotation is not who speaks.
    (
      "lied to the court",
      "Minister Paul Radko resigned. Nadia Totev called for an inquiry. “He lied to the court,” she said.",
      "Nadia Totev"
    ),
    // Who gives a figure.
    ("of 40,000", "Jane Doe stood by her figure of 40,000.", "Jane Doe"),
    ("of seven", "The ministry stuck to its count of seven.", "The ministry"),
    ("at 8,000", "Police put the number at 8,000.", "Police"),
    ("at 700", "The teachers' union puts the figure at 700.", "The teachers' union"),
    (
      "at 12 million", "The chamber of commerce in Lima puts the debt at 12 million euros.",
      "The chamber of commerce in Lima"
    ),
    ("has doubled", "According to a letter obtained by the BBC, the debt has doubled.", "a letter"),
    // Feelings that something is so.
    ("may reduce competition", "The commission is concerned that the deal may reduce competition.", "The commission"),
    ("can be reached", "Union leaders are confident that a deal can be reached.", "Union leaders"),
    // Told to somebody at the end of the sentence.
    ("fell into a river", "The bus fell into a river, the health manager, Omar Diaz, told local radio.", "Omar Diaz"),
    (
      "have been recorded", "Six people died, the ministry said on Tuesday, and 97 cases have been recorded.",
      "the ministry"
    ),
    (
      "owns 19 percent", "The fund owns 19 percent of the bank, a regulatory filing showed on Tuesday.",
      "a regulatory filing"
    ),
    (
      "have been abducted", "Seven people have been abducted, the agency AFP has learned from security circles.",
      "security circles"
    ),
    // In whose view it is so.
    ("may be to blame", "A cracked axle may be to blame, in the view of Ina Brenner, the minister.", "Ina Brenner"),
    ("is too low", "In the union's opinion, the offer is too low.", "the union"),
    ("was lost", "In the eyes of most analysts, the vote was lost.", "most analysts"),
    // A group talks, what it counts does not; a group is no "he"; somebody else's official is somebody else.
    ("is a fluke", "The team counted tiny wobbles of the star. The signal is a fluke, they wrote.", "The team"),
    (
      "left out", "Omar Diaz called it wrong. The group gave no figure. He said nights had been left out.", "Omar Diaz"
    ),
    (
      "get nothing",
      "Lena Roth, the mayor, resigned, she said. The owners get nothing, the Treasury official confirmed.",
      "the Treasury official"
    ),
    // Headlines.
    ("to cut a tenth", "Acme to cut a tenth of its staff, insiders say\n\nThe firm is old.", "insiders"),
    ("to close two mines", "State firm to close two mines -sources\n\nThe firm is old.", "sources"),
    ("to quit", "Mayor to quit over bridge collapse, officials say\n\nThe bridge is old.", "officials"),
    ("Seven miners freed", "Seven miners freed in the north: rescue official\nThe mine is closed.", "rescue official"),
    ("judges ignored", "Defence: judges ignored the tapes\nThe trial is over.", "Defence"),
    // What leans on the sentence before goes on with its source.
    ("About 40 are missing", "Sixty-one people survived, the captain said. About 40 are missing.", "the captain"),
    ("will reopen", "The mine is safe, the owner said. It will reopen in May.", "the owner"),
    // Whose chief somebody is tells who.
    (
      "would sue", "Lena Roth, the mayor, wept. The bank's legal chief said the bank would sue.",
      "The bank's legal chief"
    ),
    (
      "had been warned", "Omar Diaz resigned on Monday, he said. The team's head said players had been warned.",
      "The team's head"
    ),
    // Who gives a figure.
    (
      "at 40 million", "Jane Doe, head of the growers' union, now estimates the damage at 40 million crowns.",
      "Jane Doe"
    ),
    ("arrives at", "A study by the University of Lund arrives at 25 million.", "A study"),
    ("counted 1,200", "Organisers said 5,000 people came; the police counted 1,200.", "the police"),
    ("5,000 people", "Organisers said 5,000 people came; the police counted 1,200.", "Organisers"),
    // What somebody holds of another.
    ("disagrees", "The union disagrees with the ministry's account.", "The union"),
    ("responsible", "The ministry holds the miner responsible for the spill.", "The ministry"),
    ("as Karin Blom", "The police identified the diver as Karin Blom.", "The police"),
    ("foresee", "Experts foresee no recovery before autumn.", "Experts"),
    ("as \"a joke\"", "The mayor of Lund, Ivo Kral, dismissed as \"a joke\" the offer of 3 million.", "Ivo Kral"),
    ("turned the offer down", "The ministry turned the offer down as a trick.", "The ministry"),
    // Said by somebody in the passive.
    ("have fled", "Three of the guards are said by prosecutor Ivo Kral to have fled.", "Ivo Kral"),
    // By whose account; the pronoun resolved.
    ("5 metres", "The driver, Ivo Kral, gave another reason. By his account, the lake has lost 5 metres.", "Ivo Kral"),
    // A text that an outlet has seen, though it is a plan.
    ("new houses", "Villagers would get new houses, according to the draft, which Reuters has seen.", "the draft"),
    // The role in apposition that the parse ties the clause to.
    (
      "had denied the leak", "Ivo Kral, the firm's managing director, who had denied the leak, resigned.", "Ivo Kral"
    ),
    // A name that belongs to the role, not to the noun right before it.
    (
      "were wilting", "The chief surgeon of the town's hospital, Nadia Brun, told reporters that wards were wilting.",
      "Nadia Brun"
    ),
    // A role brought in without saying anything.
    (
      "was signed",
      "Paul Wekesa denied the deal. A Kenyan diplomat gave another account. Nothing was signed, said the diplomat.",
      "A Kenyan diplomat"
    ),
    // "He" is no woman whom others named.
    (
      "made a mistake",
      "The victim was Karin Blom, inspector Alan Roe said. On Tuesday the police had named her as Karen Blum. \"We made a "
        + "mistake,\" he said.", "Alan Roe"
    ),
    // What a colon adds.
    (
      "1,300 in Oakham",
      "The firm has 4,500 workers there, two officials said: 3,200 in the town of Lund and 1,300 in Oakham.",
      "two officials"
    ),
    // Abbreviations that end no sentence.
    ("door was open", "The door was open, Staff Sgt. Mara Lind said.", "Mara Lind"),
    ("two men fled", "Oakham Police Capt. Ann Roe said two men fled.", "Ann Roe"),
    ("man was armed", "The man was armed, RCMP Superintendent Alan Roe told reporters.", "Alan Roe"),
    // All that is said, though the parse ties only the last of it to the verb, and much follows the verb.
    (
      "400 jobs are to go",
      "About 400 jobs are to go in Lund, and the office in Oby, which has a staff of 50, will be shut, one of the two said.",
      "one of the two"
    ),
    (
      "will impose a duty",
      "Chile will impose a duty of 25 percent on cars from May 1, Minister Ana Lima announced on Monday, accusing the firms "
        + "there of flooding the market with cheap vehicles.", "Ana Lima"
    ),
    (
      "40 people had to go", "In 2023, 40 people had to go, the firm said; the press had always put the number at 30.",
      "the firm"
    ),
    // "It" is the subject of what is said.
    ("shed 50 workers", "Norrmark will shed 50 workers in May, it announced on Monday.", "Norrmark"),
    // The text that the sentence before brings in.
    (
      "speaks of", "The firm declined to comment. This newspaper has seen the letter. It speaks of 400 job cuts.",
      "the letter"
    ),
    // A body is no "who".
    ("had mocked", "Ana Holt of the federation FNAL, who had mocked the plan as a joke, resigned.", "Ana Holt"),
    // All of those who speak.
    (
      "was on the bridge", "Ana Lima and two other witnesses say that a lorry was on the bridge.",
      "Ana Lima and two other"
    ),
    // In the words of somebody, without a quotation.
    (
      "were not present", "Only soldiers died; civilians were not present, in the words of Colonel Ivo Kral.",
      "Ivo Kral"
    ),
    // Who told the outlet.
    (
      "will be withdrawn", "Half will be withdrawn, according to Reuters, which cites four officials.", "four officials"
    ),
    ("was reported", "The death was reported by the newspaper Sol, which spoke to a nurse.", "a nurse"),
    // What is found, thought or not said.
    ("no evidence", "The board found no evidence of fraud.", "The board"),
    ("a short circuit", "Firefighters suspect a short circuit.", "Firefighters"),
    ("to reopen", "The operator hopes to reopen the track on Monday.", "The operator"),
    ("believe the attack", "Police do not believe the attack was random.", "Police"),
    ("would not say", "The ministry would not say whether the man is armed.", "The ministry"),
    ("a door seal", "Investigators point to a door seal.", "Investigators"),
    ("appealed for", "The governor appealed for restraint.", "The governor"),
    ("stuck to", "Ms Lund stuck to her view that the bank will hold.", "Lund"),
    ("corrected the number", "The ministry corrected the number of applications from 230 to 245.", "The ministry"),
    // A body beside its role, though somebody else spoke before.
    (
      "doors were locked",
      "A guard, Mara Dulan, raised the alarm, she said. The owner, Torvald Textiles, denied that doors were locked.",
      "Torvald Textiles"
    ),
    // What is refused or complained of.
    ("declined to comment", "The bank declined to comment on the offer.", "The bank"),
    ("complained of", "Residents complained of long delays at the bridge.", "Residents"),
  ])
  func speaker(_ words: String, _ text: String, _ expected: String) throws {
    let speakers = try Extracted.mention(words, in: text).attribution.map(\.speaker)
    #expect(speakers.contains { $0.hasPrefix(expected) }, "\(speakers)")
  }

  @Test(arguments: [
    (
      "The delay came in light of the airline's announcement that two pilots had fallen ill.",
      ["The delay came in light of the airline's announcement", "two pilots had fallen ill"]
    ),
    ("The mayor gave assurances that the bridge would be repaired.", ["the bridge would be repaired"]),
    ("The sale follows a report by the Coast Herald that the owners had met.", ["the owners had met"]),
  ])
  func aNounForWhatIsSaidStaysWhereItStands(_ text: String, _ evidence: [String]) throws {
    #expect(try Extracted.mentions(text).map(\.evidence.exact) == evidence)
  }

  /// Nobody is made to say what they do not say.
  @Test(arguments: [
    ("are unknown", "Thirty-eight were rescued, the mayor said, while the whereabouts of others are unknown."),
    ("published on Monday", "Tea helps, according to the findings, published on Monday in a journal."),
    ("11 lives", "A landslide claimed 11 lives in the valley."),
    ("has claimed", "No group has claimed responsibility for the blast."),
    ("held talks", "The two ministers held talks in Lima."),
    ("plan a march", "The minister called the fire a crime. Unions plan a march on Saturday."),
    ("want a new vote", "The count was fair, the judge said. Both parties want a new vote in May."),
    ("intends to buy", "Prices will fall, the analyst said. The airline intends to buy 30 jets."),
    ("may be to blame", "The pump may be to blame."),
    ("closed the road", "In view of the storm, the town closed the road."),
    ("at 40 percent", "The lake stands at 40 percent. Trains arrive at 25 stations."),
    ("point to", "Several signs now point to a slowdown."),
    ("as the coach", "The club dismissed him as the coach."),
    ("lower court", "In the ministry's view five days were enough; the lower court insisted on ten."),
    ("put profit first", "In other words, “the firm put profit first”."),
  ])
  func nobody(_ words: String, _ text: String) throws {
    #expect(try Extracted.mention(words, in: text).attribution.isEmpty)
  }

  @Test(arguments: [
    "Two officials, who asked not to be named, said the vote was off.",
    "The vote was off, said a diplomat, speaking on condition of anonymity.",
    "A report, seen by Reuters, says the vote was off.",
  ])
  func whyASourceHasNoNameIsNoNews(_ text: String) throws {
    #expect(try Extracted.mentions(text).map(\.text) == ["The vote was off."])
  }

  @Test(arguments: [
    ("They lost", "The miners marched on Monday. They lost the vote.", "The miners lost the vote."),
    ("It employs", "The plant closed in May. It employs 240 people.", "The plant employs 240 people."),
    ("It took", "The fire spread fast. It took nine hours to put it out.", "It took nine hours to put it out."),
  ])
  func pronounsAreFilledFromTheSubjectBefore(_ words: String, _ text: String, _ sentence: String) throws {
    #expect(try Extracted.mention(words, in: text).text == sentence)
  }
}
