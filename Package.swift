// swift-tools-version: 6.2

import PackageDescription

/// One list of settings for every target of the package.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A module: a library target, its test target, and the modules below that it stands on. Its tests find their
/// `Cases/` by path.
func module(
  _ name: String, on dependencies: [Target.Dependency] = [], tests: [Target.Dependency] = [],
  cases: Bool = false
) -> [Target] {
  [
    .target(name: name, dependencies: dependencies, swiftSettings: settings),
    .testTarget(
      name: "\(name)Tests",
      dependencies: [.target(name: name)] + tests,
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
    .library(name: "FrontlineTime", targets: ["FrontlineTime"]),
    .library(name: "FrontlineLedger", targets: ["FrontlineLedger"]),
    .library(name: "FrontlineGeometry", targets: ["FrontlineGeometry"]),
    .library(name: "FrontlineFormats", targets: ["FrontlineFormats"]),
    .library(name: "FrontlineGeodesy", targets: ["FrontlineGeodesy"]),
    .library(name: "FrontlineFoundation", targets: ["FrontlineFoundation"]),
    .library(name: "FrontlineData", targets: ["FrontlineData"]),
    .library(name: "FrontlineArrow", type: .dynamic, targets: ["FrontlineArrow"]),
    .executable(name: "frontline", targets: ["FrontlineTool"]),
  ],
  traits: [
    .trait(name: "GeoPackage", description: "Reads and writes GeoPackage files, through GRDB on SQLite."),
    .trait(name: "Service", description: "Serves an atlas over HTTP, through Hummingbird."),
    .trait(
      name: "GDAL", description: "Reads KML, KMZ, Shapefile, FlatGeobuf, XLSX and whatever else GDAL reads."),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.5.0"),
  ],
  targets: [
    .systemLibrary(
      name: "FrontlinePROJ", pkgConfig: "proj",
      providers: [.apt(["libproj-dev"]), .brew(["proj"])]),
    .systemLibrary(
      name: "FrontlineGEOS", pkgConfig: "geos",
      providers: [.apt(["libgeos-dev"]), .brew(["geos"])]),
    .systemLibrary(
      name: "FrontlineExpat", pkgConfig: "expat",
      providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    // Its headers alone are needed: linked, GDAL and the hundred libraries behind it would be loaded at every start.
    .target(name: "FrontlineGDAL"),
    .systemLibrary(
      name: "FrontlineZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(name: "FrontlinePlatform", swiftSettings: settings),
    .target(
      name: "FrontlineServer",
      dependencies: [
        "FrontlineAtlas",
        .target(name: "FrontlinePlatform", condition: .when(traits: ["Service"])),
        .target(name: "FrontlineService", condition: .when(traits: ["Service"])),
        .product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Service"])),
        .product(
          name: "ServiceLifecycle", package: "swift-service-lifecycle",
          condition: .when(traits: ["Service"])),
        .product(
          name: "UnixSignals", package: "swift-service-lifecycle", condition: .when(traits: ["Service"])),
        .product(name: "Logging", package: "swift-log", condition: .when(traits: ["Service"])),
        .product(name: "NIOPosix", package: "swift-nio", condition: .when(traits: ["Service"])),
        .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["Service"])),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras", condition: .when(traits: ["Service"])),
        .product(name: "HTTPTypes", package: "swift-http-types", condition: .when(traits: ["Service"])),
      ],
      swiftSettings: settings),
    .target(name: "FrontlineKernels", exclude: ["coefficients.py"]),
    .target(name: "FrontlineC"),
    .target(
      name: "FrontlineData",
      dependencies: ["FrontlineAtlas", "FrontlineLedger"],
      path: "GeoData",
      exclude: ["README.md", "LICENSE", "scripts", "sources"],
      sources: ["Atlas+Karabakh.swift", "Karabakh+Names.swift"],
      resources: [.copy("karabakh")],
      swiftSettings: settings),
    .executableTarget(
      name: "FrontlineTool",
      dependencies: [
        "FrontlineAnswers", "FrontlineAtlas", "FrontlineData", "FrontlineFormats", "FrontlineFronts",
        "FrontlineGeometry", "FrontlineInterchange", "FrontlineLedger", "FrontlineLocalities",
        "FrontlineMaps", "FrontlinePlatform", "FrontlineServer",
        "FrontlineStatements", "FrontlineSupply", "FrontlineTime",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .target(
      name: "FrontlineTestSupport", dependencies: ["FrontlineFormats"], path: "Tests/Support",
      swiftSettings: settings),
    // What a fuzzer calls; see Fuzz/README.md. Built with all the others so that it cannot rot.
    .target(
      name: "FuzzTargets",
      dependencies: [
        "FrontlineArrow", "FrontlineAtlas", "FrontlineC", "FrontlineData", "FrontlineFormats",
        "FrontlineGeodesy", "FrontlineGeometry", "FrontlineInterchange", "FrontlineLedger",
        "FrontlineLocalities", "FrontlinePlatform", "FrontlineService", "FrontlineStatements",
        "FrontlineTime",
      ],
      path: "Fuzz/Targets", swiftSettings: settings),
    .executableTarget(
      name: "frontline-fuzz", dependencies: ["FrontlineFormats", "FrontlinePlatform", "FuzzTargets"],
      path: "Fuzz/Main", swiftSettings: settings),
    .testTarget(
      name: "FuzzTargetsTests", dependencies: ["FrontlineFormats", "FuzzTargets"],
      swiftSettings: settings),
    example("quick-start"),
    example("distance-queries"),
    example("control-history"),
    .testTarget(
      name: "FrontlineToolTests",
      dependencies: [
        "FrontlineAnswers", "FrontlineAtlas", "FrontlineData", "FrontlineFormats", "FrontlinePlatform",
        "FrontlineTestSupport", "FrontlineTool", "control-history", "distance-queries", "quick-start",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Cases"], swiftSettings: settings),
  ]
    + module("FrontlineTime", tests: ["FrontlineTestSupport"])
    + module(
      "FrontlineLedger", on: ["FrontlineTime"],
      tests: ["FrontlineAtlas", "FrontlineData", "FrontlineTestSupport", "FrontlineTime"])
    + module("FrontlineGeometry", on: ["FrontlinePlatform"], tests: ["FrontlineTestSupport"], cases: true)
    + module(
      "FrontlineOverlay",
      on: ["FrontlineGEOS", "FrontlineGeodesy", "FrontlineGeometry", "FrontlinePlatform"],
      tests: ["FrontlineGeometry", "FrontlinePlatform", "FrontlineTestSupport"])
    + module(
      "FrontlineFormats", on: ["FrontlineGeometry", "FrontlinePlatform", "FrontlineTime"],
      tests: [
        "FrontlineGeodesy", "FrontlineGeometry", "FrontlinePlatform", "FrontlineTestSupport", "FrontlineTime",
      ], cases: true)
    + module(
      "FrontlineGeodesy",
      on: ["FrontlineGeometry", "FrontlineKernels", "FrontlinePROJ", "FrontlinePlatform", collections],
      tests: ["FrontlineGeometry", "FrontlineKernels", "FrontlinePROJ", "FrontlineTestSupport"], cases: true)
    + module(
      "FrontlineAtlas",
      on: [
        "FrontlineFormats", "FrontlineGeodesy", "FrontlineGeometry", "FrontlineLedger", "FrontlinePlatform",
        "FrontlineTime",
      ],
      tests: [
        "FrontlineData", "FrontlineFormats", "FrontlineGeodesy", "FrontlineGeometry", "FrontlineLedger",
        "FrontlinePlatform", "FrontlineTestSupport", "FrontlineTime",
      ], cases: true)
    + module(
      "FrontlineFronts",
      on: [
        "FrontlineAtlas", "FrontlineFormats", "FrontlineGeodesy", "FrontlineGeometry", "FrontlineLedger",
        "FrontlineOverlay", "FrontlineTime",
      ],
      tests: [
        "FrontlineAtlas", "FrontlineData", "FrontlineFormats", "FrontlineGeodesy", "FrontlineGeometry",
        "FrontlineLedger", "FrontlineOverlay", "FrontlinePlatform", "FrontlineTestSupport", "FrontlineTime",
      ])
    + module(
      "FrontlineSupply",
      on: [
        "FrontlineAtlas", "FrontlineFronts", "FrontlineGeodesy", "FrontlineGeometry", "FrontlineLedger",
        "FrontlineTime", collections,
      ],
      tests: [
        "FrontlineAtlas", "FrontlineData", "FrontlineFronts", "FrontlineGeodesy", "FrontlineGeometry",
        "FrontlineLedger", "FrontlineTestSupport", "FrontlineTime",
      ], cases: true)
    + module(
      "FrontlineLocalities",
      on: [
        "FrontlineAtlas", "FrontlineFronts", "FrontlineGeodesy", "FrontlineGeometry", "FrontlineLedger",
        "FrontlineOverlay", "FrontlinePlatform",
      ],
      tests: [
        "FrontlineAtlas", "FrontlineData", "FrontlineFormats", "FrontlineGeodesy", "FrontlineGeometry",
        "FrontlineTestSupport",
      ], cases: true)
    + module(
      "FrontlineStatements",
      on: [
        "FrontlineAtlas", "FrontlineFormats", "FrontlineFronts", "FrontlineGeodesy", "FrontlineGeometry",
        "FrontlineLedger", "FrontlineLocalities", "FrontlinePlatform", "FrontlineSupply", "FrontlineTime",
      ],
      tests: [
        "FrontlineAtlas", "FrontlineData", "FrontlineLedger", "FrontlineTestSupport", "FrontlineTime",
      ], cases: true)
    + module(
      "FrontlineInterchange",
      on: [
        "FrontlineAtlas", "FrontlineFormats", "FrontlineFronts", "FrontlineGeodesy", "FrontlineGeometry",
        "FrontlineLedger", "FrontlinePlatform", "FrontlineTime",
        .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["GeoPackage"])),
        .product(name: "GRDBSQLite", package: "GRDB.swift", condition: .when(traits: ["GeoPackage"])),
        .target(name: "FrontlineGDAL", condition: .when(traits: ["GDAL"])),
        .target(name: "FrontlineExpat", condition: .when(traits: ["GDAL"])),
      ],
      tests: [
        "FrontlineAtlas", "FrontlineData", "FrontlineFormats", "FrontlineFronts", "FrontlineGeodesy",
        "FrontlineGeometry", "FrontlineLedger", "FrontlinePlatform", "FrontlineTestSupport", "FrontlineTime",
        .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["GeoPackage"])),
        .target(name: "FrontlineGDAL", condition: .when(traits: ["GDAL"])),
      ])
    + module(
      "FrontlineMaps",
      on: [
        "FrontlineAtlas", "FrontlineFormats", "FrontlineFronts", "FrontlineGeodesy", "FrontlineGeometry",
        "FrontlineLedger", "FrontlineSupply", "FrontlineTime",
      ],
      tests: [
        "FrontlineAtlas", "FrontlineData", "FrontlineFormats", "FrontlineFronts", "FrontlineGeodesy",
        "FrontlineGeometry", "FrontlineLedger", "FrontlineSupply", "FrontlineTestSupport", "FrontlineTime",
      ])
    + module(
      "FrontlineTiles",
      on: [
        "FrontlineAtlas", "FrontlineFormats", "FrontlineFronts", "FrontlineGeometry", "FrontlineInterchange",
        "FrontlineLedger", "FrontlineOverlay", "FrontlinePlatform", "FrontlineTime", "FrontlineZlib",
      ],
      tests: [
        "FrontlineAtlas", "FrontlineData", "FrontlineFormats", "FrontlineGeometry", "FrontlineTime",
      ])
    + module(
      "FrontlineService",
      on: [
        "FrontlineAnswers", "FrontlineAtlas", "FrontlineFormats", "FrontlineFronts", "FrontlineGeodesy",
        "FrontlineGeometry", "FrontlineInterchange", "FrontlineLedger", "FrontlineMaps",
        "FrontlineTiles", "FrontlineTime",
      ],
      tests: [
        "FrontlineAtlas", "FrontlineData", "FrontlineFormats", "FrontlineFronts", "FrontlineGeometry",
        "FrontlineInterchange", "FrontlineLedger", "FrontlineTiles", "FrontlineTime",
      ])
    + module(
      "FrontlineAnswers",
      on: [
        "FrontlineAtlas", "FrontlineFormats", "FrontlineFronts", "FrontlineGeodesy", "FrontlineGeometry",
        "FrontlineInterchange", "FrontlineLedger", "FrontlineLocalities", "FrontlineMaps", "FrontlineOverlay",
        "FrontlinePlatform", "FrontlineStatements", "FrontlineSupply", "FrontlineTiles", "FrontlineTime",
      ],
      tests: [
        "FrontlineAtlas", "FrontlineData", "FrontlineFormats", "FrontlineFronts", "FrontlineGeometry",
        "FrontlineLedger", "FrontlineLocalities", "FrontlineMaps", "FrontlineStatements", "FrontlineSupply",
        "FrontlineTestSupport", "FrontlineTime",
      ])
    + module(
      "FrontlineArrow",
      on: [
        "FrontlineAnswers", "FrontlineAtlas", "FrontlineC", "FrontlineFormats", "FrontlineFronts",
        "FrontlineGeodesy", "FrontlineGeometry", "FrontlineLedger", "FrontlineMaps", "FrontlinePlatform",
        "FrontlineTime",
      ],
      tests: [
        "FrontlineAnswers", "FrontlineAtlas", "FrontlineC", "FrontlineData", "FrontlineFormats",
        "FrontlineFronts", "FrontlineGeodesy", "FrontlineGeometry", "FrontlineTime",
      ])
    + module(
      "FrontlineFoundation",
      on: ["FrontlineAtlas", "FrontlineFormats", "FrontlineGeometry", "FrontlineTime"],
      tests: ["FrontlineAtlas", "FrontlineFormats", "FrontlineGeometry", "FrontlineTime"])
    + module(
      "Frontline",
      on: [
        "FrontlineAtlas", "FrontlineFormats", "FrontlineFronts", "FrontlineGeodesy", "FrontlineGeometry",
        "FrontlineInterchange", "FrontlineLedger", "FrontlineLocalities", "FrontlineMaps", "FrontlineOverlay",
        "FrontlineStatements", "FrontlineSupply", "FrontlineTime",
      ], tests: ["FrontlineData"])
)
