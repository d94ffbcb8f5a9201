internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// Checks the store.
struct AdminVerify: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check the store: its file, its references, its audit log.",
        discussion: Help.examples("broker admin verify", prose: "The status is 74 when something is wrong."))

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let report = try invocation.service(BackupService.init).verify()
        try context.answer(
            line:
                "sound: version \(report.version), \(counted(report.auditRows, "audit row")), last hash \(report.auditHead)"
        )
    }
}
