// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// A library module of claimd: what it may import is what stands here, nothing else (docs/architecture.md).
func module(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one module.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name + "Tests", dependencies: ["TestSupport"] + dependencies, swiftSettings: strict)
}

let package = Package(
  name: "claimd",
  products: [],
  dependencies: [],
  targets: [
    module("Resources", []),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests("Resources", ["Resources"]),
  ]
)
