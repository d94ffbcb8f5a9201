internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// Which profile is in force where no other was chosen.
struct ProfilePrimary: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "primary", abstract: "Mark a profile as your primary one.",
        discussion: Help.examples("broker profile primary 0010431"))

    @Argument(
        help: ArgumentHelp(
            "The Broker ID of the profile, or 'Carrier/Broker ID' if two carriers share it.", valueName: "broker-id"))
    var brokerID: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let profile = try ProfileService(store: invocation.store, viewer: invocation.viewer()).makePrimary(brokerID)
        invocation.note("your primary profile is now \(profile.label)")
    }
}
