internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular
internal import X12

/// X12 files by themselves, without a store.
struct EDICommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edi", abstract: "X12 files by themselves: check, show, convert, acknowledge.",
        discussion: Help.examples(
            "broker edi check enrollment.edi", "broker edi show enrollment.edi --member 3",
            "broker edi convert enrollment.edi -o members.xlsx", "broker edi ack enrollment.edi -o answer.edi",
            prose:
                "Reads 834, 820, 270, 271, 999, 997 and TA1; other sets as segments. A file may be a .gz; '-' is standard input. No store is needed."
        ),
        subcommands: [EDICheck.self, EDIShow.self, EDIConvert.self, EDIAck.self])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}

/// A file that is read as X12.
struct EDIFile {
    let path: String
    private let source: ByteStreams.ByteSource

    init(_ path: String, _ context: CommandContext) throws {
        self.path = path
        source = try ByteStreams.ByteSource(path: path, standardInput: context.input)
    }

    /// A reader that knows what day it is, so that dates in the future are told.
    func reader(_ context: CommandContext, segments: Bool = false) -> X12Reader {
        X12Reader(bytes, segments: segments, today: X12Date(context.today))
    }

    /// The file's bytes, for a reader of the X12 room.
    var bytes: X12.ByteSource { { [source] in try source.read(into: $0) } }

    /// How messages name it.
    var name: String { path == "-" ? "standard input" : path }

    /// A file with errors among its findings.
    func failure(errors: Int, done: String) -> Failure {
        Failure(
            .ediErrors, "\(name): \(counted(errors, "error")) found, so \(done)",
            hint: "see them: broker edi check '\(path)'")
    }
}

extension X12Date {
    init?(_ day: CalendarDate) { self.init(year: day.year, month: day.month, day: day.day) }
}
