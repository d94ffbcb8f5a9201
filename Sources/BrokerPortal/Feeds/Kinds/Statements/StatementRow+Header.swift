internal import Tabular

extension StatementRow.Header {
    /// Kind, category, state and day stand in the statement's name where it has the portal's shape, else in columns; both must agree.
    init(_ row: CSVRow) throws {
        let name = try row.needed("statement")
        guard name.utf8.count <= 100, name.unicodeScalars.allSatisfy({ $0.value >= 32 && $0 != "/" }), name.first != "."
        else {
            throw RowReject(
                field: "statement", reason: "is no name: at most 100 letters, no '/', and no '.' in front")
        }
        let told = StatementName(name)
        carrier = row.text("carrier")
        brokerID = try row.needed("broker_id")
        self.name = name
        kind =
            try Self.agreeing(told?.kind, row.wordIfAny("kind", as: StatementName.Kind.self), "kind") ?? .statement
        category = try Self.agreeing(
            told?.category, row.wordIfAny("category", as: StatementName.Category.self), "category")
        state = try Self.agreeing(told?.state, row.text("state")?.uppercased(), "state")
        guard let day = try Self.agreeing(told?.day, row.date("statement_date"), "statement_date") else {
            throw RowReject(
                field: "statement_date", reason: "is needed: the statement's name does not tell it")
        }
        self.day = day
        opening = try row.cents("opening_balance") ?? 0
        paid = try row.cents("paid")
        closing = try row.cents("closing_balance")
        payment = try StatementRow.Payment(row)
        if let state, state.utf8.count != 2 || !state.utf8.allSatisfy(\.isLetter) {
            throw RowReject(field: "state", reason: "is no state; write it as CA")
        }
    }

    private static func agreeing<Value: Equatable>(_ told: Value?, _ given: Value?, _ field: String) throws -> Value? {
        guard let told, let given else { return told ?? given }
        guard told == given else { throw RowReject(field: field, reason: "contradicts the statement's name") }
        return told
    }
}

extension StatementRow.Payment {
    /// `nil` where the row names none. A payment that is named needs its method, number and date.
    fileprivate init?(_ row: CSVRow) throws {
        let fields = ["payment_method", "payment_number", "payment_date", "payment_amount"]
        guard fields.contains(where: { row.text($0) != nil }) else { return nil }
        guard let day = try row.date("payment_date") else {
            throw RowReject(field: "payment_date", reason: "is needed where a payment is named")
        }
        self.init(
            method: try row.word("payment_method", as: StatementRow.Method.self),
            number: try row.needed("payment_number"), day: day, amount: try row.cents("payment_amount"))
    }
}
