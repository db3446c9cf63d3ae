import DocumentReading
import GraphFormats
import GraphRendering
import GraphStore
import Parley

/// The exit statuses of the program; those from 64 on are named as in BSD's `sysexits.h`.
enum ExitStatus: Int32, CaseIterable {
    case success = 0
    case notFound = 1
    case usage = 64
    case badData = 65
    case noInput = 66
    case failed = 70
    case cannotWrite = 73

    /// What it says, for the help.
    var meaning: String {
        switch self {
        case .success: "all went well"
        case .notFound: "no answer: no such entity, or several; no relationship, no way"
        case .usage: "the command line is wrong"
        case .badData: "an input breaks its format's rules, or no document could be read"
        case .noInput: "an input is missing or cannot be opened"
        case .failed: "something went wrong within, such as a layout that took too long"
        case .cannotWrite: "the output cannot be written; an older file there is whole"
        }
    }

    /// A line for each status.
    static var table: String {
        allCases.map { "  \($0.rawValue)\($0.rawValue < 10 ? " " : "")  \($0.meaning)" }.joined(separator: "\n")
    }
}

/// Why a command could not do its work, told in one line.
struct CommandFailure: Error, CustomStringConvertible {
    var status: ExitStatus
    var description: String

    init(_ status: ExitStatus, _ description: String) {
        self.status = status
        self.description = description
    }
}

extension ExitStatus {
    /// The status that an error ends the program with, nil for those of the argument parser.
    init?(of error: any Error) {
        switch error {
        case let failure as CommandFailure: self = failure.status
        case let failure as QueryFailure: self = failure.status
        case is ReadingError: self = .noInput
        case is AnnotationError: self = .badData
        case KnowledgeError.unreadable: self = .noInput
        case is KnowledgeError: self = .badData
        case is LookupError: self = .notFound
        case GraphFileError.format(let error): self = Self(of: error)
        case GraphFileError.store(let error): self = Self(of: error)
        case RenderingError.file(let error): self = Self(of: error)
        case RenderingError.nothingToDraw: self = .notFound
        case RenderingError.unsupported: self = .usage
        case is RenderingError: self = .failed
        default: return nil
        }
    }

    private init(of error: GraphFormatError) {
        switch error {
        case .unreadable: self = .noInput
        case .unwritable: self = .cannotWrite
        case .malformed: self = .badData
        case .unknownFormat, .writeOnly: self = .usage
        }
    }

    private init(of error: GraphStoreError) {
        switch error {
        case .unreadable: self = .noInput
        case .unwritable, .locked: self = .cannotWrite
        case .foreign, .tooNew, .damaged: self = .badData
        case .badSearch: self = .usage
        }
    }
}
