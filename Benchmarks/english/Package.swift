// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "english-benchmark",
  dependencies: [.package(name: "claimd", path: "../..")],
  targets: [
    .executableTarget(
      name: "EnglishBenchmark", dependencies: [.product(name: "English", package: "claimd")],
      swiftSettings: [.treatAllWarnings(as: .error)])
  ]
)
