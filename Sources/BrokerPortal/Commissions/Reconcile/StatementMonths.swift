internal import Tabular

/// Which months lines and statements pay, and of which months the statements are there.
struct StatementMonths {
    /// What is known of the statement that pays a month first.
    enum Coverage: Equatable {
        /// Its lines are there.
        case read
        /// It is there as a file without lines.
        case unread(String)
        case notLoaded
    }

    /// By line: its coverage months. A line without one has that of most lines of its statement, else the month that its series pays.
    let ofLines: [ClosedRange<Int>]
    /// By statement: the month that it pays.
    let usual: [MonthNumber]
    private var read: Set<Int> = []
    private var unread: [Int: String] = [:]

    init(_ input: ReconcileInput) {
        let lags = Self.lags(input)
        var counts = Array(repeating: [Int: Int](), count: input.statements.count)
        for line in input.lines where line.amount > 0 {
            guard let first = line.month?.value else { continue }
            for month in first...max(first, line.lastMonth?.value ?? first) {
                counts[line.statement][month, default: 0] += 1
            }
        }
        usual = input.statements.map { MonthNumber($0.day) + -(lags[$0.series] ?? 1) }
        let most = zip(counts, usual).map { counts, usual in
            counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? usual.value
        }
        ofLines = input.lines.map { line in
            let first = line.month?.value ?? most[line.statement]
            return first...max(first, line.lastMonth?.value ?? first)
        }
        let spans = Self.spans(input)
        for (index, statement) in input.statements.enumerated() where !statement.isIndividual {
            read.insert(usual[index].value)
            read.formUnion(spans[index])
        }
        for statement in input.unread {
            unread[MonthNumber(statement.day).value - (lags[statement.series] ?? 1)] = statement.name
        }
    }

    func coverage(of month: MonthNumber) -> Coverage {
        if let name = unread[month.value] { return .unread(name) }
        return read.contains(month.value) ? .read : .notLoaded
    }

    /// The first month of which a statement is there.
    var first: Int? { (Array(read) + Array(unread.keys)).min() }

    /// By statement, the months that most of its lines pay together: those of a statement of quarters.
    private static func spans(_ input: ReconcileInput) -> [[Int]] {
        var counts = Array(repeating: (lines: 0, months: [Int: Int]()), count: input.statements.count)
        for line in input.lines where line.amount > 0 {
            counts[line.statement].lines += 1
            guard let first = line.month?.value, let last = line.lastMonth?.value, first < last else { continue }
            for month in first...last { counts[line.statement].months[month, default: 0] += 1 }
        }
        return counts.map { count in count.months.filter { $0.value * 2 > count.lines }.map(\.key) }
    }

    /// How many months after a month the statements of a series pay it: what holds for most of its lines.
    private static func lags(_ input: ReconcileInput) -> [String: Int] {
        var counts: [String: [Int: Int]] = [:]
        for line in input.lines where line.amount >= 0 {
            guard let month = line.lastMonth ?? line.month else { continue }
            let statement = input.statements[line.statement]
            counts[statement.series, default: [:]][MonthNumber(statement.day) - month, default: 0] += 1
        }
        return counts.compactMapValues { lags in
            lags.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
        }
    }
}
