internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Show the contracting record of an NPN and Tax ID.
struct RegisterLookup: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "lookup", abstract: "Show the contracting record of an NPN and Tax ID.",
        discussion: Help.examples(
            "broker register lookup 17650001", "broker register lookup 17650001 --tax-id-stdin < tax-id",
            prose: """
                The status is 1 if no record has both, and 77 if the record cannot register: it is not active, has no active license, or shares its e-mail with another \
                record. After repeated failures you must wait (75).
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
