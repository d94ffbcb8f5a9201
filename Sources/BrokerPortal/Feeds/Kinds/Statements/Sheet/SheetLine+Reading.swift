internal import Tabular

extension SheetLine {
    /// Takes `CR` and `DR` off the amounts, since what they mean is decided by the printed total.
    mutating func readMarks(_ header: SheetHeader) {
        var fields = record.fields
        for name in ["commission", "adjustment", "premium"] {
            guard let place = header.place(name), place < fields.count else { continue }
            let text = fields[place].trimmed.uppercased()
            guard let found: Mark = text.hasSuffix("CR") ? .credit : text.hasSuffix("DR") ? .debit : nil,
                text.contains(where: \.isNumber)
            else { continue }
            fields[place] = String(fields[place].trimmed.dropLast(2)).trimmed
            if name != "premium" { mark = found }
        }
        if fields != record.fields { record = record.replacing(fields) }
    }

    mutating func readAmounts(_ header: SheetHeader, _ rules: SheetRules) {
        commission = header.cents("commission", record.fields)
        adjustment = header.cents("adjustment", record.fields)
        premium = header.cents("premium", record.fields)
        if let title = rules.signColumn {
            guard let place = header.place(titled: title), place < record.fields.count else { return }
            isTakenBack = rules.takenWords.contains(record.fields[place].trimmed.lowercased())
            isTurned = isTakenBack && (commission ?? adjustment ?? 0) > 0
        } else {
            isTakenBack = record.fields.contains(where: SheetWords.isTakenBack)
        }
    }

    /// A row with an amount and nothing that tells what it pays: a sum without a label.
    func isSum(_ header: SheetHeader) -> Bool {
        ["parent_group_id", "group_suffix_id", "group_name", "coverage_month", "product", "reason"].allSatisfy {
            header.text($0, record.fields) == nil
        } && header.has("parent_group_id")
    }
}

extension CSVRecord {
    /// The same row with other fields.
    func replacing(_ fields: [String]) -> CSVRecord {
        CSVRecord(line: line, fields: fields, place: place, problem: problem, page: page)
    }
}
