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
                A code goes to the administrator's e-mail that stands on the group, and to no other address; again, a new code ends the earlier one. The account is for \
                all groups on which the address stands.
                """))

    @Argument(help: ArgumentHelp("The group.", valueName: "parent/suffix"))
    var group: GroupNumber

    @Option(
        help: ArgumentHelp("The carrier, where two use this group number.", valueName: "name"),
        completion: Completions.kept(.carriers))
    var carrier: String?

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let address = try invocation.service(EmployerAdministration.init)
            .invite(group, carrier: carrier, now: context.now)
        invocation.note("an invitation is on its way to \(address)")
    }
}
