internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// STF-2.
struct StaffList: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List your staff users.",
        discussion: Help.examples(
            "broker staff list", "broker staff list --last-name kim --status 'Pending Registration'"))

    static let answer = Answer.list("Staff", StaffService.columns)

    @Option(
        help: ArgumentHelp("Part of the e-mail.", valueName: "part"),
        completion: .list(["Pending Registration", "Active", "Locked", "Disabled"]))
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
        let invocation = try writeList(context, list) { invocation, request, write in
            let found = try invocation.service(StaffService.init).list(filter, request, row: write)
            rows = found.rows
            return found.isCut
        }
        invocation.note("\(counted(rows, "item")) found")
    }
}
