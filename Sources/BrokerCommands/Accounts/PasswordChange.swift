internal import ArgumentParser
internal import BrokerPortal

/// With the old password.
struct PasswordChange: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "change", abstract: "Change your password and end all your sessions.",
        discussion: Help.examples(
            "broker password change", "broker password change --password-stdin < old-and-new",
            prose: "With --password-stdin, the first line is the old password and the second the new one."))

    @Flag(name: .customLong("password-stdin"), help: "Read the old and the new password from standard input.")
    var fromStandardInput = false

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let viewer = try invocation.viewer()
        let old = try invocation.prompt.secret(
            "Old password", fromStandardInput: fromStandardInput, option: "--password-stdin")
        let new = try invocation.prompt.newSecret(
            "New password", fromStandardInput: fromStandardInput, option: "--password-stdin")
        try PasswordService(store: invocation.store, now: context.now).change(viewer, old: old, new: new)
        invocation.note(
            "changed the password and ended all sessions; log in again: broker login \(viewer.email)")
    }
}
