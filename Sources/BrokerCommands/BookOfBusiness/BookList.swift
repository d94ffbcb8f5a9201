internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams

/// BOB-1 to BOB-3: the broker's groups, listed without asking.
struct BookList: DatedCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List your groups.",
        discussion: Help.examples(
            "broker bob list", "broker bob list --status active --renewal-to 2027-01-31 --sort renewal_date",
            "broker bob list --format json | jq -r '.[].group_name'",
            "broker bob list --columns group_name,subscribers --sort subscribers:desc", "broker bob list --tree",
            prose: """
                Rows come in the order of group name, parent group ID and suffix; what --sort names goes before that. The totals of the list go to \
                standard error. With --verbose the SQL that answers goes there too. \
                With --tree a parent group has a row of its own, without a suffix, before its groups; --sort sorts within a parent.
                """))

    @OptionGroup var filters: FilterOptions
    @OptionGroup var saved: SavedFilterOption
    @Flag(help: "Show parent groups with their totals, and their groups under them.")
    var tree = false

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard tree, list.limit != nil || list.offset > 0 else { return }
        throw ValidationError("--tree does not go with --limit and --offset.")
    }

    func run(_ context: CommandContext) throws {
        let output = try GroupTable.output(context, global, output)
        let invocation = try Invocation(context, global)
        let filter = try saved.filter(or: filters, invocation)
        guard tree else { return try GroupTable.write(output, list, filter, invocation) }
        try GroupTable.writeTree(output, list, filter, invocation)
    }
}

/// The book as a table, as 'bob list' and 'bob filter' print it and 'bob export' writes it.
enum GroupTable {
    static func output(_ context: CommandContext, _ global: GlobalOptions, _ options: OutputOptions) throws -> Output {
        try Output(
            context, global, options, columns: BookOfBusinessService.groupColumns,
            defaults: BookOfBusinessService.defaultGroupColumns, title: "Book of Business")
    }

    /// Writes the table, then the totals on standard error.
    static func write(_ output: Output, _ list: ListOptions, _ filter: GroupFilter, _ invocation: Invocation) throws {
        var request = try output.request(list)
        request.explain = invocation.explain
        let book = try invocation.bookOfBusiness()
        let totals = try output.render { write in try book.groups(request, filter: filter, row: write) }
        try invocation.context.output.flush()
        invocation.note("\(counted(totals.rows, "group")), \(counted(totals.subscribers, "active subscriber"))")
        if totals.isCut { invocation.warn("--limit cut the list; there are more") }
    }

    /// BOB-4: the parents, each with its groups.
    static func writeTree(
        _ output: Output, _ list: ListOptions, _ filter: GroupFilter, _ invocation: Invocation
    ) throws {
        var request = try output.request(list)
        request.explain = invocation.explain
        let book = try invocation.bookOfBusiness()
        let totals = try output.render { write in
            try book.tree(request, filter: filter, isIndented: output.isForPerson, row: write)
        }
        try invocation.context.output.flush()
        invocation.note(
            "\(counted(totals.parents, "parent group")), \(counted(totals.rows, "group")), \(counted(totals.subscribers, "active subscriber"))"
        )
    }
}
