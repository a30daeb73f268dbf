// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

func product(_ name: String, _ package: String) -> Target.Dependency { .product(name: name, package: package) }
let algorithms = product("Algorithms", "swift-algorithms")
let argumentParser = product("ArgumentParser", "swift-argument-parser")
let crypto = product("Crypto", "swift-crypto")
let grdb = product("GRDB", "GRDB.swift")
let sqlite = product("GRDBSQLite", "GRDB.swift")
let lifecycle = product("ServiceLifecycle", "swift-service-lifecycle")
let unixSignals = product("UnixSignals", "swift-service-lifecycle")
let logging = product("Logging", "swift-log")
let systemPackage = product("SystemPackage", "swift-system")
let tomlKit = product("TOMLKit", "TOMLKit")

/// A library module of claimd: what it may import is what stands here, nothing else (docs/architecture.md).
func module(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one module; `besides` names what in the folder is not source.
func tests(_ name: String, _ dependencies: [Target.Dependency], besides: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: ["TestSupport"] + dependencies, exclude: besides, swiftSettings: strict)
}

let package = Package(
  name: "claimd",
  products: [
    .executable(name: "claimd", targets: ["claimd"]),
    .executable(name: "claimctl", targets: ["claimctl"]),
    .library(name: "Changes", targets: ["Changes", "Index"]),
    .library(name: "Claims", targets: ["Articles", "Claims"]),
    .library(name: "Daemon", targets: ["Changes", "Daemon", "EventLog"]),
    .library(name: "English", targets: ["English"]),
  ],
  dependencies: [
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
    .systemLibrary(name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .target(name: "CInbox"),
    .target(name: "CMaxout"),
    .target(name: "CNoLocaleData"),

    module("Resources", []),
    module("Systemd", ["CSystemd", logging]),
    module("Inbox", ["CInbox"]),
    module("Articles", ["CLibXML2", "CUchardet", "CZlib", "Resources"]),
    module("English", ["CMaxout"]),
    module("Claims", ["Articles", "English", "Resources"]),
    module("Changes", ["Articles", "Claims", "Resources"]),
    module("EventLog", ["CZstd", "Changes", crypto, systemPackage]),
    module("Index", ["Articles", "Changes", "Claims", algorithms, grdb, sqlite]),
    module(
      "Daemon",
      [
        "Articles", "CMalloc", "Changes", "Claims", "English", "EventLog", "Inbox", "Index", "Resources", "Systemd",
        crypto, lifecycle, logging, systemPackage, tomlKit, unixSignals,
      ]),
    .target(
      name: "ClaimctlCommands",
      dependencies: ["Articles", "Changes", "Claims", "Daemon", "EventLog", "Index", argumentParser],
      path: "Sources/claimctl", swiftSettings: strict),
    .executableTarget(
      name: "claimd",
      dependencies: ["ClaimctlCommands", "CNoLocaleData", "Daemon", "Systemd", argumentParser, logging],
      swiftSettings: strict),
    .executableTarget(
      name: "claimctl", dependencies: ["ClaimctlCommands", "CNoLocaleData"], path: "Sources/claimctl-main",
      swiftSettings: strict),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests("Resources", ["Resources"]),
    tests("Systemd", ["Systemd"]),
    tests("Inbox", ["Inbox"]),
    tests("Articles", ["Articles", "Resources"]),
    tests("English", ["English"], besides: ["Fixtures"]),
    tests("Claims", ["Articles", "Claims", "English", "Resources"]),
    tests("Changes", ["Articles", "Changes", "Claims"]),
    tests("EventLog", ["Articles", "Changes", "Claims", "EventLog"], besides: ["validate.py"]),
    tests("Index", ["Articles", "Changes", "Claims", "Index"]),
    tests("Daemon", ["Daemon"]),
    tests("Program", ["claimctl", "claimd"]),
    .testTarget(
      name: "GoldTests", dependencies: ["TestSupport", "claimd"], path: "Tests/Gold", exclude: ["floors.json"],
      swiftSettings: strict),
  ]
)
