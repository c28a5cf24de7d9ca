// swift-tools-version: 6.2

import PackageDescription

// A package of its own, so that what measures Frontline is no part of what depends on it.
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Frontline", path: "..")],
  targets: [
    .target(name: "EdgeTruth"),
    .target(name: "SeededNumbers"),
    .executableTarget(
      name: "frontline-bench",
      dependencies: [
        "EdgeTruth", "SeededNumbers",
        .product(name: "Frontline", package: "Frontline"),
        .product(name: "FrontlineData", package: "Frontline"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "supply-bench",
      dependencies: [.product(name: "Frontline", package: "Frontline")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "series-bench",
      dependencies: [.product(name: "Frontline", package: "Frontline")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    .executableTarget(
      name: "ledger-bench",
      dependencies: [
        .product(name: "Frontline", package: "Frontline"),
        .product(name: "FrontlineData", package: "Frontline"), "CSQLite", "SeededNumbers",
      ],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "locality-bench",
      dependencies: [.product(name: "Frontline", package: "Frontline")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "statement-bench",
      dependencies: [.product(name: "Frontline", package: "Frontline")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "geojson-bench",
      dependencies: [.product(name: "Frontline", package: "Frontline"), "SeededNumbers"],
      swiftSettings: [.swiftLanguageMode(.v6)]),
  ]
)
