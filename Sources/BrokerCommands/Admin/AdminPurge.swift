internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// Removes what has had its time.
struct AdminPurge: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "purge",
        abstract: "Remove expired codes, sessions and tokens, and sent mails; with --data old coverages.",
        discussion: Help.examples(
            "broker admin purge --dry-run", "broker admin purge", "broker admin purge --data --dry-run",
            prose: """
                --data removes coverages that ended more than five years ago, members who have none left, and what the change log says of them. Nothing younger goes: \
                brokers keep records for five years (10 CCR 2190.2). Make a back-up first.
                """))

    static let columns = [
        Column(key: "what", title: "What", type: .text), Column(key: "rows", title: "Rows", type: .integer),
    ]

    @Flag(help: "Remove coverages past the five years too.")
    var data = false

    @Flag(name: .customLong("dry-run"), help: "Only count.")
    var dryRun = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let table = try Output(
            context, global, output, columns: Self.columns, defaults: Self.columns.map(\.key), title: "Purge")
        let invocation = try Invocation(context, global)
        let report = try PurgeService(store: invocation.store, operator: invocation.operatorAccess())
            .purge(data: data, isDryRun: dryRun, now: context.now)
        try table.render { write in
            let row = RowBuffer()
            for line in report {
                row.removeAll()
                for column in table.columns {
                    if column.key == "what" { row.append(line.what) } else { row.append(line.rows) }
                }
                try write(row)
            }
        }
        if dryRun { invocation.note("nothing was removed") }
    }
}
