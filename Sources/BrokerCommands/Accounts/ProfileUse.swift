internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// Which profile later answers are for.
struct ProfileUse: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "use", abstract: "Choose the profile for later commands.",
        discussion: Help.examples("broker profile use 0010432", "broker bob list --profile 0010432"))

    @Argument(
        help: ArgumentHelp(
            "The Broker ID of the profile, or 'Carrier/Broker ID' if two carriers share it.", valueName: "broker-id"))
    var brokerID: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let profile = try ProfileService(store: invocation.store, viewer: invocation.viewer()).use(brokerID)
        invocation.note("now viewing \(profile.label)")
    }
}
