internal import Tabular

/// Schedules and splits by parent group, so that a group need not look at those of all others.
struct AgreementIndex {
    let agreements: Agreements
    private let byParent: [String: Agreements]
    private let general: Agreements

    init(_ agreements: Agreements) {
        self.agreements = agreements
        var general = agreements
        general.schedules = agreements.schedules.filter { $0.group == nil }
        general.splits = []
        var byParent: [String: Agreements] = [:]
        for schedule in agreements.schedules {
            if let group = schedule.group { byParent[group.parent, default: Agreements()].schedules.append(schedule) }
        }
        for split in agreements.splits { byParent[split.group.parent, default: Agreements()].splits.append(split) }
        self.general = general
        self.byParent = byParent
    }

    func schedule(
        for group: GroupNumber, line: CommissionLine, sold: CalendarDate?, month: CalendarDate
    ) -> Agreements.Schedule? {
        byParent[group.parent]?.schedule(for: group, line: line, sold: sold, month: month)
            ?? general.schedule(for: group, line: line, sold: sold, month: month)
    }

    func split(of group: GroupNumber, on day: CalendarDate) -> Agreements.Split? {
        byParent[group.parent]?.split(of: group, on: day)
    }
}
