internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// REG-1, REG-2.
struct RegisterLookup: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "lookup", abstract: "Show the contracting record of an NPN and Tax ID.",
        discussion: Help.examples(
            "broker register lookup 17650001", "broker register lookup 17650001 --tax-id-stdin < tax-id",
            prose: """
                The status is 1 when no record has both, 77 when the record cannot register: not active, no active license, or an e-mail that stands on another \
                record too. Repeated failures must wait (75).
                """))

    @OptionGroup var record: RecordOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        try Self.show(record.npn, try record.taxID(invocation), invocation, output, context)
    }

    static func show(
        _ npn: String, _ taxID: String, _ invocation: Invocation, _ output: OutputOptions, _ context: CommandContext
    ) throws {
        let columns = RegistrationService.columns
        let table = try Output(
            context, invocation.global, output, columns: columns, defaults: columns.map(\.key),
            title: "Contracting Records")
        try table.render { write in
            try invocation.registration.lookUp(npn: npn, taxID: taxID, columns: table.columns.map(\.key), row: write)
        }
    }
}
