internal import GRDB

/// Offers words that exist, for completion in a shell. It leaves no trace and never waits for long.
public struct SuggestionService: Sendable {
    /// So many are offered at most.
    public static let limit = 200

    private let store: Store

    /// The words of a store, best opened by `Store.openForReading`.
    public init(store: Store) { self.store = store }

    /// The words that begin with the prefix, without regard to case; none where the viewer may not see them.
    public func words(_ subject: Suggestion, prefix: String, viewer: Viewer) throws -> [String] {
        if let permission = subject.permission { try viewer.require(permission, ofAllProfiles: true) }
        if subject.isOfOwnProfile { try viewer.requireOwnProfile() }
        let values: [String: (any DatabaseValueConvertible)?] = [
            "account": viewer.accountID, "broker": viewer.brokerAccountID,
        ]
        return try words(subject.sql, prefix, viewer.arguments.merging(values) { $1 })
    }

    /// The words that begin with the prefix, for the owner of the store.
    public func words(_ subject: OperatorSuggestion, prefix: String, operator access: Operator) throws -> [String] {
        try words(subject.rawValue, prefix, [:])
    }

    private func words(
        _ sql: String, _ prefix: String, _ arguments: [String: (any DatabaseValueConvertible)?]
    ) throws -> [String] {
        try store.read { database in
            let statement = try database.makeStatement(
                sql: """
                    SELECT DISTINCT CAST(word AS TEXT) FROM (\(sql))
                    WHERE word <> '' AND substr(word, 1, length(:prefix)) = :prefix COLLATE NOCASE ORDER BY word LIMIT \(Self.limit)
                    """)
            statement.setUncheckedArguments(StatementArguments(arguments.merging(["prefix": prefix]) { $1 }))
            return try String.fetchAll(statement)
        }
    }
}
