internal import ByteStreams
internal import Glibc

/// Prompts at the terminal, or reads a line from standard input.
struct Prompt {
    let context: CommandContext
    let noInput: Bool

    /// A secret: a line of standard input with `--…-stdin`, else typed without echo.
    /// - Throws: 64 when it cannot prompt.
    func secret(_ question: String, fromStandardInput: Bool, option: String) throws -> String {
        if fromStandardInput { return try line() }
        guard !noInput, context.isInputTerminal else {
            throw Failure.usage(
                "the \(question) is missing and cannot be prompted for", hint: "provide it with \(option)")
        }
        var old = termios()
        guard tcgetattr(context.input, &old) == 0 else { throw Failure.usage("cannot prompt without a terminal") }
        var silent = old
        silent.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(context.input, TCSAFLUSH, &silent)
        defer {
            tcsetattr(context.input, TCSAFLUSH, &old)
            context.say("")
        }
        try? context.errors.write("\(question): ")
        try? context.errors.flush()
        return try line()
    }

    /// A new secret, typed twice, so that a typo does not lock its owner out.
    func newSecret(_ question: String, fromStandardInput: Bool, option: String) throws -> String {
        let first = try secret(question, fromStandardInput: fromStandardInput, option: option)
        guard !fromStandardInput else { return first }
        guard try secret("\(question) again", fromStandardInput: false, option: option) == first else {
            throw Failure.usage("the two entries do not match")
        }
        return first
    }

    /// A value that may be shown, typed at the terminal.
    func text(_ question: String, option: String) throws -> String {
        guard !noInput, context.isInputTerminal else {
            throw Failure.usage(
                "the \(question) is missing and cannot be prompted for", hint: "provide it with \(option)")
        }
        try? context.errors.write("\(question): ")
        try? context.errors.flush()
        return try line()
    }

    /// A line of standard input, without its end.
    private func line() throws -> String {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while bytes.count < 4_096, read(context.input, &byte, 1) == 1, byte != 10 { bytes.append(byte) }
        if bytes.last == 13 { bytes.removeLast() }
        guard !bytes.isEmpty else { throw Failure.usage("standard input is empty") }
        return String(decoding: bytes, as: UTF8.self)
    }
}
