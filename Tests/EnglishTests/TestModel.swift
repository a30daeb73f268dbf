import TestSupport

@testable import English

/// The model of the checkout, loaded once for each kernel that the processor has.
enum TestModel {
  static let folder: Result<String, ModelError> = Result { () throws(ModelError) in
    try ModelFolder.locate(explicit: nil, environment: nil, executableFolder: nil, currentFolder: Checkout.root)
  }

  private static let pipelines: [MatrixKernel: Result<EnglishPipeline, ModelError>] = .init(
    uniqueKeysWithValues: MatrixKernel.available.map { kernel in
      (
        kernel,
        Result { () throws(ModelError) in try EnglishPipeline(model: try folder.get(), kernel: kernel) }
      )
    })

  /// The pipeline with `kernel`.
  static func pipeline(_ kernel: MatrixKernel = .best) throws -> EnglishPipeline {
    guard let pipeline = pipelines[kernel] else { throw ModelError.notFound(tried: [kernel.rawValue]) }
    return try pipeline.get()
  }

  /// The model with its matrices packed for `kernel`.
  static func load(_ kernel: MatrixKernel = .best) throws -> EnglishModel { try pipeline(kernel).model }
}

extension String {
  /// The values of its scalars.
  var units: [UInt32] { unicodeScalars.map(\.value) }
}
