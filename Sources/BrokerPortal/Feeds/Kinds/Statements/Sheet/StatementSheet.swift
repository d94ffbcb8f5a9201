internal import Tabular

/// Reads the rows of a statement as a person does: lines, sums that must tie, groups above their lines, and what is printed on every page.
///
/// It takes in all rows first: whether a sum ties, and what a mark like `CR` means, is known only at the end.
struct StatementSheet {
    private let header: SheetHeader
    private let rules: SheetRules
    private let groupLabels: [String]
    private var lines: [SheetLine] = []
    private var totals: [SheetTotal] = []
    /// What is wrong with rows that are neither a line nor a sum.
    private var problems: [SheetProblem] = []
    /// The group of the rows below: that of the last line or of a row above the lines.
    private var group: [String: String] = [:]
    /// Whether groups stand in rows above their lines.
    private var hasGroupRows = false

    init(_ header: MappedHeader, mapping: ColumnMapping) {
        self.header = SheetHeader(header)
        rules = mapping.sheet
        // A title that no column has may be what stands before a group's number.
        let absent = header.absent.first { $0.name == "parent_group_id" }?.titles ?? []
        groupLabels = mapping.sheet.groupLabels + absent
    }

    /// - Parameter isSkipped: whether the mapping says that the row is no line.
    mutating func take(_ record: CSVRecord, isSkipped: Bool) {
        let cells = record.fields
        if cells.allSatisfy({ $0.trimmedOrNil == nil }) || header.isRepeated(cells) { return }
        var line = SheetLine(record: record)
        line.readMarks(header)
        line.readAmounts(header, rules)
        let cleaned = line.record.fields
        let hasAmount = line.commission != nil || line.adjustment != nil
        if isSkipped || isTotal(cleaned) {
            if hasAmount { add(total: line, label: label(cleaned)) }
            return
        }
        if !hasAmount {
            if takesText(cleaned) { return }
        } else if let problem = complete(&line) {
            problems.append(SheetProblem(place: record.place, reason: problem))
            return
        } else if line.isSum(header) {
            add(total: line, label: "")
            return
        }
        lines.append(line)
    }

    /// Decides the signs, and checks the sums.
    func finish() -> SheetReading {
        var reading = SheetReading(lines: lines, problems: problems)
        SheetSigns(lines: lines, totals: totals, rules: rules).settle(&reading)
        if rules.totals == .expected, totals.last?.lines != lines.count || totals.isEmpty {
            reading.problems.append(
                SheetProblem(
                    place: lines.last?.record.place ?? "the file",
                    reason:
                        "no printed total follows the last line, so nothing shows that all were read; say in the mapping: totals: optional"
                ))
        }
        return reading
    }

    private mutating func add(total line: SheetLine, label: String) {
        guard rules.totals != SheetRules.Totals.none else { return }
        totals.append(
            SheetTotal(
                place: line.record.place, label: label, commission: line.commission ?? line.adjustment ?? 0,
                premium: line.premium, mark: line.mark, lines: lines.count))
        // A group that is printed once does not hold beyond its sum.
        if !hasGroupRows { group = [:] }
    }

    private func label(_ cells: [String]) -> String {
        cells.enumerated().filter { !header.amountPlaces.contains($0.offset) }
            .compactMap { $0.element.trimmedOrNil }.first ?? ""
    }

    /// A row with the label of a sum, and no month: a group's name may begin with such a word.
    private func isTotal(_ cells: [String]) -> Bool {
        let amounts = header.amountPlaces
        let labels = cells.indices.filter { !amounts.contains($0) && SheetWords.isTotal(cells[$0]) }
        guard let label = labels.first else { return false }
        if header.has("coverage_month"), header.text("coverage_month", cells) != nil {
            return header.place("coverage_month") == label
        }
        guard let id = header.place("parent_group_id"), id != label, id < cells.count else { return true }
        return cells[id].trimmedOrNil == nil || header.has("coverage_month")
    }

    /// A row without an amount: a group above its lines, the rest of a name, or what is printed besides.
    /// - Returns: `false` for one that must be a line, whose amount is missing or cannot be read.
    private mutating func takesText(_ cells: [String]) -> Bool {
        let filled = cells.indices.filter { cells[$0].trimmedOrNil != nil }
        if cells.contains(where: SheetWords.isFurniture) { return true }
        let isGroupRow =
            !header.has("parent_group_id") || header.text("parent_group_id", cells) == nil || filled.count == 1
        let text = filled.map { cells[$0].trimmed }.joined(separator: " ")
        if isGroupRow, !header.has("parent_group_id"), let found = SheetWords.group(text, labels: groupLabels) {
            hasGroupRows = true
            group = ["parent_group_id": found.number]
            group["group_name"] = found.name
            return true
        }
        if header.text("coverage_month", cells) != nil, header.value("coverage_month", cells) != nil { return false }
        if header.text("parent_group_id", cells) != nil, header.value("premium", cells) != nil { return false }
        if takesRestOfName(cells, filled) { return true }
        // Words where an amount should be, in a row that names a group.
        return filled.count == 1 || header.text("commission", cells) == nil
    }

    /// A long name goes on in the next row of a page.
    private mutating func takesRestOfName(_ cells: [String], _ filled: [Int]) -> Bool {
        guard let place = header.place("group_name"), filled == [place], let last = lines.last, last.record.page != nil,
            place < last.record.fields.count, last.record.page == lines.last?.record.page
        else { return false }
        var fields = last.record.fields
        fields[place] += " " + cells[place].trimmed
        lines[lines.count - 1].record = last.record.replacing(fields)
        return true
    }

    /// Fills in the group of a row that has none of its own.
    /// - Returns: why the row cannot be used.
    private mutating func complete(_ line: inout SheetLine) -> String? {
        let cells = line.record.fields
        guard header.has("parent_group_id") || hasGroupRows || !groupLabels.isEmpty else { return nil }
        if header.text("parent_group_id", cells) != nil {
            group = [:]
            for name in ["parent_group_id", "group_suffix_id", "group_name"] { group[name] = header.value(name, cells) }
            line.group = group["parent_group_id"]
            return nil
        }
        if line.isSum(header) { return nil }
        let name = header.text("group_name", cells)
        if name != nil, !hasGroupRows, name != group["group_name"] { return nil }
        guard group["parent_group_id"] != nil else {
            return "has an amount, and nothing tells its group: neither the row nor a row above it"
        }
        line.filled = group
        line.group = group["parent_group_id"]
        return nil
    }
}

/// What a sheet comes to.
struct SheetReading {
    var lines: [SheetLine]
    /// Where there is one, nothing of the sheet is loaded.
    var problems: [SheetProblem]
    var warnings: [SheetProblem] = []
}

/// What is wrong with a row, or with a sum.
struct SheetProblem {
    let place: String
    let reason: String
}
