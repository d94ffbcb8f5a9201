internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// Checks the store.
struct AdminVerify: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check the store's file, references and audit log.",
        discussion: Help.examples("broker admin verify", prose: "The status is 74 if the store is damaged."))

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let report = try BackupService(store: invocation.store, operator: invocation.operatorAccess()).verify()
        try context.answer(
            line:
                "sound: version \(report.version), \(counted(report.auditRows, "audit row")), last hash \(report.auditHead)"
        )
    }
}
