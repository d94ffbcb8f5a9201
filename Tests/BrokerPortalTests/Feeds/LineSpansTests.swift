import Tabular
import Testing

@testable import BrokerPortal

/// What a file's statements make of one person's spans: pure values, without a store.
@Suite struct LineSpansTests {
    private struct Line {
        var spans: LineSpans
        var day = "2026-11-03"
        var previous: String? = "2026-10-01"
        var stated: [PlanKey: Set<CalendarDate>] = [:]
        var isFull = false
        private var batch: Int64 = 0

        init(_ line: String = "HLT") { spans = LineSpans(LineKey(group: 1, line: line)) }

        mutating func apply(
            _ action: CoverageAction, _ plan: String? = "P1", begin: String? = nil, end: String? = nil,
            change: String? = nil, premium: Int? = nil, level: String? = nil, isCorrection: Bool = false
        ) throws {
            batch += 1
            let date = { (text: String?) in text.flatMap { CalendarDate(iso: $0) } }
            var statement = SpanStatement(action: action, group: 1, line: spans.key.line)
            statement.plan = plan
            statement.begin = date(begin)
            statement.end = date(end)
            statement.changeDay = date(change)
            statement.values.premiumCents = premium
            statement.values.level = level
            statement.isCorrection = isCorrection
            var context = StatementContext(batch: batch, day: date(day) ?? .unixEpoch)
            context.previousDay = date(previous)
            context.stated = stated
            context.isFull = isFull
            try spans.apply(statement, context)
        }

        /// `P1 2026-01-01..2026-10-31 500`, without those that never took effect.
        var text: [String] {
            spans.spans.filter(\.tookEffect).map { span in
                "\(span.plan ?? "-") \(span.begin)..\(span.end.map { "\($0)" } ?? "") \(span.values.level ?? "-") \(span.values.premiumCents.map { "\($0)" } ?? "-")"
            }
        }
    }

    @Test func datedChangeLeavesTheDaysBefore() throws {
        var line = Line()
        try line.apply(.begin, begin: "2026-01-01", premium: 500, level: "EMP")
        try line.apply(.change, change: "2026-12-01", premium: 900, level: "FAM")
        #expect(line.text == ["P1 2026-01-01..2026-11-30 EMP 500", "P1 2026-12-01.. FAM 900"])
        // A full file names the first day of the whole coverage, with what holds on its own day.
        line.day = "2026-12-05"
        try line.apply(.compare, begin: "2026-01-01", premium: 910, level: "FAM")
        #expect(line.text == ["P1 2026-01-01..2026-11-30 EMP 500", "P1 2026-12-01.. FAM 910"])
        line.day = "2026-11-20"
        try line.apply(.compare, begin: "2026-01-01", premium: 510)
        #expect(line.text == ["P1 2026-01-01..2026-11-30 EMP 510", "P1 2026-12-01.. FAM 910"])
        try line.apply(.end, end: "2026-10-31")
        #expect(line.text == ["P1 2026-01-01..2026-10-31 EMP 510"])
        try line.apply(.reinstate)
        #expect(line.text == ["P1 2026-01-01..2026-11-30 EMP 510", "P1 2026-12-01.. FAM 910"])
    }

    @Test func firstDayWithinASpanIsAChangeOrACorrection() throws {
        var renewed = Line()
        try renewed.apply(.begin, begin: "2026-01-01", premium: 500)
        try renewed.apply(.compare, begin: "2027-01-01", premium: 500)
        #expect(renewed.text == ["P1 2026-01-01..2026-12-31 - 500", "P1 2027-01-01.. - 500"])
        var corrected = Line()
        try corrected.apply(.begin, begin: "2026-01-01", premium: 500)
        // The sender's last file is of October: it had said January, and now says February of the same coverage.
        try corrected.apply(.compare, begin: "2026-02-01", premium: 500)
        #expect(corrected.text == ["P1 2026-02-01.. - 500"])
        try corrected.apply(.change, begin: "2026-03-01", premium: 600)
        #expect(corrected.text == ["P1 2026-02-01..2026-02-28 - 500", "P1 2026-03-01.. - 600"])
        try corrected.apply(.change, begin: "2026-03-05", premium: 650, isCorrection: true)
        #expect(corrected.text == ["P1 2026-03-05.. - 650"])
    }

