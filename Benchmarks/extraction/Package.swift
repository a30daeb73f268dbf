// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "extraction-benchmark",
  dependencies: [.package(name: "claimd", path: "../..")],
  targets: [
    .executableTarget(
      name: "ExtractionBenchmark",
      dependencies: [.product(name: "Claims", package: "claimd"), .product(name: "English", package: "claimd")],
      swiftSettings: [.treatAllWarnings(as: .error)])
  ]
)
