internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// REG-1, REG-2.
struct RegisterLookup: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "lookup", abstract: "Show the contracting record of an NPN and Tax ID.",
        discussion: Help.examples(
            "broker register lookup 17650001", "broker register lookup 17650001 --tax-id-stdin < tax-id",
            prose: """
                The status is 1 when no record has both, 77 when the record cannot register: not active, no active license, or an e-mail that stands on another \
                record too. Repeated failures must wait (75).
                """))

    static let answer = Answer.list("Contracting Records", RegistrationService.columns)

    @OptionGroup var record: RecordOptions
    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try show(context) { try record.taxID($0) }
    }

    func show(_ context: CommandContext, taxID: (Invocation) throws -> String) throws {
        try writeList(context, list) { invocation, request, write in
            try invocation.registration.lookUp(npn: record.npn, taxID: taxID(invocation), request, row: write)
        }
    }
}
