#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The parent's side of ``GraphvizHost/childProcess(executable:)``.
package enum GraphvizProcess {
    /// Runs a job in a child process and waits for it. Throws ``RenderingError/timedOut(seconds:)`` where the child was stopped.
    package static func run(
        _ job: GraphvizJob, _ input: String, executable: String, seconds: Int
    ) throws(RenderingError) -> [UInt8] {
        guard let inputFile = tmpfile(), let errorFile = tmpfile() else { throw .graphviz("no temporary file") }
        defer {
            fclose(inputFile)
            fclose(errorFile)
        }
        fill(inputFile, input)
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw .graphviz("no pipe") }
        let arguments = [executable, GraphvizChild.subcommand, String(seconds)] + job.arguments
        let child = spawn(arguments, input: fileno(inputFile), output: ends[1], errors: fileno(errorFile), unused: ends[0])
        close(ends[1])
        let result = readAll(ends[0])
        close(ends[0])
        guard let child else { throw .graphviz("cannot start \(executable)") }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        try check(status, seconds: seconds, message: content(errorFile))
        return result
    }

    private static func check(_ status: Int32, seconds: Int, message: String) throws(RenderingError) {
        if status == 0 { return }
        let signal = status & 0x7F
        if signal == SIGALRM || signal == SIGXCPU || signal == SIGKILL { throw .timedOut(seconds: seconds) }
        if signal != 0 { throw .graphviz("crashed with signal \(signal)") }
        throw .graphviz(message.isEmpty ? "failed with status \(status >> 8)" : message)
    }

    private static func spawn(_ arguments: [String], input: Int32, output: Int32, errors: Int32, unused: Int32) -> pid_t? {
        #if canImport(Glibc)
            var actions = posix_spawn_file_actions_t()
        #else
            var actions: posix_spawn_file_actions_t?
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (from, to) in [(input, STDIN_FILENO), (output, STDOUT_FILENO), (errors, STDERR_FILENO)] {
            posix_spawn_file_actions_adddup2(&actions, from, to)
        }
        posix_spawn_file_actions_addclose(&actions, unused)
        let words = cStrings(arguments)
        // Without the first, a crash prints pages of backtrace; the other two keep Graphviz from opening files.
        let environment = cStrings(["SWIFT_BACKTRACE=enable=no", "SERVER_NAME=parley", "GV_FILE_PATH=/nonexistent"])
        defer { for word in words + environment { free(word) } }
        var child: pid_t = 0
        return posix_spawn(&child, arguments[0], &actions, nil, words, environment) == 0 ? child : nil
    }

    /// Copies for `posix_spawn`, ended by a null; the caller frees them.
    private static func cStrings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
        texts.map { text in text.withCString { strdup($0) } } + [nil]
    }

    private static func fill(_ file: UnsafeMutablePointer<FILE>, _ text: String) {
        var text = text
        text.withUTF8 { _ = fwrite($0.baseAddress, 1, $0.count, file) }
        rewind(file)
        fflush(file)
    }

    private static func content(_ file: UnsafeMutablePointer<FILE>) -> String {
        lseek(fileno(file), 0, SEEK_SET)
        return String(decoding: readAll(fileno(file)).prefix(2000), as: UTF8.self)
    }

    private static func readAll(_ descriptor: Int32) -> [UInt8] {
        var result: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return result }
            result += piece[..<count]
        }
    }
}
