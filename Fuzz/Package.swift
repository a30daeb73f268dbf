// swift-tools-version: 6.2
import PackageDescription

/// A target of libFuzzer, whose runtime brings `main`.
func fuzz(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .executableTarget(
    name: "fuzz-" + name, dependencies: ["FuzzSupport"] + dependencies,
    swiftSettings: [.treatAllWarnings(as: .error), .unsafeFlags(["-parse-as-library"])])
}

let claims = Target.Dependency.product(name: "Claims", package: "claimd")
let daemon = Target.Dependency.product(name: "Daemon", package: "claimd")

let package = Package(
  name: "claimd-fuzz",
  dependencies: [.package(name: "claimd", path: "..")],
  targets: [
    .target(name: "FuzzSupport", dependencies: [claims, daemon], swiftSettings: [.treatAllWarnings(as: .error)]),
    fuzz("text", []),
    fuzz("page", []),
    fuzz("json", []),
    fuzz("wire", []),
    fuzz("claims", [daemon, claims]),
    fuzz("log", [daemon]),
    fuzz("cursor", [daemon]),
    fuzz("configuration", [daemon]),
  ]
)
