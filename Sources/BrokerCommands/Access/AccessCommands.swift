internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// ELG-4: which brokers may use a group's billing and enrolment.
struct AccessCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "access",
        abstract: "Employers: let brokers into your group's billing and enrolment. Brokers: see who did.",
        discussion: Help.examples(
            "broker access list", "broker access grant --broker 1001001/0010432",
            "broker access revoke --broker 1001001/0010432 --group 004512/0001"),
        subcommands: [AccessList.self, AccessGrant.self, AccessRevoke.self])

    @OptionGroup var global: GlobalOptions
}

/// The employer's groups with their brokers, or the broker's groups.
struct AccessList: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List groups and the brokers who may use their billing and enrolment.",
        discussion: Help.examples(
            "broker access list",
            prose: """
                An administrator of groups sees each of them with the brokers who have access. A broker sees the groups that were granted to the Broker ID in \
                force.
                """))

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        var grants = 0
        try Listing(context: context, global: global, output: output, list: list)
            .run(columns: GroupAccessService.columns, title: "Access") { session, request, write in
                if let employer = try session.employer() {
                    grants += 1
                    return try EmployerAccessService(store: session.store, employer: employer)
                        .list(request, row: write)
                }
                return try GroupAccessService(store: session.store, viewer: session.viewer()).list(request) {
                    grants += 1
                    try write($0)
                }
            }
        try context.output.flush()
        if grants == 0, !global.quiet { context.say("no group access assigned") }
    }
}

/// Lets a broker in.
struct AccessGrant: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "grant", abstract: "Let a broker into your group's billing and enrolment.",
        discussion: Help.examples(
            "broker access grant --broker 1001001/0010432",
            "broker access grant --broker 1001001/0010432 --group 004512/0001",
            prose:
                "Only a group's administrator may; a broker has no way to do it for him. The broker tells NPN and Broker ID."
        ))

    @OptionGroup var target: AccessTarget
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        let group = try target.service(session).grant(target.broker, group: target.group)
        session.note("\(target.broker) may use billing and enrolment of group \(group)")
    }
}

/// Keeps a broker out.
struct AccessRevoke: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "End a broker's access to your group's billing and enrolment.",
        discussion: Help.examples("broker access revoke --broker 1001001/0010432"))

    @OptionGroup var target: AccessTarget
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        let group = try target.service(session).revoke(target.broker, group: target.group)
        session.note("\(target.broker) has no access to group \(group) any more")
    }
}

/// Whose access to what.
struct AccessTarget: ParsableArguments {
    @Option(help: ArgumentHelp("The broker, by NPN and Broker ID.", valueName: "npn/broker-id"))
    var broker: EmployerAccessService.Broker

    @Option(help: ArgumentHelp("The group, where you administer several.", valueName: "parent/suffix"))
    var group: GroupNumber?

    /// - Throws: 77 for anybody but an employer.
    func service(_ session: Session) throws -> EmployerAccessService {
        guard let employer = try session.employer() else {
            // Who is nobody at all hears that first.
            _ = try session.viewer()
            throw Failure(
                status: .notPermitted, code: "employer_needed", message: "only the group's administrator may do this",
                hint: "the operator invites him: broker admin employer PARENT/SUFFIX")
        }
        return EmployerAccessService(store: session.store, employer: employer)
    }
}
