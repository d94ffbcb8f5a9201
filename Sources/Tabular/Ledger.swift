/// A document with a letterhead and lines in groups that are added up: a statement, an invoice.
public struct Ledger {
    /// A part of the lines, under one heading.
    public struct Group {
        /// What is before its totals, by `groupColumns`.
        public let heading: RowBuffer
        /// Its lines, by `columns`.
        public fileprivate(set) var rows: [RowBuffer] = []

        /// Its heading on one line.
        var title: String {
            let texts = (0..<heading.count).compactMap { index -> String? in
                guard case .text(let text) = heading[index] else { return nil }
                return text
            }
            return texts.isEmpty ? "No group" : texts.joined(separator: "  ")
        }
    }

    /// A line of the account below the total.
    public struct Balance {
        /// What it is.
        public let title: String
        /// Cents.
        public let cents: Int64
        /// How it counts: 1 is added, -1 taken off.
        public let sign: Int64

        /// A line of the account.
        public init(_ title: String, cents: Int64, sign: Int64) {
            (self.title, self.cents, self.sign) = (title, cents, sign)
        }
    }

    /// The heading of the document.
    public let title: String
    /// The sender, the recipient and the subject: an object.
    public let letterhead: Section
    /// The columns of a group's heading.
    public let groupColumns: [Column]
    /// The columns of a line; those of a group's heading come first.
    public let columns: [Column]
    /// The columns that are added up, by their places in `columns`; counts or amounts. The last is what the total of the document is.
    public let summed: [Int]
    /// The groups.
    public private(set) var groups: [Group] = []
    /// What goes before the total (an opening balance) and after it (what was paid).
    public var before: [Balance] = []
    /// What comes after it.
    public var after: [Balance] = []
    /// What is left; the title of the last line. `nil` has no account below the total.
    public var closing: String?

    /// A document without lines.
    public init(title: String, letterhead: Section, groupColumns: [Column], columns: [Column], summed: [Int]) {
        self.title = title
        self.letterhead = letterhead
        self.groupColumns = groupColumns
        self.columns = columns
        self.summed = summed
    }

    /// Begins a group, whose heading is a copy of the first cells of a row.
    public mutating func beginGroup(_ row: RowBuffer, count: Int) {
        let heading = RowBuffer()
        heading.append(row, count: count)
        groups.append(Group(heading: heading))
    }

    /// Takes a copy of a line into the group that was begun last.
    public mutating func append(_ row: RowBuffer) {
        guard !groups.isEmpty else { return }
        let copy = RowBuffer()
        copy.replace(with: row)
        groups[groups.count - 1].rows.append(copy)
    }

    /// The sum of a column, in one group or in all.
    public func sum(_ column: Int, of group: Group? = nil) -> Int64 {
        (group.map { [$0] } ?? groups).reduce(0) { sum, group in
            group.rows.reduce(sum) { $0 + ($1.kind(at: column) == .integer ? $1.integer(at: column) : 0) }
        }
    }

    /// The total of the document, in cents.
    public var total: Int64 { summed.last.map { sum($0) } ?? 0 }

    /// What is left after the account, in cents.
    public var rest: Int64 { (before + after).reduce(total) { $0 + $1.sign * $1.cents } }
}
