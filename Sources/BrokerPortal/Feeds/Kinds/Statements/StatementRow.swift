internal import Tabular

/// One row of a statements file: a line of a commission statement, with the fields of the statement and of its payment, which repeat on its rows.
struct StatementRow {
    enum Section: String, CaseIterable { case commission, override, bonus }
    enum Method: String, CaseIterable { case check, eft }

    /// The payment's fields, which must agree wherever the payment stands.
    struct Payment: Equatable {
        let method: Method
        let number: String
        let day: CalendarDate
        /// `nil`: what the statements that it pays add up to.
        let amount: Int64?
    }

    /// The statement's fields, which must agree on all its rows.
    struct Header: Equatable {
        let carrier: String?
        let brokerID: String
        let name: String
        let kind: StatementName.Kind
        let category: StatementName.Category?
        let state: String?
        let day: CalendarDate
        let opening: Int64
        let paid: Int64?
        let closing: Int64?
        let payment: Payment?
    }

    struct Line: Equatable {
        let number: Int
        let section: Section
        let parent: String?
        let suffix: String?
        let groupName: String?
        let month: CalendarDate?
        let subscribers: Int?
        let members: Int?
        let premium: Int64?
        /// In millionths.
        let rate: Int64?
        let unit: Int64?
        let commission: Int64
        let adjustment: Int64
        let reason: String?

        /// What the line pays.
        var amount: Int64 { commission + adjustment }
    }

    let place: String
    let header: Header
    let line: Line

    /// - Throws: `RowReject`.
    init(_ row: CSVRow) throws {
        place = row.place
        header = try Header(row)
        line = try Line(row)
    }
}

extension StatementRow.Line {
    fileprivate init(_ row: CSVRow) throws {
        guard let number = try row.count("line"), number > 0 else {
            throw RowReject(field: "line", reason: "is needed, and is a number from 1 on")
        }
        guard let commission = try row.cents("commission") else {
            throw RowReject(field: "commission", reason: "is needed and is empty")
        }
        self.init(
            number: number, section: try row.wordIfAny("section", as: StatementRow.Section.self) ?? .commission,
            parent: row.text("parent_group_id"), suffix: row.text("group_suffix_id"), groupName: row.text("group_name"),
            month: try row.month("coverage_month"), subscribers: try row.count("subscribers"),
            members: try row.count("members"), premium: try row.cents("premium"), rate: try row.percent("rate"),
            unit: try row.cents("amount_per_subscriber"), commission: commission,
            adjustment: try row.cents("adjustment") ?? 0, reason: row.text("reason"))
    }
}
