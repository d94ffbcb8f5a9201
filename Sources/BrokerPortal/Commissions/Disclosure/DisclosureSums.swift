internal import Tabular

/// Adds up a year's compensation by group and payee.
struct DisclosureSums {
    struct Row {
        let parent: String?
        let suffix: String?
        let name: String?
        let payee: String
        let isComputed: Bool
        var direct: Int64 = 0
        var indirect: Int64 = 0
    }

    private struct Key: Hashable {
        let parent: String
        let suffix: String
        let payee: String
    }

    private var sums: [Key: Row] = [:]
    private let input: ReconcileInput
    private let index: AgreementIndex

    init(_ input: ReconcileInput, year: Int) {
        self.input = input
        index = AgreementIndex(input.agreements)
        let matcher = GroupMatcher(groups: input.groups, foreign: input.foreign)
        let months = StatementMonths(input).ofLines
        for (number, line) in input.lines.enumerated() where input.statements[line.statement].day.year == year {
            var group: BookGroup?
            if case .group(let found, _) = matcher.match(line) { group = input.groups[found] }
            add(line, group, MonthNumber(months[number].lowerBound))
        }
    }

    /// By group, the broker before the others.
    var rows: [Row] {
        sums.values.sorted { left, right in
            (left.parent ?? "", left.suffix ?? "", left.isComputed ? 1 : 0, left.payee)
                < (right.parent ?? "", right.suffix ?? "", right.isComputed ? 1 : 0, right.payee)
        }
    }

    private mutating func add(_ line: PaidLine, _ group: BookGroup?, _ month: MonthNumber) {
        let isBase = line.section == .commission
        add(
            input.brokerID, line, group, isComputed: false, direct: isBase ? line.amount : 0,
            indirect: isBase ? 0 : line.amount)
        guard let group, line.section != .override else { return }
        let split = index.split(of: group.number, on: month.firstDay)
        let own = split?.shares.first { $0.payee == input.brokerID }?.share ?? 1_000_000
        if let split, own > 0 {
            for share in split.shares where share.payee != input.brokerID {
                let amount = Rounding.halfUp(Int128(line.amount) * Int128(share.share), over: Int128(own))
                add(
                    share.payee, line, group, isComputed: true, direct: isBase ? amount : 0,
                    indirect: isBase ? 0 : amount)
            }
        }
        guard isBase, own > 0 else { return }
        let whole = Rounding.halfUp(Int128(line.amount) * 1_000_000, over: Int128(own))
        for override in input.agreements.overrides
        where override.payee != input.brokerID && override.group?.holds(group.number) != false
            && Agreements.holds(override.from, override.until, month.firstDay)
        {
            let basis = override.basis == .premium ? line.premium ?? 0 : whole
            add(
                override.payee, line, group, isComputed: true, direct: 0,
                indirect: Rounding.share(of: basis, rate: override.rate))
        }
    }

    private mutating func add(
        _ payee: String, _ line: PaidLine, _ group: BookGroup?, isComputed: Bool, direct: Int64, indirect: Int64
    ) {
        let parent = group?.number.parent ?? line.parent
        let suffix = group?.number.suffix ?? line.suffix
        let key = Key(parent: parent ?? "", suffix: suffix ?? "", payee: payee)
        var row =
            sums[key]
            ?? Row(
                parent: parent, suffix: suffix, name: group?.name ?? line.name, payee: payee, isComputed: isComputed)
        row.direct += direct
        row.indirect += indirect
        sums[key] = row
    }
}
