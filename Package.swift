// swift-tools-version: 6.2

import PackageDescription

/// One list of settings for every target of the package.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A room: a library target, its test target, and the rooms below that it stands on. Its tests find their
/// `Cases/` by path.
func room(
  _ name: String, on dependencies: [Target.Dependency] = [], tests: [Target.Dependency] = [],
  cases: Bool = false
) -> [Target] {
  [
    .target(name: name, dependencies: dependencies, swiftSettings: settings),
    .testTarget(
      name: "\(name)Tests",
      dependencies: [.target(name: name), "FrontlineTestSupport"] + dependencies + tests,
      exclude: cases ? ["Cases"] : [],
      swiftSettings: settings),
  ]
}

/// A program of `Examples/`, built with all the others so that it cannot rot.
func example(_ name: String) -> Target {
  .executableTarget(
    name: name, dependencies: ["Frontline", "FrontlineData"], path: "Examples/\(name)",
    swiftSettings: settings)
}

let collections = Target.Dependency.product(name: "Collections", package: "swift-collections")

let package = Package(
  name: "Frontline",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Frontline", targets: ["Frontline"]),
    .library(name: "FrontlineAnswers", targets: ["FrontlineAnswers"]),
    .library(name: "FrontlineData", targets: ["FrontlineData"]),
    .executable(name: "frontline", targets: ["FrontlineTool"]),
  ],
  traits: [
    .trait(name: "GeoPackage", description: "Reads and writes GeoPackage files, through GRDB on SQLite.")
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "FrontlinePROJ", pkgConfig: "proj",
      providers: [.apt(["libproj-dev"]), .brew(["proj"])]),
    .systemLibrary(
      name: "FrontlineGEOS", pkgConfig: "geos",
      providers: [.apt(["libgeos-dev"]), .brew(["geos"])]),
    .target(name: "FrontlineKernels", exclude: ["coefficients.py"]),
    .target(
      name: "FrontlineData",
      dependencies: ["FrontlineAtlas"],
      path: "GeoData",
      exclude: ["README.md", "LICENSE", "scripts", "sources"],
      sources: ["Atlas+Karabakh.swift", "Karabakh+Names.swift"],
      resources: [.copy("karabakh")],
      swiftSettings: settings),
    .executableTarget(
      name: "FrontlineTool",
      dependencies: [
        "FrontlineAnswers", "Frontline", "FrontlineData",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .target(
      name: "FrontlineTestSupport", dependencies: ["FrontlineFormats"], path: "Tests/Support",
      swiftSettings: settings),
    example("quick-start"),
    example("distance-queries"),
    example("control-history"),
    .testTarget(
      name: "FrontlineToolTests",
      dependencies: [
        "FrontlineTool", "FrontlineTestSupport", "FrontlineAnswers", "FrontlineData", "FrontlineAtlas",
        "FrontlineFormats", "FrontlineGeometry",
        "quick-start",
        "distance-queries",
        "control-history",
      ],
      exclude: ["Cases"], swiftSettings: settings),
  ]
    + room("FrontlineGeometry", cases: true)
    + room("FrontlineOverlay", on: ["FrontlineGEOS", "FrontlineGeometry"])
    + room("FrontlineFormats", on: ["FrontlineGeometry"], cases: true)
    + room(
      "FrontlineGeodesy", on: ["FrontlineKernels", "FrontlinePROJ", "FrontlineGeometry", collections],
      cases: true)
    + room(
      "FrontlineAtlas", on: ["FrontlineGeometry", "FrontlineGeodesy", "FrontlineFormats", collections],
      tests: ["FrontlineData"], cases: true)
    + room(
      "FrontlineFronts",
      on: [
        "FrontlineAtlas", "FrontlineGeodesy", "FrontlineOverlay", "FrontlineFormats", "FrontlineGeometry",
      ], tests: ["FrontlineData"])
    + room(
      "FrontlineSupply",
      on: [
        "FrontlineFronts", "FrontlineAtlas", "FrontlineGeodesy", "FrontlineFormats", "FrontlineGeometry",
        collections,
      ], tests: ["FrontlineData"], cases: true)
    + room(
      "FrontlineLocalities",
      on: [
        "FrontlineSupply", "FrontlineFronts", "FrontlineAtlas", "FrontlineGeodesy", "FrontlineOverlay",
        "FrontlineFormats", "FrontlineGeometry",
      ], tests: ["FrontlineData"], cases: true)
    + room(
      "FrontlineStatements",
      on: [
        "FrontlineLocalities", "FrontlineSupply", "FrontlineFronts", "FrontlineAtlas", "FrontlineGeodesy",
        "FrontlineGeometry",
      ], tests: ["FrontlineData"], cases: true)
    + room(
      "FrontlineInterchange",
      on: [
        "FrontlineSupply", "FrontlineFronts", "FrontlineAtlas", "FrontlineGeodesy", "FrontlineFormats",
        "FrontlineGeometry",
        .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["GeoPackage"])),
      ], tests: ["FrontlineData"])
    + room(
      "FrontlineMaps",
      on: [
        "FrontlineSupply", "FrontlineFronts", "FrontlineAtlas", "FrontlineGeodesy", "FrontlineFormats",
        "FrontlineGeometry",
      ], tests: ["FrontlineData"])
    + room(
      "FrontlineAnswers",
      on: [
        "FrontlineInterchange", "FrontlineMaps", "FrontlineStatements", "FrontlineLocalities",
        "FrontlineSupply", "FrontlineFronts", "FrontlineAtlas", "FrontlineGeodesy", "FrontlineOverlay",
        "FrontlineFormats", "FrontlineGeometry",
      ],
      tests: ["FrontlineData"])
    + room(
      "Frontline",
      on: [
        "FrontlineGeometry", "FrontlineGeodesy", "FrontlineFormats", "FrontlineAtlas", "FrontlineFronts",
        "FrontlineSupply", "FrontlineLocalities", "FrontlineStatements", "FrontlineMaps",
        "FrontlineInterchange",
      ],
      tests: ["FrontlineData"])
)
