// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "matching-benchmark",
  dependencies: [.package(name: "claimd", path: "../..")],
  targets: [
    .executableTarget(
      name: "MatchingBenchmark",
      dependencies: [
        .product(name: "Changes", package: "claimd"), .product(name: "Claims", package: "claimd"),
        .product(name: "English", package: "claimd"),
      ],
      swiftSettings: [.treatAllWarnings(as: .error)])
  ]
)
