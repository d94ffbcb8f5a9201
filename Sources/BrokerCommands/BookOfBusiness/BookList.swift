internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams

/// BOB-1 to BOB-3: the broker's groups, listed without asking.
struct BookList: GroupListing, DatedCommand {
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
        guard tree else { return try writeGroups(context) { try saved.filter(or: filters, $0) } }
        var totals = BookOfBusinessService.Totals()
        let isIndented = try table(context).isForPerson
        let invocation = try writeList(context, list) { invocation, request, write in
            let filter = try saved.filter(or: filters, invocation)
            totals = try invocation.service(BookOfBusinessService.init).tree(
                request, filter: filter, isIndented: isIndented, row: write)
            return false
        }
        invocation.note(
            "\(counted(totals.parents, "parent group")), \(counted(totals.rows, "group")), \(counted(totals.subscribers, "active subscriber"))"
        )
    }
}
