public import ArgumentParser
public import BrokerPortal
public import Tabular

// How the library's value types are read from the command line.

extension CalendarDate: ExpressibleByArgument {
    /// An ISO date, `2026-11-23`.
    public init?(argument: String) { self.init(iso: argument) }
}

extension GroupStatus: ExpressibleByArgument {}

extension Alert: ExpressibleByArgument {
    /// A name, such as `renewal_due`.
    public init?(argument: String) { self.init(named: argument) }

    /// The names, for completion and help.
    public static var allValueStrings: [String] { all.map(\.name) }
}

extension StoreSetting: ExpressibleByArgument {
    /// A key, such as `session_idle_minutes`.
    public init?(argument: String) { self.init(key: argument) }

    /// The keys, for completion and help.
    public static var allValueStrings: [String] { all.map(\.key) }
}

extension FeedKind: ExpressibleByArgument {
    /// `groups`, without regard to case.
    public init?(argument: String) {
        guard let kind = FeedKind.named(argument) else { return nil }
        self = kind
    }

    /// The names of all kinds, for help and completion.
    public static var allValueStrings: [String] { all.map(\.name) }
}

extension StatementName.Kind: ExpressibleByArgument {}
extension AbsenceAction: ExpressibleByArgument {}
extension AuditAction: ExpressibleByArgument {}
extension CarrierSite: ExpressibleByArgument {}

extension EmployerAccessService.Broker: ExpressibleByArgument {
    /// `1001001/0010432`.
    public init?(argument: String) { self.init(argument) }
}
extension Verdict: ExpressibleByArgument {}

extension StatementCategory: ExpressibleByArgument {
    /// `group`, `ifp`, `group-CA`.
    public init?(argument: String) { self.init(argument) }
}

extension ApplicationStep: ExpressibleByArgument {}
extension Notice.Name: ExpressibleByArgument {}

extension SortKey: ExpressibleByArgument {
    /// `key`, `key:asc` or `key:desc`.
    public init?(argument: String) {
        let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), !parts[0].isEmpty else { return nil }
        switch parts.count == 2 ? parts[1] : "asc" {
        case "asc": self.init(key: String(parts[0]))
        case "desc": self.init(key: String(parts[0]), descending: true)
        default: return nil
        }
    }
}

extension GroupNumber: ExpressibleByArgument {
    /// `004512/0001`.
    public init?(argument: String) {
        let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        self.init(parent: String(parts[0]), suffix: String(parts[1]))
    }
}
