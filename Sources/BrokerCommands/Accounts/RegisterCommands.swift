internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Registration (REG-1 to REG-8). Without a command it leads a person at the terminal through all of it.
struct RegisterCommands: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "register", abstract: "Register as a broker, or complete the registration of a staff user.",
        discussion: Help.examples(
            "broker register", "broker register lookup 17650001", "broker register send 17650001",
            "broker register complete",
            prose: """
                NPN and Tax ID must stand on one contracting record. A code goes to the e-mail address on file, works once and for 48 hours, and makes the \
                account. 'broker register' alone asks for everything, one step after the other.
                """),
        subcommands: [
            RegisterLookup.self, RegisterSend.self, RegisterResend.self, RegisterComplete.self, RegisterCorrect.self,
            RegisterStatus.self,
        ])

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        guard context.isInputTerminal, !global.noInput else {
            throw Failure.usage(
                "'broker register' needs a command where nobody can be asked",
                hint: "one of lookup, send, resend, complete, correct, status")
        }
        let session = try Session(context, global)
        let prompt = session.prompt
        let npn = try prompt.text("NPN", option: "an argument")
        let taxID = try prompt.secret("Tax ID", fromStandardInput: false, option: "--tax-id-stdin")
        try RegisterLookup.show(npn, taxID, session, try OutputOptions.parse([]), context)
        try context.output.flush()
        guard
            try prompt.text("Is this you? Send the e-mail? (yes or no)", option: "register send").lowercased()
                .hasPrefix("y")
        else {
            session.note("nothing was sent; if the record is wrong: broker register correct \(npn)")
            return
        }
        try RegisterSend.send(npn, taxID, again: false, session)
        try RegisterComplete.complete(session, CompletionInput())
    }
}

/// What finds a contracting record.
struct RecordOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("The National Producer Number.", valueName: "npn"))
    var npn: String

    @Flag(name: .customLong("tax-id-stdin"), help: "Read the Tax ID (EIN or SSN) from standard input.")
    var taxIDFromStandardInput = false

    func taxID(_ session: Session) throws -> String {
        try session.prompt.secret("Tax ID", fromStandardInput: taxIDFromStandardInput, option: "--tax-id-stdin")
    }
}

extension Session {
    var registration: RegistrationService {
        RegistrationService(store: store, now: context.now, today: context.today)
    }
}

/// REG-1, REG-2.
struct RegisterLookup: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "lookup", abstract: "Show the contracting record of an NPN and Tax ID.",
        discussion: Help.examples(
            "broker register lookup 17650001", "broker register lookup 17650001 --tax-id-stdin < tax-id",
            prose: """
                The status is 1 when no record has both, 77 when the record cannot register: not active, no active licence, or an e-mail that stands on another \
                record too. Repeated failures must wait (75).
                """))

    @OptionGroup var record: RecordOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        try Self.show(record.npn, try record.taxID(session), session, output, context)
    }

    static func show(
        _ npn: String, _ taxID: String, _ session: Session, _ output: OutputOptions, _ context: CommandContext
    ) throws {
        let columns = RegistrationService.columns
        let table = try Output(
            context, session.global, output, columns: columns, defaults: columns.map(\.key),
            title: "Contracting Records")
        try table.render { write in
            try session.registration.lookUp(npn: npn, taxID: taxID, columns: table.columns.map(\.key), row: write)
        }
    }
}

/// REG-3.
struct RegisterSend: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "send", abstract: "Send the registration e-mail to the address on file.",
        discussion: Help.examples(
            "broker register send 17650001", "broker register send 17650001 --tax-id-stdin < tax-id"))

    @OptionGroup var record: RecordOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        try Self.send(record.npn, try record.taxID(session), again: false, session)
    }

    static func send(_ npn: String, _ taxID: String, again: Bool, _ session: Session) throws {
        let address = try session.registration.send(npn: npn, taxID: taxID, again: again)
        session.note("a code went to \(address); look into spam and trash too. It is valid for 48 hours.")
        session.note("then: broker register complete")
    }
}

/// REG-4.
struct RegisterResend: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "resend", abstract: "Send the registration e-mail again; the earlier code stops working.",
        discussion: Help.examples("broker register resend 17650001"))

    @OptionGroup var record: RecordOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        try RegisterSend.send(record.npn, try record.taxID(session), again: true, session)
    }
}

/// REG-8.
struct RegisterCorrect: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "Ask to have a wrong contracting record corrected.",
        discussion: Help.examples(
            "broker register correct 17650001 'The e-mail should be maria@example.com'",
            prose: "The request goes to the operator. The record itself changes with the carrier's next file."))

    @OptionGroup var record: RecordOptions

    @Argument(help: ArgumentHelp("What is wrong with it.", valueName: "text"))
    var text: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        try session.registration.requestCorrection(npn: record.npn, taxID: try record.taxID(session), text: text)
        session.note("the request is with the operator; the record stays as it is until the carrier changes it")
    }
}

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
        let session = try Session(context, global)
        let status = try session.registration.status(npn: record.npn, taxID: try record.taxID(session))
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
        if case .codeSent(let end) = status { TimeText.utc(end) } else { nil }
    }
}
