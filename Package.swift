// swift-tools-version: 6.2
import PackageDescription

var strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]
// `make test` and CI let no warning of our own code pass.
if Context.environment["BROKER_STRICT"] != nil { strict.append(.treatAllWarnings(as: .error)) }

let package = Package(
    name: "broker",
    products: [
        .executable(name: "broker", targets: ["broker"]),
        .library(name: "BrokerPortal", targets: ["BrokerPortal"]),
        .library(name: "Tabular", targets: ["Tabular"]),
        .library(name: "X12", targets: ["X12"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        // The entry and the four rooms; each knows only what stands below it.
        .executableTarget(
            name: "broker", dependencies: ["BrokerCommands", "ByteStreams", "Tabular"], swiftSettings: strict),
        .target(
            name: "BrokerCommands",
            dependencies: [
                "BrokerPortal", "Tabular", "X12", "ByteStreams", "SampleCarrier",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .target(
            name: "BrokerPortal",
            dependencies: [
                "X12", "Tabular", "ByteStreams",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict),
        .target(
            name: "Tabular", dependencies: ["ByteStreams", "CExpat", "CHaru", "CXLSXWriter", "CZlib"],
            swiftSettings: strict),
        .target(name: "X12", swiftSettings: strict),

        // Bytes in (file, gzip, standard input) and out (checked, atomic): what every room above reads and writes through.
        .target(name: "ByteStreams", dependencies: ["CZlib"], swiftSettings: strict),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        // libharu has no pkg-config file.
        .systemLibrary(name: "CHaru", providers: [.apt(["libhpdf-dev"])]),
        .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        // A synthetic carrier of any size, for Examples/data, tests and benchmarks; and the writer of man/ and completions/.
        .target(name: "SampleCarrier", swiftSettings: strict),
        .executableTarget(name: "generate-carrier", dependencies: ["SampleCarrier"], swiftSettings: strict),
        .executableTarget(
            name: "generate-docs",
            dependencies: [
                "BrokerCommands", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        .testTarget(name: "ByteStreamsTests", dependencies: ["ByteStreams"], swiftSettings: strict),
        .testTarget(name: "TabularTests", dependencies: ["Tabular", "ByteStreams"], swiftSettings: strict),
        .testTarget(name: "X12Tests", dependencies: ["X12"], swiftSettings: strict),
        .testTarget(name: "SampleCarrierTests", dependencies: ["SampleCarrier"], swiftSettings: strict),
        .testTarget(
            name: "BrokerPortalTests", dependencies: ["BrokerPortal", "SampleCarrier"], swiftSettings: strict),
        .testTarget(
            name: "BrokerCommandsTests",
            dependencies: [
                "BrokerCommands", "ByteStreams", "Tabular", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "CommandTests", dependencies: ["broker", "generate-carrier", "generate-docs"], exclude: ["Models", "Enrollment"],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
