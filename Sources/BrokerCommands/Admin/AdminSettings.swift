internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// What the operator has set.
struct AdminSettings: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "settings", abstract: "List the settings of the store, or change one.",
        discussion: Help.examples(
            "broker admin settings", "broker admin settings session_idle_minutes 60",
            "broker admin settings mail sendmail", "broker admin settings mail_from broker@example.com"))

    static let answer = Answer.list("Settings", table.columns)

    private static let table: ValueTable<(setting: StoreSetting, value: String)> = [
        ValueColumn("setting", "Setting", .identifier) { $0.setting.key },
        ValueColumn("value", "Value", .text) { $0.value },
        ValueColumn("meaning", "Meaning", .text) { $0.setting.meaning },
    ]

    @Argument(help: ArgumentHelp("The setting to change.", valueName: "setting"))
    var setting: StoreSetting?

    @Argument(help: ArgumentHelp("Its new value.", valueName: "value"))
    var value: String?

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        if let setting, let value {
            let invocation = try Invocation(context, global)
            try invocation.service(SettingsService.init).set(setting, to: value, now: context.now)
            return invocation.note("\(setting.key) is now \(value)")
        }
        try writeList(context, list) { invocation, request, write in
            let service = try invocation.service(SettingsService.init)
            let shown = setting.map { [$0] } ?? StoreSetting.all
            return try Self.table.list(
                shown.map { (setting: $0, value: try service.value($0)) }, request, row: write)
        }
    }
}
