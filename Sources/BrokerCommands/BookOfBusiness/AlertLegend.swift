internal import BrokerPortal
internal import Tabular

/// What the alerts mean.
enum AlertLegend {
    static let columns = [
        Column(key: "severity", title: "Severity", type: .text),
        Column(key: "alert", title: "Alert", type: .identifier),
        Column(key: "title", title: "Title", type: .text), Column(key: "days", title: "Days", type: .integer),
        Column(key: "meaning", title: "Meaning", type: .text), Column(key: "source", title: "Source", type: .text),
    ]

    static func write(_ options: OutputOptions, _ global: GlobalOptions, _ context: CommandContext) throws {
        let table = try Output(
            context, global, options, columns: columns, defaults: columns.map(\.key), title: "Legend")
        try table.render { write in
            let row = RowBuffer()
            for alert in Alert.all {
                row.removeAll()
                for column in table.columns {
                    switch column.key {
                    case "severity": row.append(alert.severity.word)
                    case "alert": row.append(alert.name)
                    case "title": row.append(alert.title)
                    case "days": row.append(alert.days)
                    case "meaning": row.append(alert.meaning)
                    default: row.append(alert.source)
                    }
                }
                try write(row)
            }
        }
    }
}
