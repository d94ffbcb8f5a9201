/// What the book has that explains a later line of an earlier month: a change of the enrollment against the bill, or an adjustment on a later bill. Each
/// explains lines up to its own amount, once; the two may be the same change, so using one uses up the other.
struct ChangeCauses {
    private struct Adjustment {
        let before: Int
        let number: String
        var left: Int64
    }

    private var adjustments: [Adjustment]
    /// By month: what the enrollment has now beyond what was billed, as far as no line has used it.
    private var deltas: [Int: Int64]

    /// - Parameter deltas: of the months that are billed and whose enrollment is known.
    init(adjustments: [PremiumBook.Adjustment], deltas: [Int: Int64]) {
        self.adjustments = adjustments.map { .init(before: $0.before.value, number: $0.number, left: $0.cents) }
        self.deltas = deltas.filter { $0.value != 0 }
    }

    /// The changes of premium that a line of a month may be about.
    func candidates(_ month: Int) -> [Int64] {
        adjustments.filter { $0.before > month && $0.left != 0 }.map(\.left) + (deltas[month].map { [$0] } ?? [])
    }

    /// Uses up what explains a change of a month's premium.
    ///
    /// - Parameter all: the premiums of all lines that change the month, in order: several may make up one change of the enrollment.
    /// - Returns: the cause in words; `nil` where the book has none.
    mutating func take(_ premium: Int64, month: Int, all: [Int64]) -> String? {
        guard premium != 0 else { return nil }
        if let index = adjustments.firstIndex(where: { $0.before > month && $0.left == premium }) {
            return takeAdjustment(index, premium, month)
        }
        if let run = run(from: month, premium) {
            for month in run { deltas[month] = nil }
            useAdjustment(premium)
            return "the enrollment has changed since the bill"
        }
        if let index = adjustments.firstIndex(where: { $0.before > month && Self.fits(premium, $0.left) }) {
            return takeAdjustment(index, premium, month)
        }
        guard let delta = deltas[month], Self.fits(premium, delta), Self.makesUp(delta, all) else { return nil }
        deltas[month] = delta - premium
        useAdjustment(premium)
        return "the enrollment has changed since the bill"
    }

    /// What later bills adjust and no line is about: their number, the first month after those that are meant, and the premium.
    var unused: [(number: String, before: Int, premium: Int64)] {
        adjustments.filter { $0.left != 0 }.map { ($0.number, $0.before, $0.left) }
    }

    private mutating func takeAdjustment(_ index: Int, _ premium: Int64, _ month: Int) -> String {
        adjustments[index].left -= premium
        if let run = run(from: month, premium) {
            for month in run { deltas[month] = nil }
        } else if let delta = deltas[month], Self.fits(premium, delta) {
            deltas[month] = delta - premium
        }
        return "bill \(adjustments[index].number) adjusts the premium of earlier months"
    }

    private mutating func useAdjustment(_ premium: Int64) {
        guard let index = adjustments.firstIndex(where: { Self.fits(premium, $0.left) }) else { return }
        adjustments[index].left -= premium
    }

    /// The month itself, or the months in a row from it or up to it, whose changes come to the premium together.
    private func run(from month: Int, _ premium: Int64) -> [Int]? {
        for step in [1, -1] {
            var sum: Int64 = 0
            var run: [Int] = []
            var next = month
            while let delta = deltas[next], run.count < 24 {
                sum += delta
                run.append(next)
                if sum == premium { return run }
                next += step
            }
        }
        return nil
    }

    private static func fits(_ premium: Int64, _ left: Int64) -> Bool {
        (premium < 0) == (left < 0) && left != 0 && premium.magnitude <= left.magnitude
    }

    /// Whether the first lines of the change's sign come to it.
    private static func makesUp(_ delta: Int64, _ all: [Int64]) -> Bool {
        var sum: Int64 = 0
        for premium in all where (premium < 0) == (delta < 0) {
            sum += premium
            if sum == delta { return true }
        }
        return false
    }
}
