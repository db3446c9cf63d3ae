import Foundation
import Synchronization

/// A bar on standard error that fills while work goes on; it shows on a terminal only, and only from the second element on.
final class ProgressBar: Sendable {
    private let isShown = isatty(STDERR_FILENO) != 0
    private let lastPercent = Mutex(-1)

    func show(_ done: Int, of all: Int) {
        guard isShown, all > 1 else { return }
        let percent = done * 100 / all
        let hasMoved = lastPercent.withLock { last in
            defer { last = percent }
            return last != percent
        }
        if hasMoved { draw(percent, "\(done)/\(all)") }
    }

    private func draw(_ percent: Int, _ counts: String) {
        let width = 40
        let filled = percent * width / 100
        let bar = String(repeating: "=", count: filled) + String(repeating: " ", count: width - filled)
        let end = percent == 100 ? "\r\u{1B}[K" : ""
        try? FileHandle.standardError.write(contentsOf: Data("\r[\(bar)] \(counts)\(end)".utf8))
    }
}
