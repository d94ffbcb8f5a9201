internal import ByteStreams

/// Tells a file's kind from its first bytes: an ISA segment, or the names in a CSV header.
enum FeedDetection {
    /// How much of the file is looked at; a header line is shorter.
    private static let sample = 8_192

    /// - Throws: `BrokerError` of kind `badData` when no kind fits.
    static func kind(of source: ByteSource, fileName: String) throws -> FeedKind {
        let bytes = try source.peek(sample)
        if isInterchange(bytes) { return .enrollment }
        let line = String(decoding: bytes.prefix { $0 != 10 && $0 != 13 }, as: UTF8.self)
        let names = Set(line.split { ",;|\t".contains($0) }.map { CSVFeed.normalized(String($0)) })
        if names.isSuperset(of: ["application_id", "step"]) { return .applications }
        if names.isSuperset(of: ["file", "title", "sha256"]) { return .documents }
        if names.isSuperset(of: ["topic", "name"]) { return .contacts }
        if names.isSuperset(of: ["parent_group_id", "entry", "amount"]) { return .billing }
        if names.isSuperset(of: ["parent_group_id", "group_suffix_id"]) { return .groups }
        if names.isSuperset(of: ["npn", "broker_id"]) { return .contracts }
        throw BrokerError(
            .badData, code: "kind_unknown", "\(fileName): neither X12 nor a CSV whose header names a known kind",
            hint: "name the kind with --as contracts, groups, billing, applications, documents, contacts or enrollment")
    }

    /// `ISA`, or the fragment `ST*834`, after a byte-order mark and white space.
    private static func isInterchange(_ bytes: [UInt8]) -> Bool {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let start = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
        let text = start.drop { $0 == 32 || $0 == 9 || $0 == 10 || $0 == 13 }
        return text.starts(with: "ISA".utf8) || text.starts(with: "ST*834".utf8)
    }
}
