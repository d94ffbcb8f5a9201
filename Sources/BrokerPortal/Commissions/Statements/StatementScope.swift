internal import GRDB
internal import Tabular

/// The statements that a viewer asks for, as SQL: always those of the profiles that are read alone (COM-1).
struct StatementScope {
    let arguments: StatementQuery.Arguments
    private let condition: String

    /// - Throws: `BrokerError` of kind `negative` for a period beyond the window.
    init(_ filter: StatementFilter, viewer: Viewer, in database: Database) throws {
        let conditions = StatementQuery.conditions(filter)
        let window = StatementWindow(today: viewer.today)
        var arguments = conditions.arguments.merging(["profiles": viewer.profilesText]) { $1 }
        let first = filter.isArchive ? nil : window.start.description
        let newest = try String.fetchOne(
            database,
            sql: """
                SELECT MAX(s.statement_on) FROM statements s \(StatementQuery.ofProfile) \(conditions.sql)
                AND (:first IS NULL OR s.statement_on >= :first)
                """, arguments: StatementArguments(arguments.merging(["first": first]) { $1 }))
        let range = try window.range(filter, today: viewer.today, newest: newest.flatMap { CalendarDate(iso: $0) })
        // Assigned by its key, nothing would take the key away.
        arguments.updateValue(range.from?.description, forKey: "from")
        arguments.updateValue(range.to?.description, forKey: "to")
        self.arguments = arguments
        condition = """
            \(StatementQuery.ofProfile) \(conditions.sql)
            AND (:from IS NULL OR s.statement_on >= :from) AND (:to IS NULL OR s.statement_on <= :to)
            """
    }

    private init(_ condition: String, _ arguments: StatementQuery.Arguments, viewer: Viewer) {
        self.condition = "\(StatementQuery.ofProfile) AND \(condition)"
        self.arguments = arguments.merging(["profiles": viewer.profilesText]) { $1 }
    }

    /// The one statement of this name, without regard to case and whatever its age: who names it knows which he wants.
    static func named(_ name: String, viewer: Viewer) -> StatementScope {
        StatementScope("s.name = :name", ["name": name], viewer: viewer)
    }

    /// FROM and WHERE, with more tables between them.
    func source(joining tables: String = "") -> String { "\(StatementQuery.tables)\n\(tables)\n\(condition)" }
}
