internal import ArgumentParser
internal import BrokerPortal

/// POL-1: the policies, to a file or standard output.
struct PoliciesExport: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write your policies without a group.",
        discussion: Help.examples(
            "broker policies export -o policies.xlsx", "broker policies export --profile all -o policies.csv",
            "broker policies export --alert past_due --format csv > past-due.csv",
            prose:
                "The columns, filters and order are those of 'policies list'. An existing file is replaced only with --force."
        ))

    @OptionGroup var filters: PolicyFilterOptions
    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try PolicyTable.write(filters.filter, list, output, global, context, isExport: true)
    }
}
