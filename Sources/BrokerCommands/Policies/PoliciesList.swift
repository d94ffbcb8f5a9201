internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams

/// POL-1: the policies of the profile.
struct PoliciesList: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List your policies without a group, one row per policy.",
        discussion: Help.examples(
            "broker policies list", "broker policies list --status in_grace --sort paid_through_date",
            "broker policies list --line medicare_advantage --profile all --format csv",
            "broker policies list --termination-to 2026-12-31 --alert past_due",
            prose: """
                The status on --as-of is the carrier's word where the carrier gave one, else it follows from the dates: a policy is pending before its \
                effective date, terminated after its termination date, in grace after the day it is paid through, and never effective when it ended on or \
                before its effective date. Rows come in the order of the holder's last and first name, then policy number; what --sort names goes before \
                that. The totals of the list go to standard error.
                """))

    @OptionGroup var filters: PolicyFilterOptions
    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try PolicyTable.write(filters.filter, list, output, global, context, isExport: false)
    }
}

/// The individual book as a table, as 'policies list' prints it and 'policies export' writes it.
enum PolicyTable {
    static func write(
        _ filter: PolicyFilter, _ list: ListOptions, _ options: OutputOptions, _ global: GlobalOptions,
        _ context: CommandContext, isExport: Bool
    ) throws {
        let output = try Output(
            context, global, options, columns: PolicyService.columns, defaults: PolicyService.defaultColumns,
            title: "Policies")
        var request = try output.request(list)
        let invocation = try Invocation(context, global)
        request.explain = invocation.explain
        let service = try PolicyService(store: invocation.store, viewer: invocation.viewer())
        let totals = try output.render { write in
            try service.list(filter, request, isExport: isExport, row: write)
        }
        try context.output.flush()
        if !isExport {
            invocation.note("\(counted(totals.rows, "policy")), \(totals.inForce) in force")
        }
        if totals.isCut { invocation.note("--limit cut the list; there are more") }
    }
}
