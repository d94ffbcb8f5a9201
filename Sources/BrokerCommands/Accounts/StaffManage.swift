internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Disable or enable a staff user, reset the password, give or take tools.
struct StaffManage: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "manage",
        abstract: "Disable or enable a staff user, reset the password, grant or revoke permissions.",
        discussion: Help.examples(
            "broker staff manage pat@example.com --grant bob --grant eligibility",
            "broker staff manage pat@example.com --disable", "broker staff manage pat@example.com --reset-password"))

    @Argument(help: ArgumentHelp("The user's e-mail.", valueName: "email"))
    var email: String

    @Flag(help: "Disable the user and end their sessions.")
    var disable = false

    @Flag(help: "Enable the user again.")
    var enable = false

    @Flag(name: .customLong("reset-password"), help: "Send an e-mail for a new password.")
    var resetPassword = false

    @Option(help: ArgumentHelp("Grant this permission; may be repeated.", valueName: "tool"))
    var grant: [PermissionNames] = []

    @Option(help: ArgumentHelp("Revoke this permission; may be repeated.", valueName: "tool"))
    var revoke: [PermissionNames] = []

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if disable, enable { throw ValidationError("--disable and --enable cannot be combined.") }
        guard disable || enable || resetPassword || !grant.isEmpty || !revoke.isEmpty else {
            throw ValidationError("Specify a change: --disable, --enable, --reset-password, --grant or --revoke.")
        }
    }

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        var change = StaffService.Change()
        change.isEnabled = disable ? false : enable ? true : nil
        change.resetsPassword = resetPassword
        change.granted = grant.reduce(into: []) { $0.formUnion($1.tools) }
        change.revoked = revoke.reduce(into: []) { $0.formUnion($1.tools) }
        try StaffService(store: invocation.store, viewer: invocation.viewer()).manage(email, change)
        invocation.note("changed \(email)")
    }
}
