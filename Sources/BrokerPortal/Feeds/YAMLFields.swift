internal import Yams

/// A mapping of a YAML file whose keys are known; every problem names its line.
struct YAMLFields {
    private let mapping: Node.Mapping
    private let source: String
    /// The code of its problems.
    private let code: String

    init(_ node: Node?, source: String, code: String, keys: [String]) throws {
        self.source = source
        self.code = code
        guard let mapping = node?.mapping else {
            throw BrokerError(
                .badData, code: code,
                "\(source): line \(node?.mark?.line ?? 1): a mapping of keys is needed")
        }
        self.mapping = mapping
        for key in mapping.keys {
            guard let name = key.string, keys.contains(name) else {
                throw problem(
                    "'\(key.string ?? "?")' is no key here; one of \(keys.joined(separator: ", "))", at: key)
            }
        }
    }

    func problem(_ text: String, at node: Node? = nil) -> BrokerError {
        let line = node?.mark?.line ?? mapping.mark?.line
        return BrokerError(
            .badData, code: code, "\(source)\(line.map { ": line \($0)" } ?? ""): \(text)")
    }

    func problem(_ text: String, key: String) -> BrokerError { problem(text, at: mapping[Node(key)]) }

    func part(_ key: String, keys: [String]) throws -> YAMLFields? {
        try mapping[Node(key)].map { try YAMLFields($0, source: source, code: code, keys: keys) }
    }

    /// The mappings of a list; none where the key is missing.
    func parts(_ key: String, keys: [String]) throws -> [YAMLFields] {
        guard let node = mapping[Node(key)] else { return [] }
        guard let list = node.sequence else { throw problem("'\(key)' is a list", at: node) }
        return try list.map { try YAMLFields($0, source: source, code: code, keys: keys) }
    }

    /// A mapping of names to texts, in the order of the file; `nil` where the key is missing.
    func pairs(_ key: String) throws -> [(name: String, text: String)]? {
        guard let node = mapping[Node(key)] else { return nil }
        let pairs = node.mapping?.map { (name: $0.key.string ?? "", text: $0.value.scalar?.string ?? "") } ?? []
        guard !pairs.isEmpty, pairs.allSatisfy({ !$0.name.isEmpty && !$0.text.isEmpty }) else {
            throw problem("'\(key)' is a mapping of names to values", at: node)
        }
        return pairs
    }

    /// One text, or a list of them.
    func textOrTexts(_ key: String) throws -> [String]? {
        mapping[Node(key)]?.sequence == nil ? try text(key).map { [$0] } : try texts(key)
    }

    /// The place of the mapping, as an import's finding names it.
    var place: String { "line \(mapping.mark?.line ?? 1)" }

    /// Whether the key is there.
    func has(_ key: String) -> Bool { mapping[Node(key)] != nil }

    func text(_ key: String) throws -> String? {
        guard let node = mapping[Node(key)] else { return nil }
        guard let text = node.scalar?.string, !text.isEmpty else { throw problem("'\(key)' is a text", at: node) }
        return text
    }

    func texts(_ key: String) throws -> [String]? {
        guard let node = mapping[Node(key)] else { return nil }
        let texts = node.sequence?.compactMap { $0.scalar?.string } ?? []
        guard !texts.isEmpty, texts.count == node.sequence?.count else {
            throw problem("'\(key)' is a list of texts", at: node)
        }
        return texts
    }

    func number(_ key: String, in range: ClosedRange<Int>) throws -> Int? {
        guard let node = mapping[Node(key)] else { return nil }
        guard let number = node.scalar.flatMap({ Int($0.string) }), range.contains(number) else {
            throw problem("'\(key)' is a number from \(range.lowerBound) to \(range.upperBound)", at: node)
        }
        return number
    }

    func choice<Choice: RawRepresentable & CaseIterable>(_ key: String) throws -> Choice?
    where Choice.RawValue == String {
        guard let text = try text(key) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            throw problem(
                "'\(key)' is one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))",
                at: mapping[Node(key)])
        }
        return choice
    }
}
