internal import GRDB
public import Tabular

/// Reads and changes what the operator has set.
public struct SettingsService: Sendable {
    private let store: Store
    private let access: Operator

    /// Settings are the operator's business.
    public init(store: Store, operator access: Operator) {
        self.store = store
        self.access = access
    }

    /// The value in force.
    public func value(_ setting: StoreSetting) throws -> String { try store.read { try setting.value(in: $0) } }

    /// Changes a setting.
    /// - Throws: `BrokerError` of kind `usage` for a value that it cannot have.
    public func set(_ setting: StoreSetting, to value: String, now: Moment) throws {
        if let problem = setting.problem(value) {
            throw BrokerError(.settingInvalid, "\(setting.key) \(problem)")
        }
        try store.write { database in
            try database.execute(
                sql: "INSERT INTO settings (key, value) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = ?2",
                arguments: [setting.key, value])
            try store.audit.append(.settingChanged, by: .operator(access), ["setting": setting.key], now: now)
        }
    }
}
