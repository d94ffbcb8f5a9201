internal import ArgumentParser
internal import BrokerPortal

/// Accepts the ends that the absences of a full file propose.
struct ImportsAccept: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "End what a full 834, a roster or a list of groups no longer has.",
        discussion: Help.examples(
            "broker imports show 12", "broker imports accept 12", "broker imports accept 12 3 4",
            prose: """
                Without numbers, all that the batch proposes are accepted; with them, those absences, reported ones too. 'imports show' lists them. What is \
                ended stands in a batch of its own.
                """))

    @Argument(help: ArgumentHelp("The number of the batch.", valueName: "batch"))
    var batch: Int64

    @Argument(help: ArgumentHelp("The numbers of absences.", valueName: "absence"))
    var absences: [Int64] = []

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let service = AbsenceService(store: invocation.store, operator: try invocation.operatorAccess())
        let done = try service.accept(batch: batch, numbers: absences, now: context.now)
        invocation.note("batch \(done.batch): \(counted(done.ended, done.what)) ended")
    }
}
