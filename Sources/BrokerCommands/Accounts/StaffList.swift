internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// STF-2.
struct StaffList: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List your staff users.",
        discussion: Help.examples(
            "broker staff list", "broker staff list --last-name kim --status 'Pending Registration'"))

    @Option(help: ArgumentHelp("Part of the e-mail.", valueName: "part"))
    var email: String?

    @Option(name: .customLong("last-name"), help: ArgumentHelp("Part of the last name.", valueName: "part"))
    var lastName: String?

    @Option(help: ArgumentHelp("Pending Registration, Active, Locked or Disabled.", valueName: "status"))
    var status: String?

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        let known = ["pending registration", "active", "locked", "disabled"]
        if let status, !known.contains(status.lowercased()) {
            throw ValidationError("--status is Pending Registration, Active, Locked or Disabled.")
        }
    }

    func run(_ context: CommandContext) throws {
        var filter = StaffService.Filter()
        filter.email = email
        filter.lastName = lastName
        filter.status = status
        var rows = 0
        try Listing(context: context, global: global, output: output, list: list)
            .run(columns: StaffService.columns, title: "Staff") { invocation, request, write in
                let found = try StaffService(store: invocation.store, viewer: invocation.viewer())
                    .list(filter, request, row: write)
                rows = found.rows
                return found.isCut
            }
        try context.output.flush()
        context.note("\(counted(rows, "item")) found")
    }
}
