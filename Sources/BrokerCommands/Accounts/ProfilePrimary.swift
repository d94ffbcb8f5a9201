internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// ACC-3: which profile is in force where no other was chosen.
struct ProfilePrimary: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "primary", abstract: "Mark a profile as your primary one.",
        discussion: Help.examples("broker profile primary 0010431"))

    @Argument(
        help: ArgumentHelp(
            "The Broker ID of the profile; 'Carrier/Broker ID' where two carriers share it.", valueName: "broker-id"),
        completion: Completions.profiles)
    var brokerID: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let profile = try invocation.service(ProfileService.init).makePrimary(brokerID)
        invocation.note("your primary profile is now \(profile.label)")
    }
}
