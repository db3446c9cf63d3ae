// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
    name: "parley",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "Parley", targets: ["Parley"]),
        .executable(name: "parley", targets: ["ParleyMain"]),
        .executable(name: "parley-train", targets: ["ParleyTrain"]),
        .executable(name: "parley-dev", targets: ["ParleyDevelopment"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // C libraries, loops and embedded data
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .systemLibrary(
            name: "CGraphviz", pkgConfig: "libgvc",
            providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
        .target(name: "CVectorKernels"),
        .target(name: "CLanguageModels", exclude: ["model.bin", "MODEL_CARD.md"]),
        .target(name: "CKnowledgeFiles", exclude: ["files"]),

        // Text
        library("DocumentModel"),
        library("KnowledgeTables", ["CKnowledgeFiles"]),
        library("DocumentReading", ["DocumentModel", "CLibXML2"]),
        library("LanguageAnalysis", ["DocumentModel", "KnowledgeTables", "CLanguageModels", "CVectorKernels"]),
        library("RelationExtraction", ["DocumentModel", "KnowledgeTables", yams]),

        // Graph
        library("GraphModel"),
        library("GraphAlgorithms", ["GraphModel"]),
        library("GraphConstruction", ["DocumentModel", "KnowledgeTables", "RelationExtraction", "GraphModel"]),
        library("Cypher", ["GraphModel", "GraphAlgorithms"]),
        library("GraphFormats", ["GraphModel", "KnowledgeTables", "CLibXML2"]),
        library("GraphRendering", ["GraphModel", "GraphFormats", "KnowledgeTables", "CGraphviz"]),
        library("GraphStore", ["GraphModel", "GraphFormats", grdb]),

        // Faces
        library(
            "Parley",
            [
                "DocumentModel", "KnowledgeTables", "DocumentReading", "LanguageAnalysis", "RelationExtraction",
                "GraphModel", "GraphAlgorithms", "GraphConstruction", "Cypher", "GraphFormats", "GraphRendering", "GraphStore",
            ]),
        library(
            "ParleyCommandLine",
            [
                "Parley", "Cypher", "DocumentModel", "DocumentReading", "RelationExtraction", "GraphConstruction", "GraphModel",
                "GraphFormats", "GraphRendering", "GraphStore", argumentParser,
            ]),
        library(
            "ModelTraining", ["DocumentModel", "KnowledgeTables", "LanguageAnalysis", "RelationExtraction"],
            exclude: ["Names/name-parts.tsv", "Names/sentence-patterns.txt", "Names/Texts"]),
        .executableTarget(name: "ParleyMain", dependencies: ["ParleyCommandLine"], swiftSettings: settings),
        .executableTarget(
            name: "ParleyTrain", dependencies: ["ModelTraining", "LanguageAnalysis", argumentParser], swiftSettings: settings),
        library("ConformanceKit", ["Cypher", "GraphAlgorithms", "GraphModel"]),
        .executableTarget(
            name: "ParleyDevelopment",
            dependencies: [
                "DocumentModel", "LanguageAnalysis", "Cypher", "ConformanceKit", "GraphModel", "GraphAlgorithms", "GraphFormats",
                "GraphStore", argumentParser,
            ],
            swiftSettings: settings),

        // Tests
        .target(name: "ParleyTestSupport", dependencies: ["DocumentModel"], path: "Tests/ParleyTestSupport", swiftSettings: settings),
        tests("RelationExtractionTests", ["DocumentModel", "KnowledgeTables", "ParleyTestSupport", "RelationExtraction"]),
        tests("DocumentModelTests", ["DocumentModel"]),
        tests("ArchitectureTests", []),
        tests("CommandLineTests", ["ParleyMain"]),
        tests("ParleyTests", ["DocumentModel", "GraphFormats", "GraphModel", "Parley", "ParleyTestSupport"]),
        tests("DocumentReadingTests", ["DocumentModel", "DocumentReading"]),
        tests("LanguageAnalysisTests", ["DocumentModel", "LanguageAnalysis", "ParleyTestSupport"]),
        tests("ModelTrainingTests", ["DocumentModel", "LanguageAnalysis", "ModelTraining"]),
        tests("GraphConstructionTests", ["DocumentModel", "GraphConstruction", "GraphModel", "RelationExtraction"]),
        tests("CypherTests", ["Cypher", "GraphModel"]),
        tests("ConformanceKitTests", ["ConformanceKit"]),
        tests("CypherConformanceTests", ["ConformanceKit"], exclude: ["KnownFailures.txt"]),
        tests("GraphModelTests", ["GraphModel"]),
        tests("GraphStoreTests", ["GraphStore", "GraphFormats", "GraphModel", grdb]),
        tests("GraphAlgorithmsTests", ["GraphAlgorithms", "GraphModel"]),
        tests("GraphFormatsTests", ["GraphFormats", "GraphModel"]),
        .testTarget(
            name: "InteropTests", dependencies: ["GraphRendering", "GraphFormats", "GraphModel"], exclude: ["Scripts"],
            swiftSettings: settings),
        tests(
            "ExtractionGoldTests",
            ["DocumentModel", "GraphConstruction", "GraphModel", "LanguageAnalysis", "RelationExtraction"],
            exclude: ["Articles", "TuningArticles"]),
        tests("StoryTests", ["Parley", "GraphFormats", "GraphModel", "GraphRendering"]),
        tests("GraphRenderingTests", ["GraphRendering", "GraphFormats", "GraphModel"]),
    ]
)
