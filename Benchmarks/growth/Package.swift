// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "growth-benchmark",
  dependencies: [.package(name: "claimd", path: "../..")],
  targets: [
    .executableTarget(
      name: "GrowthBenchmark",
      dependencies: [
        .product(name: "Changes", package: "claimd"), .product(name: "Claims", package: "claimd"),
      ],
      swiftSettings: [.treatAllWarnings(as: .error)])
  ]
)
