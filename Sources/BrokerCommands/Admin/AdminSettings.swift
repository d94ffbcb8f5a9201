internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

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
        let invocation = try Invocation(context, global)
        let service = SettingsService(store: invocation.store, operator: try invocation.operatorAccess())
        if let setting, let value {
            try service.set(setting, to: value, now: context.now)
            return invocation.note("\(setting.key) is now \(value)")
        }
        let table = try Output(
            context, global, output, columns: Self.columns, defaults: Self.columns.map(\.key), title: "Settings")
        try table.render { write in
            let row = RowBuffer()
            for each in setting.map({ [$0] }) ?? StoreSetting.all {
                row.removeAll()
                for column in table.columns {
                    switch column.key {
                    case "setting": row.append(each.key)
                    case "value": row.append(try service.value(each))
                    default: row.append(each.meaning)
                    }
                }
                try write(row)
            }
        }
    }
}
