internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// How the senders of 834s write.
struct SendersCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "senders",
        abstract: "Profiles of the senders of 834s: where group, suffix, member and plan stand.",
        discussion: Help.examples(
            "broker senders list", "broker senders show bcbs-employer > sender.yaml",
            "broker import --sender sender.yaml full.edi"),
        subcommands: [SendersList.self, SendersShow.self, SendersRemove.self])

    @OptionGroup var global: GlobalOptions
}

/// The profiles by name.
struct SendersList: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the profiles of the store, then those that come with the program.",
        discussion: Help.examples("broker senders list", "broker senders list --format json"))

    static let columns = [
        Column(key: "name", title: "Name", type: .identifier), Column(key: "source", title: "Source", type: .text),
        Column(key: "absence", title: "Absence", type: .text),
    ]

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let table = try Output(
            context, global, output, columns: Self.columns, defaults: Self.columns.map(\.key), title: "Senders")
        let session = try Session(context, global)
        let service = SenderService(store: session.store, operator: try session.operatorAccess())
        let rows = try service.kept().map { ($0, "store") } + SenderService.shipped.map { ($0, "program") }
        let row = RowBuffer()
        try table.render { write in
            for (profile, source) in rows {
                row.removeAll()
                for column in table.columns {
                    switch column.key {
                    case "name": row.append(profile.name)
                    case "source": row.append(source)
                    default: row.append(profile.absenceAction.rawValue)
                    }
                }
                try write(row)
            }
        }
    }
}

/// One profile, as it can be edited and given back.
struct SendersShow: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print a profile as YAML, to be edited and given to 'import --sender'.",
        discussion: Help.examples("broker senders show cigna-employer > sender.yaml"))

    @Argument(help: ArgumentHelp("The name of the profile.", valueName: "name"))
    var name: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        let service = SenderService(store: session.store, operator: try session.operatorAccess())
        let text = try service.profile(named: name).text
        try context.output.write(text.hasSuffix("\n") ? text : text + "\n")
    }
}

/// Forgets a profile.
struct SendersRemove: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Take a profile out of the store.",
        discussion: Help.examples("broker senders remove bcbs-employer"))

    @Argument(help: ArgumentHelp("The name of the profile.", valueName: "name"))
    var name: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        try SenderService(store: session.store, operator: try session.operatorAccess()).remove(name)
        session.note("forgot the sender profile '\(name)'")
    }
}
