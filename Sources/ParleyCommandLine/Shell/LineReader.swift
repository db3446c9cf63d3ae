import Foundation

/// Reads lines that can be edited, recalled and completed where standard input is a terminal, and plain lines elsewhere.
struct LineReader {
    private(set) var history: [String] = []
    private let isInteractive = isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0

    mutating func remember(_ line: String) {
        if !line.isEmpty, history.last != line { history.append(line) }
    }

    /// The next line; nil at the end of the input.
    func readLine(prompt: String, completion: Completion) -> String? {
        guard isInteractive, let mode = RawMode() else { return Swift.readLine() }
        defer { mode.restore() }
        var editor = LineEditor(history: history, prompt: prompt, completion: completion)
        return editor.run()
    }
}

/// The terminal handing over each key as it is pressed.
private struct RawMode {
    private let before: termios

    init?() {
        var settings = termios()
        guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return nil }
        before = settings
        settings.c_lflag &= ~tcflag_t(ICANON | ECHO)
        tcsetattr(STDIN_FILENO, TCSANOW, &settings)
    }

    func restore() {
        var settings = before
        tcsetattr(STDIN_FILENO, TCSANOW, &settings)
    }
}

/// Turns keys into an edited line.
private struct LineEditor {
    private let history: [String]
    private let prompt: String
    private let completion: Completion
    private var line = EditedLine()
    /// The place in the history that is shown; the history's end for the line being typed.
    private var recalled: Int

    init(history: [String], prompt: String, completion: Completion) {
        self.history = history
        self.prompt = prompt
        self.completion = completion
        recalled = history.count
    }

    mutating func run() -> String? {
        show()
        while let key = Key.read() {
            switch key {
            case .enter:
                Console.write("\n")
                return line.text
            case .endOfInput where line.characters.isEmpty:
                Console.write("\n")
                return nil
            default: apply(key)
            }
            show()
        }
        return nil
    }

    private mutating func apply(_ key: Key) {
        switch key {
        case .character(let character): line.insert([character])
        case .backspace: line.deleteBackward()
        case .delete, .endOfInput: line.deleteForward()
        case .left: line.move(by: -1)
        case .right: line.move(by: 1)
        case .home: line.moveToStart()
        case .end: line.moveToEnd()
        case .killToEnd: line.deleteToEnd()
        case .up: recall(recalled - 1)
        case .down: recall(recalled + 1)
        case .tab: complete()
        case .enter, .unknown: return
        }
    }

    private mutating func recall(_ index: Int) {
        guard (0...history.count).contains(index) else { return }
        recalled = index
        line = EditedLine(index < history.count ? history[index] : "")
    }

    private mutating func complete() {
        let candidates = completion.candidates(for: line.textBeforeCursor)
        let shared = Completion.sharedBeginning(of: candidates)
        if shared.count > Completion.wordBeforeCursor(in: line.textBeforeCursor).count || candidates.count == 1 {
            line.complete(with: shared)
        } else if candidates.count > 1 {
            Console.write("\n" + candidates.prefix(40).map(TerminalText.line).joined(separator: "  ") + "\n")
        }
    }

    private func show() {
        let back = line.characters.count - line.cursor
        Console.write("\r\u{1B}[K" + prompt + TerminalText.line(line.text) + (back > 0 ? "\u{1B}[\(back)D" : ""))
    }
}
