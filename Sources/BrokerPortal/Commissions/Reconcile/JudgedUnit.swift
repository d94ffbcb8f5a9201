/// What is judged together: the lines of one group, or of a parent group's groups, in one section of the statements.
struct JudgedUnit {
    enum Key: Hashable {
        case group(Int, StatementRow.Section)
        case parent([Int], StatementRow.Section)
    }

    let key: Key
    /// By statement day and number.
    var lines: [Int] = []

    var section: StatementRow.Section {
        switch key {
        case .group(_, let section), .parent(_, let section): section
        }
    }

    var groups: [Int] {
        switch key {
        case .group(let group, _): [group]
        case .parent(let groups, _): groups
        }
    }

    var isParent: Bool { if case .parent = key { true } else { false } }
}

/// What is due for a month of a unit.
struct DueMonth {
    var entry: DueLedger.Entry
    /// The groups that it is due for.
    let groups: [Int]

    var total: Int64 { entry.total }

    /// - Parameter entries: `nil` where nothing is known.
    init(_ entries: [DueLedger.Entry?], groups: [Int]) {
        self.groups = groups
        entry = DueLedger.Entry()
        for case let other? in entries {
            entry.parts += other.parts
            entry.why = entry.why ?? other.why
            if other.source == .bill || entry.source == .none { entry.source = other.source }
        }
        if total != 0 { entry.why = nil }
    }

    /// Whether later changes show in what is due now: enrollment is as it is known now, a bill as it was.
    var isCurrent: Bool {
        entry.why == nil && (entry.source == .enrollment || entry.parts.allSatisfy(\.terms.countsHeads))
    }
}
