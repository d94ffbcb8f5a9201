internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// The employer's groups with their brokers, or the broker's groups.
struct AccessList: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List groups and the brokers who may use their billing and enrollment.",
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
            .run(columns: GroupAccessService.columns, title: "Access") { invocation, request, write in
                if let employer = try invocation.employer() {
                    grants += 1
                    return try EmployerAccessService(store: invocation.store, employer: employer)
                        .list(request, row: write)
                }
                return try GroupAccessService(store: invocation.store, viewer: invocation.viewer()).list(request) {
                    grants += 1
                    try write($0)
                }
            }
        try context.output.flush()
        if grants == 0 { context.note("no group access assigned") }
    }
}
