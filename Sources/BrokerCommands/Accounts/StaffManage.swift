internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// STF-4, STF-5.
struct StaffManage: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "manage", abstract: "Disable or enable a staff user, reset the password, give or take tools.",
        discussion: Help.examples(
            "broker staff manage pat@example.com --grant bob --grant eligibility",
            "broker staff manage pat@example.com --disable", "broker staff manage pat@example.com --reset-password"))

    @Argument(help: ArgumentHelp("The user's e-mail.", valueName: "email"), completion: Completions.stored(.staff))
    var email: String

    @Flag(help: "Keep the user out; the sessions end.")
    var disable = false

    @Flag(help: "Let the user in again.")
    var enable = false

    @Flag(name: .customLong("reset-password"), help: "Send an e-mail for a new password.")
    var resetPassword = false

    @Option(help: ArgumentHelp("A tool to give; may be repeated.", valueName: "tool"))
    var grant: [PermissionNames] = []

    @Option(help: ArgumentHelp("A tool to take; may be repeated.", valueName: "tool"))
    var revoke: [PermissionNames] = []

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if disable, enable { throw ValidationError("--disable and --enable exclude each other.") }
        guard disable || enable || resetPassword || !grant.isEmpty || !revoke.isEmpty else {
            throw ValidationError("Say what to change: --disable, --enable, --reset-password, --grant or --revoke.")
        }
    }

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        var change = StaffService.Change()
        change.isEnabled = disable ? false : enable ? true : nil
        change.resetsPassword = resetPassword
        change.granted = grant.reduce(into: []) { $0.formUnion($1.tools) }
        change.revoked = revoke.reduce(into: []) { $0.formUnion($1.tools) }
        try invocation.service(StaffService.init).manage(email, change)
        invocation.note("changed \(email)")
    }
}
