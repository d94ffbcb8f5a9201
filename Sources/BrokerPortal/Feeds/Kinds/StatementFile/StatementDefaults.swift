internal import Tabular

/// What a mapped file's lines have without a column: whose statement it is, and which.
enum StatementDefaults {
    /// - Throws: `BrokerError` of kind `usage` where neither the mapping nor anything else tells whose lines they are.
    static func values(
        _ mapping: ColumnMapping, fileName: String, batch: Batch
    ) throws -> [String: (value: String, from: String)] {
        let choice = batch.options.statement
        let name = StatementFileName(fileName: fileName, folder: batch.options.folder)
        var values: [String: (value: String, from: String)] = [:]
        values["statement"] = (try statement(name, fileName: fileName, batch: batch), "the file's name")
        if let day = choice.day { values["statement_date"] = (day.description, "--statement-date") }
        if let kind = choice.kind { values["kind"] = (kind.rawValue, "--statement-type") }
        if let category = choice.category { values["category"] = (category.business.rawValue, "--category") }
        if let state = choice.category?.state { values["state"] = (state, "--category") }
        if let carrier = batch.options.carrier { values["carrier"] = (carrier, "--carrier") }
        let isTold = mapping.rules["broker_id"] != nil || mapping.fill["broker_id"] != nil
        if let given = choice.brokerID {
            values["broker_id"] = (given, "--broker-id")
        } else if !isTold, batch.explanation == nil {
            values["broker_id"] = (
                try StatementOwner(batch: batch).brokerID(of: name, fileName: fileName), "the file's place"
            )
        }
        return values
    }

    /// Whose statement it is may be told by a column alone: then the file's name is taken as it is.
    private static func statement(_ name: StatementFileName, fileName: String, batch: Batch) throws -> String {
        let owner = StatementOwner(batch: batch)
        let profile = try? owner.profile(of: name, fileName: fileName)
        guard let profile else { return name.statement }
        return try name.statement(on: batch.options.statement.day, profile: profile, in: batch.database)
    }
}
