internal import ArgumentParser
internal import BrokerPortal

/// Invites a group's administrator.
struct AdminEmployer: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "employer",
        abstract: "Invite a group's administrator, who decides which brokers may use its billing.",
        discussion: Help.examples(
            "broker admin employer 004512/0001",
            prose: """
                Sends a code to the administrator's e-mail on file for the group, and to no other address. A new code replaces the earlier one. The account covers \
                every group that has this address.
                """))

    @Argument(help: ArgumentHelp("The group.", valueName: "parent/suffix"))
    var group: GroupNumber

    @Option(help: ArgumentHelp("The carrier, if two use this group number.", valueName: "name"))
    var carrier: String?

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let address = try EmployerAdministration(store: invocation.store, operator: invocation.operatorAccess())
            .invite(group, carrier: carrier, now: context.now)
        invocation.note("sent an invitation to \(address)")
    }
}
