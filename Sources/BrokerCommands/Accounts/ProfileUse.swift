internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// HOME-1: which profile later answers are for.
struct ProfileUse: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "use", abstract: "Make a profile the one that later commands answer for.",
        discussion: Help.examples("broker profile use 0010432", "broker bob list --profile 0010432"))

    @Argument(
        help: ArgumentHelp(
            "The Broker ID of the profile; 'Carrier/Broker ID' where two carriers share it.", valueName: "broker-id"),
        completion: Completions.profiles)
    var brokerID: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let profile = try invocation.service(ProfileService.init).use(brokerID)
        invocation.note("now viewing \(profile.label)")
    }
}
