internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// Removes what has had its time.
struct AdminPurge: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "purge",
        abstract: "Remove expired codes, sessions and tokens, and sent mails; with --data old coverages.",
        discussion: Help.examples(
            "broker admin purge --dry-run", "broker admin purge", "broker admin purge --data --dry-run",
            prose: """
                --data removes coverages that ended more than five years ago, members who have none left, and what the change log says of them. Nothing younger goes: \
                brokers keep records for five years (10 CCR 2190.2). Make a back-up first.
                """))

    static let answer = Answer.list("Purge", table.columns)

    private static let table: ValueTable<PurgeService.Report.Element> = [
        ValueColumn("what", "What", .text) { $0.what }, ValueColumn("rows", "Rows", .integer) { $0.rows },
    ]

    @Flag(help: "Remove coverages past the five years too.")
    var data = false

    @Flag(name: .customLong("dry-run"), help: "Only count.")
    var dryRun = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try writeList(context) { invocation, request, write in
            let report = try invocation.service(PurgeService.init)
                .purge(data: data, isDryRun: dryRun, now: context.now)
            return try Self.table.list(report, request, row: write)
        }
        if dryRun { invocation.note("nothing was removed") }
    }
}