    @Test func earlierFirstDayMovesTheSpan() throws {
        var line = Line()
        try line.apply(.begin, begin: "2026-02-01", premium: 500)
        try line.apply(.compare, begin: "2026-01-01", premium: 500)
        #expect(line.text == ["P1 2026-01-01.. - 500"])
        // A span of the past ends before it: another one.
        try line.apply(.change, begin: "2025-01-01", end: "2025-06-30", premium: 400)
        #expect(line.text == ["P1 2025-01-01..2025-06-30 - 400", "P1 2026-01-01.. - 500"])
    }

    @Test func endOfThePastSaysNothingOfThePresent() throws {
        var line = Line()
        try line.apply(.begin, begin: "2025-01-01", end: "2025-12-31", premium: 400)
        try line.apply(.begin, begin: "2026-03-01", premium: 500)
        try line.apply(.end, begin: "2025-01-01", end: "2025-11-30")
        #expect(line.text == ["P1 2025-01-01..2025-11-30 - 400", "P1 2026-03-01.. - 500"])
        try line.apply(.end, end: "2025-10-31")
        #expect(line.text == ["P1 2025-01-01..2025-10-31 - 400", "P1 2026-03-01.. - 500"])
        try line.apply(.end, nil, end: "2025-09-30")
        #expect(line.text == ["P1 2025-01-01..2025-09-30 - 400", "P1 2026-03-01.. - 500"])
        try line.apply(.end, "P9", begin: "2024-01-01", end: "2024-06-30")
        #expect(line.text.count == 3 && line.spans.notes.count == 1)
        #expect(throws: RowReject.self) { try line.apply(.end, "P8", end: "2026-06-30") }
    }

    @Test func spanOfThePastIsMeantByItsFirstDay() throws {
        var line = Line()
        try line.apply(.begin, begin: "2025-01-01", end: "2025-12-31", premium: 400)
        try line.apply(.begin, begin: "2026-01-01", premium: 500)
        try line.apply(.change, begin: "2025-01-01", premium: 410)
        try line.apply(.end, begin: "2025-01-01", end: "2025-11-30")
        #expect(line.text == ["P1 2025-01-01..2025-11-30 - 410", "P1 2026-01-01.. - 500"])
        try line.apply(.delete, begin: "2025-01-01")
        #expect(line.text == ["P1 2026-01-01.. - 500"])
    }

    @Test func plansOfOneLine() throws {
        var life = Line("LIF")
        try life.apply(.begin, "BASIC", begin: "2026-01-01", premium: 5)
        try life.apply(.begin, "VOLUNTARY", begin: "2026-06-01", premium: 7)
        try life.apply(.end, "VOLUNTARY", end: "2026-10-31")
        #expect(life.text == ["BASIC 2026-01-01.. - 5", "VOLUNTARY 2026-06-01..2026-10-31 - 7"])
        var medical = Line()
        try medical.apply(.begin, begin: "2026-01-01", premium: 500, level: "ESP")
        try medical.apply(.change, "P2", begin: "2026-12-01")
        #expect(medical.text == ["P1 2026-01-01..2026-11-30 ESP 500", "P2 2026-12-01.. ESP -"])
        try medical.apply(.begin, "P0", begin: "2025-01-01", premium: 300)
        #expect(medical.text.first == "P0 2025-01-01..2025-12-31 - 300")
        #expect(throws: RowReject.self) { try medical.apply(.change, "P7", premium: 1) }
        var both = Line()
        let key = { PlanKey(line: both.spans.key, plan: $0) }
        both.stated = [key("MED"): [], key("RX"): []]
        try both.apply(.compare, "MED", begin: "2026-01-01")
        try both.apply(.compare, "RX", begin: "2026-01-01")
        #expect(both.text == ["MED 2026-01-01.. - -", "RX 2026-01-01.. - -"])
    }

