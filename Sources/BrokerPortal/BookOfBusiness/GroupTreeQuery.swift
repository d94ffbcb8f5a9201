internal import GRDB
internal import Tabular

/// The SQL of the book as a tree (BOB-4): a row a parent group with the totals of its groups, and under it a row a group.
///
/// A parent's row has no suffix; of what its groups differ in, it says nothing.
struct GroupTreeQuery {
    let request: ListRequest
    let filter: GroupFilter
    let arguments: [String: (any DatabaseValueConvertible)?]
    /// Whether the groups' names are set in under their parent's.
    let isIndented: Bool

    /// Whether a row is a parent's, and the subscribers of a group's row.
    static let extra = ["t.is_parent", "CASE t.is_parent WHEN 0 THEN t.subscribers ELSE 0 END"]

    /// What a parent shows; the other columns stay empty.
    private static let parentValues: [String: String] = [
        "group_name": "p.name", "parent_group_name": "p.name", "parent_group_id": "p.number", "carrier": "k.name",
        "parent_effective_date": "p.effective_on", "subscribers": "SUM(\(GroupQuery.subscribers))",
        "status": "CASE WHEN COUNT(DISTINCT \(GroupQuery.status)) = 1 THEN MIN(\(GroupQuery.status)) END",
        "alerts": Alert.parentCell,
    ]

    /// By the parent's name, then as asked for, then by suffix.
    var query: TableQuery {
        TableQuery(
            columns: GroupQuery.columns.map { column in
                QueryColumn(column.column.key, column.column.title, column.column.type, sql: "t.\(column.column.key)")
            },
            with: GroupScope.with(filter.conditions.sql),
            source: "FROM (\(select(isParent: true)) UNION ALL \(select(isParent: false))) t",
            arguments: arguments,
            order: ["t.sort_name COLLATE NOCASE", "t.sort_number", "t.sort_id", "t.is_parent DESC"]
                + request.sort.map { key in
                    "t.\(key.key)\(isNumber(key.key) ? "" : " COLLATE NOCASE")\(key.descending ? " DESC" : "")"
                } + ["t.sort_suffix", "t.sort_group"])
    }

    private func isNumber(_ key: String) -> Bool {
        let type = GroupQuery.columns.first { $0.column.key == key }?.column.type
        return type == .integer || type == .amount
    }

    private func select(isParent: Bool) -> String {
        let wanted = Set(request.columns + request.sort.map(\.key) + ["subscribers"])
        let columns = GroupQuery.columns.filter { wanted.contains($0.column.key) }.map { column in
            "\(isParent ? Self.parentValues[column.column.key] ?? "NULL" : value(column)) AS \(column.column.key)"
        }
        let source = ([GroupQuery.source] + filter.alertConditions).joined(separator: "\nAND ")
        return """
            SELECT \(columns.joined(separator: ",\n    ")),
                \(isParent ? 1 : 0) AS is_parent, p.name AS sort_name, p.number AS sort_number, p.id AS sort_id,
                \(isParent ? "NULL" : "g.suffix") AS sort_suffix, \(isParent ? "NULL" : "g.id") AS sort_group
            \(source) \(isParent ? "GROUP BY p.id" : "")
            """
    }

    private func value(_ column: QueryColumn) -> String {
        isIndented && column.column.key == "group_name" ? "'  ' || \(column.sql)" : column.sql
    }
}
