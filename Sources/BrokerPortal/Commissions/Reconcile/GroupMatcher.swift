/// Finds which group a line is about: the exact number; the number without regard to case, punctuation and leading zeros; the parent
/// group alone; else the name, which is only told as probable and never accepted.
struct GroupMatcher {
    enum Match: Equatable {
        case group(Int, how: String)
        /// The parent group alone, with several groups of the broker.
        case parent([Int])
        /// The group was never the broker's.
        case foreign
        case unknown(probable: Int?)
    }

    private var exact: [String: Int] = [:]
    private var normalized: [String: [Int]] = [:]
    private var parents: [String: [Int]] = [:]
    private var names: [String: [Int]] = [:]
    private let foreign: Set<String>

    init(groups: [BookGroup], foreign: Set<String>) {
        self.foreign = foreign
        for (index, group) in groups.enumerated() {
            exact[group.number.description] = index
            normalized[Self.normalized(group.number.parent, group.number.suffix), default: []].append(index)
            parents[Self.normalized(group.number.parent), default: []].append(index)
            names[Self.plainName(group.name), default: []].append(index)
        }
    }

    func match(_ line: PaidLine) -> Match {
        if let parent = line.parent {
            if let suffix = line.suffix {
                if let group = exact["\(parent)/\(suffix)"] { return .group(group, how: "exact") }
                let key = Self.normalized(parent, suffix)
                if let groups = normalized[key], groups.count == 1 { return .group(groups[0], how: "normalized") }
                if foreign.contains(key) { return .foreign }
            }
            let key = Self.normalized(parent)
            if let groups = parents[key] {
                return groups.count == 1 ? .group(groups[0], how: "parent") : .parent(groups)
            }
            if line.suffix == nil, foreign.contains(key) { return .foreign }
        }
        let named = line.name.flatMap { names[Self.plainName($0)] } ?? []
        return .unknown(probable: named.count == 1 ? named[0] : nil)
    }

    /// Upper case, letters and digits alone, without leading zeros.
    static func normalized(_ part: String) -> String {
        let plain = part.uppercased().filter { $0.isLetter || $0.isNumber }
        let short = plain.drop { $0 == "0" }
        return short.isEmpty ? String(plain.prefix(1)) : String(short)
    }

    static func normalized(_ parent: String, _ suffix: String) -> String {
        "\(normalized(parent))/\(normalized(suffix))"
    }

    private static func plainName(_ name: String) -> String {
        String(name.lowercased().filter { $0.isLetter || $0.isNumber })
    }
}
