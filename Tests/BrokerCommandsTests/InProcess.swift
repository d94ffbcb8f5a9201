import BrokerCommands
import ByteStreams
import Tabular
import Testing

/// Runs a command line in this process, with streams in memory.
struct InProcess {
    /// Runs the arguments and gives the status and what was written to the two streams.
    static func run(
        _ arguments: [String], environment: [String: String] = [:]
    ) -> (status: BrokerCommands.ExitStatus, output: String, errors: String) {
        let output = MemorySink()
        let errors = MemorySink()
        let context = CommandContext(
            now: 1_795_000_000, today: CalendarDate(iso: "2026-11-23")!, environment: environment, userName: "test",
            input: 0,
            output: output, errors: errors)
        let status = Program.run(arguments, context)
        return (status, output.text, errors.text)
    }
}

@Suite struct HelpTests {
    @Test func helpOnATopicIsPrintedInProcess() {
        let answer = InProcess.run(["help", "exit-codes"])
        #expect(answer.status == .success)
        #expect(answer.output.contains("EXIT CODES"))
        #expect(answer.errors.isEmpty)
    }
}
