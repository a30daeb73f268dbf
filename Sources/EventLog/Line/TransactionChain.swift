import Crypto

/// The hash that ties each transaction to all before it.
///
/// `chain` = SHA-256 over the 64 digits of the transaction before (64 zeros for the first) and this transaction's
/// bytes: all its lines with their line ends, the closing line without its `chain` member.
enum TransactionChain {
  /// What stands before a log's first transaction.
  static let start = [UInt8](repeating: UInt8(ascii: "0"), count: LineFormat.chainDigits)

  /// The digits for a transaction that holds no `chain` yet.
  static func next(after previous: [UInt8], unchained bytes: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(data: previous)
    hash.update(data: bytes)
    return Hex.bytes(hash.finalize())
  }

  /// The digits for a transaction as it stands in the log, its last line's `chain` member left out.
  static func next(after previous: [UInt8], chained bytes: ArraySlice<UInt8>) -> [UInt8] {
    var hash = SHA256()
    hash.update(data: previous)
    bytes.withUnsafeBytes { all in
      let end = all.count - 2 - LineFormat.chainMember
      hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: all[..<end]))
      hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: all[(all.count - 2)...]))
    }
    return Hex.bytes(hash.finalize())
  }
}
