internal import ArgumentParser
internal import ByteStreams
internal import Tabular
internal import X12

/// Writes the answer to a file: a 999 or 997 for each group, and a TA1 when asked for.
struct EDIAck: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "ack",
        abstract: "Write the 999 (of 4010 the 997) that answers an X12 file, and a TA1 when asked for.",
        discussion: Help.examples(
            "broker edi ack enrollment.edi -o answer.edi", "broker edi ack enrollment.edi --ta1 -o answer.edi --force",
            prose: """
                The status is 0 when the answer is written, whatever it says; what it says is on standard error. A group of 4010 is answered by a 997. A file that is \
                cut or whose counts are wrong is never accepted: what encloses the fault is refused with everything in it. An accepted 999 says that the syntax is \
                right, not that anybody was enrolled. Only the trading partner of record should send it.
                """))

    @Argument(help: ArgumentHelp("The file; '-' is standard input.", valueName: "file"), completion: .file())
    var file: String

    @Option(
        name: [.short, .long], help: ArgumentHelp("Write to this file instead of standard output.", valueName: "path"),
        completion: .file())
    var output: String?

    @Flag(help: "Replace an existing output file.")
    var force = false

    @Flag(name: .customLong("ta1"), help: "Also answer the interchange, with a TA1.")
    var withTA1 = false

    @Option(
        name: .customLong("control-number"),
        help: ArgumentHelp("The answer's first ISA13; it counts up.", valueName: "number"))
    var controlNumber = 1

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard (1...999_999_999).contains(controlNumber) else {
            throw ValidationError("--control-number takes a number from 1 to 999999999.")
        }
    }

    func run(_ context: CommandContext) throws {
        let edi = try EDIFile(file, context)
        let answers = try AcknowledgmentBuilder.answers(to: edi.bytes).filter { !$0.groups.isEmpty || withTA1 }
        guard !answers.isEmpty else {
            throw Failure(
                status: .badData, code: "nothing_to_answer",
                message: "\(edi.name) holds no interchange that is to be answered",
                hint: "see what it holds: broker edi check '\(file)'")
        }
        if let output {
            let target = try AtomicFile(path: output, replaceExisting: force)
            try write(answers, to: target.sink, context)
            try target.commit()
        } else {
            try write(answers, to: context.output, context)
            try context.output.flush()
        }
        guard !global.quiet else { return }
        for answer in answers { say(answer, context) }
    }

    private func write(_ answers: [AcknowledgmentBuilder.Answer], to sink: any ByteSink, _ context: CommandContext)
        throws
    {
        guard let date = X12Date(context.today) else { return }
        let minutes = Int(((context.now % 86_400) + 86_400) % 86_400 / 60)
        let time = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
        do {
            let writer = try X12Writer { try sink.write($0) }
            for (index, answer) in answers.enumerated() {
                try writer.answer(
                    answer, controlNumber: controlNumber + index, date: date, time: time,
                    withInterchangeAcknowledgment: withTA1)
            }
        } catch let error as X12WriteError {
            throw Failure(
                status: .badData, code: "cannot_answer", message: "the answer cannot be written: \(error)",
                hint: "the file's envelope holds what an answer cannot repeat")
        }
    }

    private func say(_ answer: AcknowledgmentBuilder.Answer, _ context: CommandContext) {
        for group in answer.groups {
            context.say(
                "group \(group.groupControlNumber): \(group.status.meaning ?? group.status.rawValue), "
                    + "\(group.accepted) of \(counted(group.responses.count, "set")) accepted")
        }
        if withTA1 {
            context.say(
                "interchange \(answer.interchange.controlNumber): \(answer.status.meaning ?? answer.status.rawValue)")
        }
    }
}
