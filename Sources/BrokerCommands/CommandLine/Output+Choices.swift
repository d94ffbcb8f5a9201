internal import BrokerPortal
internal import Tabular

extension Output {
    /// The columns with these keys; twice the same would be twice the same key in a JSON object.
    static func columns(_ keys: [String], among all: [Column]) throws -> [Column] {
        let columns = try keys.map { try column($0, among: all) }
        var seen: Set<String> = []
        for column in columns where !seen.insert(column.key).inserted {
            throw Failure.usage("the column '\(column.key)' is named twice", hint: "name each column once in --columns")
        }
        return columns
    }

    /// The column with this key, or a usage error that names the nearest one.
    static func column(_ key: String, among columns: [Column]) throws -> Column {
        let plain = String(key.drop { $0 == " " })
        if let column = columns.first(where: { $0.key == plain }) { return column }
        let keys = columns.map(\.key)
        let nearest = Nearest.word(to: plain, among: keys).map { "did you mean '\($0)'? " } ?? ""
        throw Failure.usage(
            "there is no column '\(key)'", hint: "\(nearest)columns: \(keys.joined(separator: ", "))")
    }

    /// Option, `BROKER_FORMAT` or the configuration file, the extension of the output path, else a table. An explicit `--format` wins over the extension;
    /// the extension wins over the environment, since it is nearer to the command.
    static func format(_ options: OutputOptions, _ settings: Settings) throws -> TableFormat {
        let ending = options.output.flatMap { path in
            path.split(separator: "/").last.flatMap {
                $0.contains(".") ? $0.split(separator: ".").last.map(String.init) : nil
            }
        }
        if let path = options.output, ending?.lowercased() == "xls" {
            throw Failure.usage(
                "'.xls' is Excel's old format, which is not written", hint: "name the file '\(path)x'")
        }
        if let format = options.format?.format { return format }
        if let format = ending.flatMap(TableFormat.init(pathExtension:)) { return format }
        guard let name = settings.value("format") else { return .table }
        guard let format = TableFormat(name: name) else {
            throw Failure(
                .formatUnknown,
                "BROKER_FORMAT or the setting 'format' is no format: '\(name)'",
                hint: "use one of \(TableFormat.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return format
    }

    static func color(
        _ global: GlobalOptions, _ settings: Settings, _ context: CommandContext, isTerminal: Bool
    ) throws -> Bool {
        var choice = global.color
        if choice == nil, let word = settings.value("color") {
            guard let setting = ColorChoice(rawValue: word) else {
                throw Failure(
                    .colorUnknown,
                    "the setting 'color' is none of auto, always, never",
                    hint: nil)
            }
            choice = setting
        }
        switch choice ?? .auto {
        case .always: return true
        case .never: return false
        case .auto: return isTerminal && context.variable("NO_COLOR") == nil && context.variable("TERM") != "dumb"
        }
    }
}

/// The nearest of some words, for typing errors.
enum Nearest {
    /// The word that takes the fewest changes, if they are at most a third of its letters (and two at least may differ).
    static func word(to typed: String, among words: [String]) -> String? {
        let best = words.map { (word: $0, distance: distance(typed, $0)) }.min { $0.distance < $1.distance }
        guard let best, best.distance <= max(2, best.word.count / 3) else { return nil }
        return best.word
    }

    /// Levenshtein's distance.
    private static func distance(_ first: String, _ second: String) -> Int {
        let other = Array(second)
        var row = Array(0...other.count)
        for (index, letter) in first.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in other.indices {
                let cost = min(row[column] + 1, row[column + 1] + 1, diagonal + (letter == other[column] ? 0 : 1))
                diagonal = row[column + 1]
                row[column + 1] = cost
            }
        }
        return row[other.count]
    }
}
