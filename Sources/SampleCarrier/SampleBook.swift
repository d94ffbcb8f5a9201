/// A carrier's book: its producers under contract and their parent groups.
public struct SampleBook: Sendable {
    /// Contracting records, the general agency first.
    public var brokers: [SampleBroker]
    /// Parent groups, listed or made on demand.
    public var parents: ParentSource
}

/// The parent groups of a book, listed or made on demand.
public enum ParentSource: Sendable, RandomAccessCollection {
    /// Parent groups that are held.
    case listed([SampleParentGroup])
    /// Parent groups that are made as they are asked for.
    case generated(ParentRecipe)

    /// Always 0.
    public var startIndex: Int { 0 }

    /// The number of parent groups.
    public var endIndex: Int {
        switch self {
        case .listed(let parents): return parents.count
        case .generated(let recipe): return recipe.count
        }
    }

    /// The parent group at that place.
    public subscript(index: Int) -> SampleParentGroup {
        switch self {
        case .listed(let parents): return parents[index]
        case .generated(let recipe): return recipe.parent(at: index)
        }
    }
}

/// What can be chosen about a generated book.
public struct SampleBookOptions: Sendable {
    /// Chooses the names, dates and plans.
    public var seed: UInt64 = 2026
    /// The exact number of subscribers, or of members where `countsMembers` is set.
    public var size: Int
    /// Whether `size` counts members (subscribers and dependents).
    public var countsMembers = false
    /// The number of parent groups; one to about 50 subscribers when `nil`.
    public var groups: Int?
    /// How many dependents a family has.
    public var dependents = FamilyRecipe.DependentRule.usual
    /// Whether the parent groups go to all six Broker IDs in turn. Otherwise the first broker's first Broker ID has all
    /// but a handful, so that one profile sees nearly everybody.
    public var spread = false

    /// Options for a number of subscribers.
    public init(seed: UInt64 = 2026, subscribers: Int, groups: Int? = nil) {
        self.seed = seed
        size = subscribers
        self.groups = groups
    }
}
