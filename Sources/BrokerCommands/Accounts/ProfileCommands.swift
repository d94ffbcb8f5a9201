internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// The profiles of the account (HOME-1, ACC-3).
struct ProfileCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile", abstract: "Your profiles: brand, line of business, state and Broker ID.",
        discussion: Help.examples("broker profile list", "broker profile use 0010432"),
        subcommands: [ProfileList.self, ProfileUse.self, ProfilePrimary.self])

    @OptionGroup var global: GlobalOptions
}

/// ACC-3: the profiles with their licences.
struct ProfileList: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List your profiles, with licence and expiration.",
        discussion: Help.examples("broker profile list", "broker profile list --format json"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let table = try Output(
            context, global, output, columns: ProfileService.columns, defaults: ProfileService.columns.map(\.key),
            title: "Profiles")
        let session = try Session(context, global)
        let profiles = ProfileService(store: session.store, viewer: try session.viewer())
        try table.render { write in try profiles.list(table.request, row: write) }
    }
}

/// HOME-1: which profile later answers are for.
struct ProfileUse: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "use", abstract: "Make a profile the one that later commands answer for.",
        discussion: Help.examples("broker profile use 0010432", "broker bob list --profile 0010432"))

    @Argument(
        help: ArgumentHelp(
            "The Broker ID of the profile; 'Carrier/Broker ID' where two carriers share it.", valueName: "broker-id"))
    var brokerID: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        let profile = try ProfileService(store: session.store, viewer: session.viewer()).use(brokerID)
        session.note("now viewing \(profile.label)")
    }
}

/// ACC-3: which profile is in force where no other was chosen.
struct ProfilePrimary: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "primary", abstract: "Mark a profile as your primary one.",
        discussion: Help.examples("broker profile primary 0010431"))

    @Argument(
        help: ArgumentHelp(
            "The Broker ID of the profile; 'Carrier/Broker ID' where two carriers share it.", valueName: "broker-id"))
    var brokerID: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        let profile = try ProfileService(store: session.store, viewer: session.viewer()).makePrimary(brokerID)
        session.note("your primary profile is now \(profile.label)")
    }
}
