import DocumentReading
import GraphFormats
import GraphRendering
import GraphStore
import Parley

/// The exit statuses of the program; those from 64 on are named as in BSD's `sysexits.h`.
enum ExitStatus: Int32, CaseIterable {
    case success = 0
    /// The question has no answer: no such entity, no path, no relationship. Or several entities are meant.
    case notFound = 1
    /// The command line is wrong.
    case usage = 64
    /// An input file breaks the rules of its format, or no document could be read.
    case badData = 65
    /// An input file or folder is missing or cannot be opened.
    case noInput = 66
    /// Something within the program or a library went wrong, such as a layout that took too long.
    case failed = 70
    /// The output file cannot be written.
    case cannotWrite = 73
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
        case is ReadingError: self = .noInput
        case is AnnotationError: self = .badData
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
