import CMaxout

/// Which instructions the network's matrix products use. All give the same analysis.
public enum MatrixKernel: String, Sendable, Hashable, CaseIterable {
  /// Plain C, for any processor.
  case portable
  /// AVX2 and FMA (x86-64 since about 2013).
  case avx2
  /// AVX-512F.
  case avx512

  /// The fastest that this processor has.
  public static var best: MatrixKernel {
    switch cmaxout_best_kernel() {
    case CMAXOUT_AVX512: .avx512
    case CMAXOUT_AVX2: .avx2
    default: .portable
    }
  }

  /// Those that this processor has, slowest first.
  public static var available: [MatrixKernel] { allCases.filter { $0.native.rawValue <= best.native.rawValue } }

  var native: cmaxout_kernel {
    switch self {
    case .portable: CMAXOUT_PORTABLE
    case .avx2: CMAXOUT_AVX2
    case .avx512: CMAXOUT_AVX512
    }
  }
}
