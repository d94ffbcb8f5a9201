internal import GRDB

/// Finds whose statement a file is: the Broker ID that was given, else that in the file's name, else the folder's name.
struct StatementOwner {
    let batch: Batch

    /// - Throws: `BrokerError` of kind `badData` for a Broker ID that the store does not know, of kind `usage` where nothing tells one.
    func profile(of name: StatementFileName, fileName: String) throws -> Int64 {
        if let given = batch.options.statement.brokerID {
            guard let profile = try find(given, fileName: fileName) else {
                throw BrokerError(
                    .brokerIDUnknown, "the store knows no Broker ID '\(given)'",
                    hint: "import its contract first")
            }
            return profile
        }
        if let found = try told(name, fileName: fileName) { return found.profile }
        throw Self.needed(fileName)
    }

    /// The Broker ID itself.
    /// - Throws: `BrokerError` of kind `usage` where nothing tells one.
    func brokerID(of name: StatementFileName, fileName: String) throws -> String {
        guard let found = try told(name, fileName: fileName) else { throw Self.needed(fileName) }
        return found.brokerID
    }

    private func told(_ name: StatementFileName, fileName: String) throws -> (brokerID: String, profile: Int64)? {
        for candidate in name.brokerIDs {
            if let profile = try find(candidate, fileName: fileName) { return (candidate, profile) }
        }
        return nil
    }

    private static func needed(_ fileName: String) -> BrokerError {
        BrokerError(
            .brokerIDNeeded, "\(fileName): nothing tells whose statement this is",
            hint: "name the Broker ID with --broker-id, or put the file into a folder of that name")
    }

    private func find(_ brokerID: String, fileName: String) throws -> Int64? {
        let found = try ProfileLookup.ids(brokerID: brokerID, carrier: batch.options.carrier, in: batch.database)
        guard found.count < 2 else {
            throw BrokerError(
                .carrierNeeded, "\(fileName): two carriers use this Broker ID",
                hint: "name the carrier with --carrier")
        }
        return found.first
    }
}
