import Claims
import English
import Foundation
import TestSupport

/// Texts analysed with the real model, for tests of rules that read the parse.
enum ParsedText {
  private static let english: EnglishPipeline? = {
    let folder = Checkout.root + "/model/en_core_web_sm-3.8.0"
    guard FileManager.default.fileExists(atPath: folder) else { return nil }
    return try? EnglishPipeline(model: folder, abbreviations: Abbreviations.read(dataFolder: data))
  }()

  /// Whether the model is in the checkout; tests that need it are skipped where it is not.
  static var isAvailable: Bool { english != nil }

  /// The data folder of the checkout.
  static let data = Checkout.root + "/data"

  /// The analysed text.
  static func document(_ text: String) throws -> Document {
    guard let english else { throw Unavailable() }
    return english.processLines(text, cutAt: LineCuts().find(in: text))
  }

  struct Unavailable: Error {}
}
