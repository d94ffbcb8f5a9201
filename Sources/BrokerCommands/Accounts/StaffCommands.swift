internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Office staff (STF-1 to STF-5).
struct StaffCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff", abstract: "Your office staff: who may use which tools.",
        discussion: Help.examples(
            "broker staff create pat@example.com --last-name Kim --first-name Pat --tools bob,eligibility",
            "broker staff list --status Active", "broker staff manage pat@example.com --grant commissions --revoke bob",
            "broker staff manage pat@example.com --disable"),
        subcommands: [StaffList.self, StaffCreate.self, StaffShow.self, StaffManage.self, StaffResend.self])

    @OptionGroup var global: GlobalOptions
}

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
            .run(columns: StaffService.columns, title: "Staff") { session, request, write in
                let found = try StaffService(store: session.store, viewer: session.viewer())
                    .list(filter, request, row: write)
                rows = found.rows
                return found.isCut
            }
        try context.output.flush()
        if !global.quiet { context.say("\(counted(rows, "item")) found") }
    }
}

/// STF-1.
struct StaffCreate: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "create", abstract: "Make a staff user, who gets a registration e-mail.",
        discussion: Help.examples("broker staff create pat@example.com --last-name Kim --tools bob"))

    @Argument(help: ArgumentHelp("The user's e-mail.", valueName: "email"))
    var email: String

    @Option(name: .customLong("last-name"), help: ArgumentHelp("The last name.", valueName: "name"))
    var lastName: String

    @Option(name: .customLong("first-name"), help: ArgumentHelp("The first name.", valueName: "name"))
    var firstName: String?

    @Option(help: ArgumentHelp("The tools that the user may use, separated by commas.", valueName: "tools"))
    var tools: ToolNames?

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        try StaffService(store: session.store, viewer: session.viewer())
            .create(email: email, lastName: lastName, firstName: firstName, tools: tools?.tools ?? [])
        session.note("made \(email); the registration e-mail is on its way")
    }
}

/// STF-3.
struct StaffShow: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a staff user.",
        discussion: Help.examples("broker staff show pat@example.com"))

    @Argument(help: ArgumentHelp("The user's e-mail.", valueName: "email"))
    var email: String

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let columns = StaffService.columns
        let table = try Output(context, global, output, columns: columns, defaults: columns.map(\.key), title: "Staff")
        let session = try Session(context, global)
        let staff = try StaffService(store: session.store, viewer: session.viewer())
        try table.renderObject { row in try staff.show(email, table.request) { row.replace(with: $0) } }
    }
}

/// STF-4, STF-5.
struct StaffManage: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "manage", abstract: "Disable or enable a staff user, reset the password, give or take tools.",
        discussion: Help.examples(
            "broker staff manage pat@example.com --grant bob --grant eligibility",
            "broker staff manage pat@example.com --disable", "broker staff manage pat@example.com --reset-password"))

    @Argument(help: ArgumentHelp("The user's e-mail.", valueName: "email"))
    var email: String

    @Flag(help: "Keep the user out; the sessions end.")
    var disable = false

    @Flag(help: "Let the user in again.")
    var enable = false

    @Flag(name: .customLong("reset-password"), help: "Send an e-mail for a new password.")
    var resetPassword = false

    @Option(help: ArgumentHelp("A tool to give; may be repeated.", valueName: "tool"))
    var grant: [ToolNames] = []

    @Option(help: ArgumentHelp("A tool to take; may be repeated.", valueName: "tool"))
    var revoke: [ToolNames] = []

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if disable, enable { throw ValidationError("--disable and --enable exclude each other.") }
        guard disable || enable || resetPassword || !grant.isEmpty || !revoke.isEmpty else {
            throw ValidationError("Say what to change: --disable, --enable, --reset-password, --grant or --revoke.")
        }
    }

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        var change = StaffService.Change()
        change.isEnabled = disable ? false : enable ? true : nil
        change.resetsPassword = resetPassword
        change.granted = grant.reduce(into: []) { $0.formUnion($1.tools) }
        change.revoked = revoke.reduce(into: []) { $0.formUnion($1.tools) }
        try StaffService(store: session.store, viewer: session.viewer()).manage(email, change)
        session.note("changed \(email)")
    }
}

/// STF-3: the registration mail again.
struct StaffResend: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "resend", abstract: "Send a pending user's registration e-mail again.",
        discussion: Help.examples("broker staff resend pat@example.com"))

    @Argument(help: ArgumentHelp("The user's e-mail.", valueName: "email"))
    var email: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        try StaffService(store: session.store, viewer: session.viewer()).resend(email)
        session.note("a new code is on its way to \(email); the earlier one has stopped working")
    }
}
