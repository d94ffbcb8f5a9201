import GRDB

@testable import BrokerPortal

/// A carrier whose statements have known faults, written from the rules with its own arithmetic: it shares nothing with the reconciler.
///
/// Eighteen coverage months from 2025-05 on, each paid by a statement of the sixth of the next month.
struct PlantedCarrier {
    struct Line {
        var text: String
        var amount: Int
        var verdict: String
    }

    static let months = 18
    static let stepDown = [65_000, 62_000, 59_000, 56_000, 53_000, 50_000]

    let count: Int
    /// By statement.
    private(set) var statements: [[Line]] = Array(repeating: [], count: months + 3)
    /// What is due and stands on no line: `parent month` and its verdict.
    private(set) var unpaid: [String: String] = [:]

    init(count: Int) {
        self.count = count
        for group in 0..<count { add(group) }
        for number in 0..<max(count / 40, 1) { addStrangers(number) }
    }

    // MARK: what a group is

    static func parent(_ group: Int) -> String { padded(group + 1_000, 6) }
    static func slot(_ group: Int) -> Int { group % 40 }
    static func kind(_ group: Int) -> Int { group / 40 % 6 }
    static func isSplit(_ group: Int) -> Bool { slot(group) >= 30 }
    static func subscribers(_ group: Int) -> Int { 3 + group % 5 }
    static func premium(_ group: Int, _ month: Int) -> Int {
        (kind(group) == 2 ? 5_200_000 : 90_000) + group * 37 + month * 1_013
    }
    /// The year and month of the original effective date.
    static func start(_ group: Int) -> Int { 2_021 * 12 + group % 53 }
    static func absolute(_ month: Int) -> Int { 2_025 * 12 + 4 + month }
    static func text(_ absolute: Int) -> String { "\(absolute / 12)-\(padded(absolute % 12 + 1, 2))" }
    static func padded(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    static func money(_ cents: Int) -> String {
        "\(cents < 0 ? "-" : "")\(abs(cents) / 100).\(padded(abs(cents) % 100, 2))"
    }

    // MARK: what is due, by hand

    static func halfUp(_ numerator: Int, _ denominator: Int) -> Int {
        numerator < 0 ? -halfUp(-numerator, denominator) : (2 * numerator + denominator) / (2 * denominator)
    }

    static func rate(_ group: Int, _ month: Int, later: Int = 0) -> Int {
        if kind(group) != 0 { return 50_000 }
        let year = (absolute(month) - start(group)) / 12 + later
        return stepDown[min(max(year, 0), 5)]
    }

    static func whole(_ group: Int, _ month: Int) -> Int {
        let premium = premium(group, month)
        switch kind(group) {
        case 0, 1: return halfUp(premium * rate(group, month), 1_000_000)
        case 2:
            let year = premium * 12
            return halfUp(min(year, 50_000_000) * 65_000 + max(0, year - 50_000_000) * 8_000, 12_000_000)
        case 3: return subscribers(group) * 3_000
        case 4: return 0
        default:
            // Slices of the policy year's premium: 15 % to 3,000, 10 % to 8,000, then 1 %.
            var first = month
            while first > 0, (absolute(first) - start(group)) % 12 != 0 { first -= 1 }
            let before = (first..<month).reduce(0) { $0 + Self.premium(group, $1) }
            return graded(before + premium) - graded(before)
        }
    }

    private static func graded(_ cents: Int) -> Int {
        halfUp(
            min(cents, 300_000) * 150_000 + min(max(cents - 300_000, 0), 500_000) * 100_000 + max(cents - 800_000, 0)
                * 10_000, 1_000_000)
    }

    static func due(_ group: Int, _ month: Int) -> Int {
        let whole = whole(group, month)
        guard isSplit(group) else { return whole }
        // 60 to 40; a cent that is left goes to the larger remainder, here to the first of two equal ones.
        let left = whole - whole * 60 / 100 - whole * 40 / 100
        return whole * 60 / 100 + (left == 1 && whole * 60 % 100 >= whole * 40 % 100 ? 1 : 0)
    }

    // MARK: what is paid, with its faults

    private mutating func add(_ group: Int) {
        let slot = Self.slot(group)
        let fault = 3 + group / 40 % 10
        for month in 0..<Self.months {
            if slot == 14, month >= 12 {
                if month == 12, Self.kind(group) != 4 { pay(group, month, Self.due(group, month), "mis_credited") }
                continue
            }
            let isZero =
                Self.kind(group) == 4 || (slot == 9 && month < 4) || (slot == 8 && month >= 11)
                || (slot == 7 && month >= 16)
            if isZero {
                unpaid["\(Self.parent(group)) \(Self.text(Self.absolute(month)))"] = "not_due"
            } else {
                pay(group, month, slot: slot, isFault: month == fault)
            }
        }
    }

    private mutating func pay(_ group: Int, _ month: Int, slot: Int, isFault: Bool) {
        let due = Self.due(group, month)
        let premium = Self.premium(group, month)
        let isPercent = Self.kind(group) < 2
        if slot == 6, month == Self.months - 1 {
            unpaid["\(Self.parent(group)) \(Self.text(Self.absolute(month)))"] = "pending"
            return
        }
        guard isFault else { return pay(group, month, due, "matched") }
        let change = { (premium: Int) in Self.halfUp(premium * Self.rate(group, month), 1_000_000) }
        switch slot {
        case 1:
            pay(group, month, due, "matched")
            pay(group, month, due, "duplicate", on: month + 1)
        case 2: pay(group, month, due - 300, "short_paid")
        case 3: pay(group, month, due + 500, "over_paid")
        case 4 where isPercent:
            let lower = Self.halfUp(premium * (Self.rate(group, month) - 3_000), 1_000_000)
            pay(group, month, lower, "short_paid")
        case 5: unpaid["\(Self.parent(group)) \(Self.text(Self.absolute(month)))"] = "missing"
        case 10 where isPercent, 11 where isPercent:
            pay(group, month, due, "matched")
            pay(group, month, change(-20_000) - (slot == 11 ? 777 : 0), "chargeback", on: month + 2, premium: -20_000)
        case 12 where isPercent, 13 where isPercent:
            pay(group, month, due, "matched")
            pay(group, month, change(15_000) + (slot == 13 ? 777 : 0), "adjustment", on: month + 2, premium: 15_000)
        case 17 where isPercent:
            pay(group, month, change(premium - 10_000), "short_paid", premium: premium - 10_000)
        default: pay(group, month, due, "matched")
        }
    }

    private mutating func pay(
        _ group: Int, _ month: Int, _ amount: Int, _ verdict: String, on statement: Int? = nil, premium: Int? = nil
    ) {
        var number = "\(Self.parent(group)),0001"
        if Self.slot(group) == 15 { number = " \(group + 1_000),1" }
        if Self.slot(group) == 16 { number = "\(Self.parent(group))," }
        let text =
            "\(number),Group \(group),\(Self.text(Self.absolute(month))),\(Self.money(premium ?? Self.premium(group, month)))"
        statements[statement ?? month].append(Line(text: text, amount: amount, verdict: verdict))
    }

    /// Lines for groups that are in no book, or in another's.
    private mutating func addStrangers(_ number: Int) {
        let month = number % Self.months
        let coverage = Self.text(Self.absolute(month))
        statements[month].append(
            Line(
                text: "8\(Self.padded(number, 6)),0001,Nobody,\(coverage),100.00", amount: 650, verdict: "uncatalogued")
        )
        statements[month].append(
            Line(text: ",,Group \(number),\(coverage),100.00", amount: 651, verdict: "uncatalogued"))
        statements[month].append(
            Line(text: "7\(Self.padded(number, 6)),0001,Other,\(coverage),100.00", amount: 652, verdict: "mis_credited")
        )
    }
}
