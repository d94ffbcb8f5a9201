internal import Yams

/// A mapping in a YAML file that a person writes, whose keys are known; every problem names its line.
struct YAMLFields {
    /// What the file is, for messages: `sender profile`.
    struct Kind {
        let words: String
        let code: ErrorCode
    }

    let source: String
    private let mapping: Node.Mapping
    private let kind: Kind

    /// Reads the file's root.
    /// - Throws: `BrokerError` of kind `badData` for what is too large, no YAML, or has keys that are not known.
    init(parsing text: String, _ kind: Kind, source: String, keys: [String]) throws {
        let malformed = { (words: String) in BrokerError(kind.code, "\(source): \(words)") }
        guard text.utf8.count <= 65_536 else { throw malformed("a \(kind.words) has at most 64 KB") }
        let root: Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch {
            throw malformed("this is no YAML\(Self.line(of: error))")
        }
        try self.init(root, kind, source: source, keys: keys)
    }

    /// The root of one of several documents, which was composed already.
    init(_ node: Node?, source: String, code: ErrorCode, keys: [String]) throws {
        try self.init(node, Kind(words: "file", code: code), source: source, keys: keys)
    }

    private init(_ node: Node?, _ kind: Kind, source: String, keys: [String]?) throws {
        self.source = source
        self.kind = kind
        guard let mapping = node?.mapping else {
            throw BrokerError(
                kind.code, "\(source): line \(node?.mark?.line ?? 1): a mapping of keys is needed")
        }
        self.mapping = mapping
        for key in mapping.keys {
            guard let name = key.string, keys?.contains(name) ?? true else {
                throw problem(
                    "'\(key.string ?? "?")' is no key here; one of \((keys ?? []).joined(separator: ", "))", at: key)
            }
        }
    }

    func problem(_ text: String, at node: Node? = nil) -> BrokerError {
        let line = node?.mark?.line ?? mapping.mark?.line
        return BrokerError(kind.code, "\(source)\(line.map { ": line \($0)" } ?? ""): \(text)")
    }

    /// The keys that are there, in their order.
    var keys: [String] { mapping.keys.compactMap(\.string) }

    /// The name that the file is kept under: letters, digits and hyphens.
    func name() throws -> String {
        let name = try text("name") ?? ""
        guard !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }) else {
            throw BrokerError(
                kind.code, "\(source): a \(kind.words) needs a name of letters, digits and hyphens")
        }
        return name
    }

    /// - Parameter keys: those that may stand there; `nil` for any.
    func part(_ key: String, keys: [String]?) throws -> YAMLFields? {
        try mapping[Node(key)].map { try YAMLFields($0, kind, source: source, keys: keys) }
    }

    /// The mappings of a list; none where the key is missing.
    func parts(_ key: String, keys: [String]) throws -> [YAMLFields] {
        guard let node = mapping[Node(key)] else { return [] }
        guard let list = node.sequence else { throw problem("'\(key)' is a list", at: node) }
        return try list.map { try YAMLFields($0, kind, source: source, keys: keys) }
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

    func problem(_ text: String, key: String) -> BrokerError { problem(text, at: mapping[Node(key)]) }

    /// Whether a mapping of keys stands there.
    func isPart(_ key: String) -> Bool { mapping[Node(key)]?.mapping != nil }

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
