/// What a book holds on the reference date, counted from the families themselves.
public struct SampleTotals: Sendable, Equatable {
    /// Parent groups.
    public var parents = 0
    /// Suffixes by status, in the order of `SampleGroup.Status`.
    public var suffixes = [0, 0, 0, 0]
    /// Subscribers whose coverage is in force, begins later, has ended. A person in two suffixes counts once.
    public var subscribers = [0, 0, 0]
    /// Dependents likewise.
    public var dependents = [0, 0, 0]
    /// INS loops: a person in two suffixes has two.
    public var loops = 0
    /// Subscribers in force who are 65 or turn 65 within 90 days.
    public var at65 = 0

    /// Counts the parent groups of a book that pass the test.
    public init(_ book: SampleBook, where isIncluded: (SampleParentGroup) -> Bool) {
        for parent in book.parents where isIncluded(parent) {
            add(parent)
        }
    }

    private mutating func add(_ parent: SampleParentGroup) {
        parents += 1
        for group in parent.groups {
            suffixes[SampleGroup.Status.allCases.firstIndex(of: group.status) ?? 0] += 1
        }
        var seen: Set<Int> = []
        for family in parent.families {
            loops += 1 + family.dependents.count
            // Those who are in two suffixes have the same state in both.
            guard seen.insert(family.number).inserted else { continue }
            add(family)
        }
    }

    private mutating func add(_ family: SampleFamily) {
        let today = SampleCarrier.referenceDate
        let state = family.state(of: family.subscriber, on: today)
        subscribers[state.place] += 1
        if state == .active, family.subscriber.birth.adding(years: 65) <= today.adding(days: 90) { at65 += 1 }
        for dependent in family.dependents {
            dependents[family.state(of: dependent, on: today).place] += 1
        }
    }
}

extension SampleState {
    fileprivate var place: Int {
        switch self {
        case .active: return 0
        case .future: return 1
        case .ended: return 2
        }
    }
}
