internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// POL-2: one policy.
struct PoliciesShow: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a policy with its holder, members, history and agent of record.",
        discussion: Help.examples(
            "broker policies show U70010001", "broker policies show U70010001 --format json | jq .members",
            "broker policies show H70050003 --part 'HUMANA DENTAL VALUE'",
            prose: """
                The histories are what earlier imports said: each change of plan, dates and amounts, and each day that the policy was paid through. The \
                application is shown where the store has it and you may see applications.
                """))

    @Argument(help: ArgumentHelp("The policy number.", valueName: "policy-number"))
    var policy: String

    @Option(
        help: ArgumentHelp(
            "Which of several policies with this number: its policy_part in 'policies list'.", valueName: "part"))
    var part: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let output = try Output.sections(context, global, output, title: "Policy \(policy)")
        let invocation = try Invocation(context, global)
        let service = try PolicyService(store: invocation.store, viewer: invocation.viewer())
        try output.renderSections(try service.show(policy, part: part))
    }
}
