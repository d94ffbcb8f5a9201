/// A statement while its rows come in: one header, its lines, and what is wrong with it.
struct StatementDraft {
    let header: StatementRow.Header
    /// Where its first row stands, as a reject names it.
    let place: String
    private(set) var lines: [StatementRow.Line] = []
    private var places: [Int: String] = [:]
    /// Whether a row of it cannot be used: then none of it is.
    var isTainted = false

    init(_ row: StatementRow) {
        header = row.header
        place = row.place
    }

    /// - Throws: `RowReject` for a row whose header differs, or a line number that is there already.
    mutating func add(_ row: StatementRow) throws {
        guard row.header == header else {
            throw RowReject(
                field: "statement", reason: "the fields of the statement or its payment differ from those in \(place)")
        }
        if let other = places.updateValue(row.place, forKey: row.line.number) {
            throw RowReject(field: "line", reason: "this line of the statement stands in \(other) already")
        }
        lines.append(row.line)
    }

    /// What its lines pay.
    var total: Int64 { lines.reduce(0) { $0 + $1.amount } }

    /// What is paid out: as the file says it, or what the balances leave.
    var paid: Int64 { header.paid ?? header.opening + total - (header.closing ?? 0) }

    /// What is carried forward to the next statement.
    var closing: Int64 { header.opening + total - paid }

    /// The statement's own figures must add up: opening + lines - paid = closing.
    func check() throws {
        guard let written = header.closing, written != closing else {
            if header.closing == nil, header.paid != nil, closing != 0 {
                throw RowReject(
                    field: "paid",
                    reason: """
                        does not add up: opening \(text(header.opening)) + lines \(text(total)) = \(text(header.opening + total)), paid \
                        \(text(paid)), and no closing_balance says what became of the rest
                        """)
            }
            return
        }
        throw RowReject(
            field: "closing_balance",
            reason: """
                does not add up: opening \(text(header.opening)) + lines \(text(total)) - paid \(text(paid)) = \(text(closing)), and the \
                file has \(text(written))
                """)
    }

    private func text(_ cents: Int64) -> String { Money(cents: cents).description }
}
