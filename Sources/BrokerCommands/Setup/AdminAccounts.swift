internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// Unlocks an account.
struct AdminUnlock: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "unlock", abstract: "Unlock an account; set a new password where its owner cannot.",
        discussion: Help.examples(
            "broker admin unlock maria.lopez@example.com",
            "broker admin unlock maria.lopez@example.com --new-password",
            prose: "With --new-password or --password-stdin the password is set too, and the account's sessions end."))

    @Argument(help: ArgumentHelp("The e-mail of the account.", valueName: "email"))
    var email: String

    @Flag(name: .customLong("new-password"), help: "Ask for a new password.")
    var asksForPassword = false

    @Flag(name: .customLong("password-stdin"), help: "Read a new password from standard input.")
    var passwordFromStandardInput = false

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        let service = AccountAdministration(store: session.store, operator: try session.operatorAccess())
        let password =
            try asksForPassword || passwordFromStandardInput
            ? session.prompt.newSecret(
                "New password", fromStandardInput: passwordFromStandardInput, option: "--password-stdin") : nil
        try service.unlock(email: email, password: password, now: context.now)
        session.note("\(email) is unlocked")
    }
}

/// The requests of REG-8.
struct AdminCorrections: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "corrections", abstract: "List the requests to correct a contracting record, or close one.",
        discussion: Help.examples(
            "broker admin corrections", "broker admin corrections --close 3", "broker admin corrections --all",
            prose: "The record itself changes with the carrier's next contracts file."))

    @Option(help: ArgumentHelp("Close this request.", valueName: "request"))
    var close: Int64?

    @Flag(help: "List closed requests too.")
    var all = false

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        if let close {
            let session = try Session(context, global)
            try CorrectionService(store: session.store, operator: session.operatorAccess()).close(
                close, now: context.now)
            return session.note("request \(close) is closed")
        }
        try Listing(context: context, global: global, output: output, list: list)
            .run(columns: CorrectionService.columns, title: "Corrections") { session, request, write in
                try CorrectionService(store: session.store, operator: session.operatorAccess())
                    .list(all: all, request, row: write)
            }
    }
}

/// What the operator has set.
struct AdminSettings: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "settings", abstract: "List the settings of the store, or change one.",
        discussion: Help.examples(
            "broker admin settings", "broker admin settings session_idle_minutes 60",
            "broker admin settings mail sendmail", "broker admin settings mail_from broker@example.com"))

    static let columns = [
        Column(key: "setting", title: "Setting", type: .identifier), Column(key: "value", title: "Value", type: .text),
        Column(key: "meaning", title: "Meaning", type: .text),
    ]

    @Argument(help: ArgumentHelp("The setting to change.", valueName: "setting"))
    var setting: StoreSetting?

    @Argument(help: ArgumentHelp("Its new value.", valueName: "value"))
    var value: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        let service = SettingsService(store: session.store, operator: try session.operatorAccess())
        if let setting, let value {
            try service.set(setting, to: value, now: context.now)
            return session.note("\(setting.rawValue) is now \(value)")
        }
        let table = try Output(
            context, global, output, columns: Self.columns, defaults: Self.columns.map(\.key), title: "Settings")
        try table.render { write in
            let row = RowBuffer()
            for each in StoreSetting.allCases where setting == nil || setting == each {
                row.removeAll()
                for column in table.columns {
                    switch column.key {
                    case "setting": row.append(each.rawValue)
                    case "value": row.append(try service.value(each))
                    default: row.append(each.meaning)
                    }
                }
                try write(row)
            }
        }
    }
}
