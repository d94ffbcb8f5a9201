internal import GRDB
public import Tabular

/// Whom to ask at the carrier (SUP-1).
public struct ContactService: Sendable {
    private let store: Store
    private let viewer: Viewer

    /// Everybody who is logged in may know whom to ask.
    public init(store: Store, viewer: Viewer) {
        self.store = store
        self.viewer = viewer
    }

    /// The columns of the list; an empty region or line is all of them.
    public static let columns = queryColumns.map(\.column)
    /// The keys of those that it has without asking.
    public static let defaultColumns = columns.map(\.key).filter { $0 != "carrier" }

    /// Streams the contacts of the profile's carrier, by topic, region, line and name.
    /// - Parameter topic: a part of the topic, without regard to case; `nil` for all.
    public func list(topic: String?, _ request: ListRequest, row: (RowBuffer) throws -> Void) throws -> Bool {
        let query = TableQuery(
            columns: Self.queryColumns,
            source: """
                FROM contacts c WHERE c.carrier_id IN \(Viewer.carrierScope)
                AND (:topic IS NULL OR has_part(c.topic, :topic))
                """,
            arguments: viewer.arguments.merging(["topic": topic]) { $1 },
            order: ["c.topic COLLATE NOCASE", "c.region", "c.line_of_business", "c.name COLLATE NOCASE", "c.id"])
        return try store.read { database in
            database.add(function: TextMatch.hasPart)
            return try query.run(request, in: database) { buffer, _ in try row(buffer) }
        }
    }

    private static let queryColumns: [QueryColumn] = [
        QueryColumn("topic", "Topic", .text, sql: "c.topic"),
        QueryColumn("name", "Name", .text, sql: "c.name"),
        QueryColumn("phone", "Phone", .identifier, sql: "c.phone"),
        QueryColumn("email", "E-mail", .text, sql: "c.email"),
        QueryColumn("hours", "Hours", .text, sql: "c.hours"),
        QueryColumn("region", "Region", .text, sql: "NULLIF(c.region, '')"),
        QueryColumn("line", "Line of Business", .text, sql: "NULLIF(c.line_of_business, '')"),
        QueryColumn("url", "URL", .text, sql: "c.url"),
        QueryColumn("carrier", "Carrier", .text, sql: "(SELECT k.name FROM carriers k WHERE k.id = c.carrier_id)"),
    ]
}
