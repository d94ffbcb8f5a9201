/// Which REF qualifiers an 834 uses, where, and which of them vary: what a person needs to write a sender profile.
public struct ReferenceSurvey: Sendable {
    /// One qualifier in one loop.
    public struct Row: Sendable, Equatable {
        /// `header`, `2000`, `2300` or `2750`.
        public let loop: String
        /// REF01.
        public let qualifier: String
        /// How often it stands there.
        public internal(set) var count = 0
        /// How many different values it has, counted up to `ReferenceSurvey.distinctLimit`.
        public internal(set) var distinct = 0
        /// The first few different values; what can be a Social Security number or an ITIN is masked.
        public internal(set) var values: [String] = []

        /// What the qualifier means in that loop; nil where the guides do not say.
        public var title: String? { Vocabulary.codes["REF1"]?[qualifier] }
        /// Whether it has more than one value.
        public var varies: Bool { distinct > 1 }
    }

    /// Up to how many different values are told apart.
    public static let distinctLimit = 10_000

    private struct Key: Hashable {
        let loop: String
        let qualifier: String
    }

    private var rows: [Key: Row] = [:]
    private var seen: [Key: Set<String>] = [:]
    private let examples: Int

    /// A survey that keeps this many values of each qualifier.
    public init(examples: Int = 5) { self.examples = examples }

    /// Adds a header's references.
    public mutating func add(_ set: EnrollmentSet) { add(set.segments) }

    /// Adds a member's references, those of his coverages and categories included.
    public mutating func add(_ member: EnrollmentMember) { add(member.segments) }

    private mutating func add(_ segments: [Segment]) {
        for segment in segments where segment.tag == .ref {
            let key = Key(loop: segment.loop.id, qualifier: segment.string(1))
            let value = segment.string(2)
            var row = rows[key] ?? Row(loop: key.loop, qualifier: key.qualifier)
            row.count += 1
            if seen[key, default: []].count < Self.distinctLimit, seen[key, default: []].insert(value).inserted {
                row.distinct += 1
                let shown = segment.isPersonalNumber(2) ? PersonalNumber.mask : value
                if row.values.count < examples, !row.values.contains(shown) { row.values.append(shown) }
            }
            rows[key] = row
        }
    }

    /// The rows, by loop and qualifier.
    public var result: [Row] {
        rows.values.sorted { ($0.loop, $0.qualifier) < ($1.loop, $1.qualifier) }
    }
}
