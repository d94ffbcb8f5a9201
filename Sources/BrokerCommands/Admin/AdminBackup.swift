internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// Copies the store.
struct AdminBackup: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy the store while it is in use, and check the copy.",
        discussion: Help.examples(
            "broker admin backup ~/backups/store.sqlite", "broker admin backup ~/backups/store.sqlite --force",
            prose:
                "The copy is two files: the store and its audit log (.audit). Keep the key (store.sqlite.key) with your secrets, not next to the copy. Without it, Tax IDs cannot be read. To restore, put both files and the key in place."
        ))

    @Argument(help: ArgumentHelp("Where to write the copy.", valueName: "path"), completion: .file())
    var path: String

    @Flag(help: "Replace an existing file.")
    var force = false

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        try BackupService(store: invocation.store, operator: invocation.operatorAccess())
            .backUp(to: path, replacing: force, now: context.now)
        invocation.note(
            "copied the store to \(path) and its audit log to \(path).audit, and verified both; the copy needs the key \(invocation.storePath).key"
        )
    }
}
