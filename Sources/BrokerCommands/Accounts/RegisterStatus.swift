internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Where a registration stands.
struct RegisterStatus: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Show where a registration stands.",
        discussion: Help.examples(
            "broker register status 17650001",
            prose: "Answers not begun, code sent, code expired, or registered, and when the code ends."))

    static let columns = [
        Column(key: "status", title: "Status", type: .text),
        Column(key: "code_valid_until", title: "Code Valid Until", type: .text),
    ]

    @OptionGroup var record: RecordOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let table = try Output(
            context, global, output, columns: Self.columns, defaults: Self.columns.map(\.key), title: "Registration")
        let invocation = try Invocation(context, global)
        let status = try invocation.registration.status(npn: record.npn, taxID: try record.taxID(invocation))
        try table.renderObject { row in
            for column in table.columns { row.append(column.key == "status" ? Self.word(status) : Self.end(status)) }
        }
    }

    private static func word(_ status: RegistrationService.Status) -> String {
        switch status {
        case .notBegun: "not begun"
        case .codeSent: "code sent"
        case .codeExpired: "code expired"
        case .registered: "registered"
        }
    }

    private static func end(_ status: RegistrationService.Status) -> String? {
        if case .codeSent(let end) = status { end.description } else { nil }
    }
}
