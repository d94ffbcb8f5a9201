internal import Tabular
internal import Yams

/// Readers of amounts, percentages, days and groups, whose problems name the line.
extension YAMLFields {
    func cents(_ key: String) throws -> Int64? {
        guard let text = try text(key) else { return nil }
        guard let money = Money(decimal: text), money.cents >= 0 else {
            throw problem("'\(key)' is an amount of 0 or more, such as 25.00", key: key)
        }
        return money.cents
    }

    /// An amount of 0 or more with at most six places, in millionths of a dollar: amounts per head may be finer than a cent.
    func micros(_ key: String) throws -> Int64? {
        guard let text = try text(key) else { return nil }
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let places = parts.count == 2 ? String(parts[1]) : ""
        guard (1...9).contains(parts[0].utf8.count), places.utf8.count <= 6,
            parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }),
            let micros = Int64(parts[0] + places + String(repeating: "0", count: 6 - places.utf8.count))
        else { throw problem("'\(key)' is an amount of 0 or more with at most six places, such as 0.125", key: key) }
        return micros
    }

    /// `true` or `false`.
    func flag(_ key: String) throws -> Bool? {
        switch try text(key)?.lowercased() {
        case nil: return nil
        case "true", "yes": return true
        case "false", "no": return false
        default: throw problem("'\(key)' is true or false", key: key)
        }
    }

    /// In millionths.
    func percent(_ key: String) throws -> Int64? {
        guard let text = try text(key) else { return nil }
        guard let percent = Percent(text) else {
            throw problem("'\(key)' is a percentage from 0 to 100, such as 6.5", key: key)
        }
        return percent.millionths
    }

    func day(_ key: String) throws -> CalendarDate? {
        guard let text = try text(key) else { return nil }
        guard let day = CalendarDate(iso: text) else {
            throw problem("'\(key)' is a date, such as 2026-01-01", key: key)
        }
        return day
    }

    /// Two days, the first not after the second.
    func range(_ first: String, _ last: String) throws -> (from: CalendarDate?, until: CalendarDate?) {
        let (from, until) = (try day(first), try day(last))
        if let from, let until, from > until { throw problem("'\(last)' lies before '\(first)'", key: last) }
        return (from, until)
    }

    /// `004512/0001`, or `004512` for all suffixes of the parent group.
    func group(_ key: String) throws -> AgreementGroup? {
        guard let text = try text(key) else { return nil }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count <= 2, let parent = GroupNumber.part(parts[0]) else {
            throw problem("'\(key)' is a group, such as 004512/0001", key: key)
        }
        guard parts.count == 2 else { return AgreementGroup(parent: parent, suffix: nil) }
        guard let suffix = GroupNumber.part(parts[1]) else {
            throw problem("'\(key)' is a group, such as 004512/0001", key: key)
        }
        return AgreementGroup(parent: parent, suffix: suffix)
    }

    /// `: line 12` for an error of the YAML reader that tells it.
    static func line(of error: any Error) -> String {
        switch error as? YamlError {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            ": line \(mark.line)"
        default: ""
        }
    }
}
