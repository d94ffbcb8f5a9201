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
        values["statement"] = (name.statement(on: choice.day), "the file's name")
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
}
