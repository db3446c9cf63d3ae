import DocumentReading
import GraphFormats
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
        case let error as GraphFormatError: self = Self(of: error)
        default: return nil
        }
    }

    private init(of error: GraphFormatError) {
        switch error {
        case .unreadable: self = .noInput
        case .unwritable: self = .cannotWrite
        case .malformed: self = .badData
        default: self = .usage
        }
    }
}
