import Resources

/// Abbreviations in front of names ("Sgt."), for the analysis of a text from which claims are to be extracted: without
/// them the language model ends a sentence at their full stop.
public enum Abbreviations {
  /// All of them, with their full stop (abbreviations.tsv).
  ///
  /// - Parameter dataFolder: the data folder; found by `ResourceFolder` when nil.
  public static func read(dataFolder: String? = nil) throws(ResourceError) -> [String] {
    try DataTable("abbreviations", in: dataFolder).keys
  }
}
