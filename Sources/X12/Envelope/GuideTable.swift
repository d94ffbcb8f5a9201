/// Which guides belong to which transaction set, and which GS01.
enum GuideTable {
    struct Row {
        let type: String
        let group: String
        /// The X-numbers of the guides, without version and addenda.
        let guides: [String]
    }

    static let rows = [
        Row(type: "834", group: "BE", guides: ["X220", "X307", "X318", "X095"]),
        Row(type: "820", group: "RA", guides: ["X218", "X306", "X061"]),
        Row(type: "270", group: "HS", guides: ["X279", "X092"]),
        Row(type: "271", group: "HB", guides: ["X279", "X092"]),
        Row(type: "999", group: "FA", guides: ["X231"]),
        Row(type: "997", group: "FA", guides: []),
    ]

    /// Whether a text can be a set's number; anything else is not shown in a report.
    static func isPlausible(_ type: String) -> Bool {
        type.utf8.count == 3 && type.utf8.allSatisfy { (0x30...0x39) ~= $0 }
    }

    /// The guide's number inside `005010X220A1`, `X220`; nil when there is none.
    static func guide(in version: String) -> String? {
        guard let start = version.firstIndex(of: "X") else { return nil }
        let digits = version[version.index(after: start)...].prefix { $0.isNumber }
        return digits.isEmpty ? nil : "X" + digits
    }

    static func check(_ set: TransactionSet, sentGuide: String, _ segment: RawSegment, _ emitter: Emitter) {
        guard isPlausible(set.type) else {
            return emitter.report(.setType, at: segment, element: 1, "it is not a number of three digits")
        }
        let row = rows.first { $0.type == set.type }
        if row == nil { emitter.report(.untypedSet, at: segment, set.type) }
        let version = set.group.version
        let confirmed = checkGuide(set, row, segment, emitter)
        if !sentGuide.isEmpty, !version.isEmpty, sentGuide != version, guide(in: sentGuide) != guide(in: version) {
            emitter.report(.versionDiffers, at: segment, element: 3)
        }
        checkGroup(set, row, confirmed, segment, emitter)
    }

    /// True when ST03 or GS08 names a guide of this set.
    private static func checkGuide(
        _ set: TransactionSet, _ row: Row?, _ segment: RawSegment, _ emitter: Emitter
    ) -> Bool {
        let named = [set.guide, set.group.version].compactMap(guide(in:))
        if named.contains(where: { row?.guides.contains($0) == true }) {
            // One of the two may still belong to another set.
            let strangers = named.filter { name in rows.contains { $0.type != set.type && $0.guides.contains(name) } }
            if !strangers.isEmpty, row?.guides.contains(strangers[0]) != true {
                emitter.report(.versionDiffers, at: segment, element: 3)
            }
            return true
        }
        let belongs = rows.first { other in named.contains { other.guides.contains($0) } }
        if let belongs, belongs.type != set.type {
            emitter.report(.setType, at: segment, element: 1, "the guide is one for \(belongs.type)")
        } else if row != nil, !named.isEmpty {
            emitter.report(.unknownVersion, at: segment, element: 3)
        }
        return false
    }

    private static func checkGroup(
        _ set: TransactionSet, _ row: Row?, _ confirmed: Bool, _ segment: RawSegment, _ emitter: Emitter
    ) {
        let kind = set.group.kind
        guard !kind.isEmpty || set.group.index > 0 else { return }
        if let row {
            guard kind != row.group else { return }
            let isOther = rows.contains { $0.group == kind && $0.type != set.type }
            // With the guide's word for it the wrong GS01 is harmless; without, the set itself is in doubt.
            emitter.report(
                confirmed || !isOther ? .groupType : .setType, at: segment, element: 1, "it should be \(row.group)")
        } else if rows.contains(where: { $0.group == kind }) {
            emitter.report(.setType, at: segment, element: 1, "the group is one for another set")
        }
    }
}
