/// The families of a parent group, listed or made on demand.
public enum FamilySource: Sendable, Sequence {
    /// Families that are held.
    case listed([SampleFamily])
    /// Families that are made as they are asked for.
    case generated(FamilyRecipe)

    /// An iterator at the first family.
    public func makeIterator() -> FamilyIterator {
        FamilyIterator(source: self)
    }

    /// Subscribers and dependents as the enrollment file will hold them: one for each INS.
    public func counts() -> (subscribers: Int, dependents: Int) {
        switch self {
        case .listed(let families):
            return (families.count, families.reduce(0) { $0 + $1.dependents.count })
        case .generated(let recipe):
            return recipe.counts()
        }
    }
}

/// Walks over the families of a parent group.
public struct FamilyIterator: IteratorProtocol {
    private let source: FamilySource
    private var index = 0
    private var used = 0

    init(source: FamilySource) {
        self.source = source
    }

    /// The next family, or `nil` after the last.
    public mutating func next() -> SampleFamily? {
        switch source {
        case .listed(let families):
            guard index < families.count else { return nil }
            defer { index += 1 }
            return families[index]
        case .generated(let recipe):
            guard used < recipe.size else { return nil }
            let family = recipe.family(at: index, room: recipe.size - used)
            index += 1
            used += recipe.unit == .subscribers ? 1 : 1 + family.dependents.count
            return family
        }
    }
}

extension FamilyRecipe {
    /// Dependents that a family keeps: where members are counted, the last family is cut to the room left.
    func kept(_ dependents: Int, room: Int) -> Int {
        unit == .members ? Swift.min(dependents, room - 1) : dependents
    }

    func counts() -> (subscribers: Int, dependents: Int) {
        var subscribers = 0
        var dependents = 0
        while (unit == .subscribers ? subscribers : subscribers + dependents) < size {
            var random = random(at: subscribers)
            dependents += kept(dependentCount(&random), room: size - subscribers - dependents)
            subscribers += 1
        }
        return (subscribers, dependents)
    }
}