    @Test func deletedNeverTookEffectAndComesBack() throws {
        var line = Line()
        try line.apply(.begin, begin: "2026-01-01", premium: 500)
        try line.apply(.delete, nil)
        #expect(line.text.isEmpty && line.spans.spans.map(\.end) == [CalendarDate(iso: "2025-12-31")])
        try line.apply(.begin, begin: "2026-01-01", premium: 510)
        #expect(line.text == ["P1 2026-01-01.. - 510"] && line.spans.spans.count == 1)
    }

    /// Whatever comes, in whatever order: no two spans of a plan overlap or begin on one day, and a day before a dated change keeps what it had.
    @Test(arguments: 1...40) func anySequenceKeepsTheRules(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        var line = Line(seed % 3 == 0 ? "LIF" : "HLT")
        let first = try #require(CalendarDate(iso: "2026-01-01"))
        let day = { (number: Int) in first.adding(days: number).map { "\($0)" } }
        for _ in 0..<120 {
            let begin = Int(random.next() % 300)
            let plan: String? = ["P1", "P2", nil][Int(random.next() % 3)]
            let premium = Int(random.next() % 4)
            line.day = day(Int(random.next() % 300)) ?? line.day
            line.isFull = random.next() % 2 == 0
            let end = random.next() % 3 == 0 ? day(begin + Int(random.next() % 60)) : nil
            let before = line
            do {
                switch random.next() % 8 {
                case 0, 1: try line.apply(.begin, plan ?? "P1", begin: day(begin), end: end, premium: premium)
                case 2: try line.apply(.compare, plan ?? "P2", begin: day(begin), end: end, premium: premium)
                case 3: try line.apply(.change, plan, begin: day(begin), end: end, premium: premium)
                case 4:
                    try line.apply(.change, plan, change: day(begin), premium: premium)
                    try unchanged(before, line, until: begin, plan: plan)
                case 5:
                    try line.apply(.end, plan, end: day(begin))
                    if random.next() % 2 == 0 { try line.apply(.reinstate, plan) }
                case 6: try line.apply(.delete, plan, begin: random.next() % 2 == 0 ? day(begin) : nil)
                default: try line.apply(.reinstate, plan, begin: random.next() % 2 == 0 ? day(begin) : nil)
                }
            } catch is RowReject { line = before }
            check(line, "seed \(seed)")
        }
    }

    private func check(_ line: Line, _ comment: Comment) {
        for plan in Set(line.spans.spans.map(\.plan)) {
            let own = line.spans.spans.filter { $0.plan == plan }
            #expect(Set(own.map(\.begin)).count == own.count, comment)
            let live = own.filter(\.tookEffect)
            for (one, next) in zip(live, live.dropFirst()) {
                #expect(one.end.map { $0 < next.begin } ?? false, "\(comment): \(line.text)")
            }
        }
        #expect(line.spans.spans.map(\.begin) == line.spans.spans.map(\.begin).sorted(), comment)
    }

    private func unchanged(_ before: Line, _ after: Line, until number: Int, plan: String?) throws {
        let first = try #require(CalendarDate(iso: "2026-01-01"))
        for offset in 0..<number {
            let day = try #require(first.adding(days: offset))
            // A single day cannot be a span of its own.
            let isLast = offset == number - 1
            let then = { (line: Line) in
                line.spans.spans.filter { $0.covers(day) }
                    .map { "\($0.plan ?? "-") \(isLast ? 0 : $0.values.premiumCents ?? -1)" }.sorted()
            }
            #expect(then(before) == then(after), "\(day) of \(number): \(before.text) became \(after.text)")
        }
    }
}

private struct SplitMix64 {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
