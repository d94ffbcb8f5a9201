/// The words for segments, elements and codes, in the standard's sense, shortened. Parsed once, when first asked.
enum Vocabulary {
    /// `INS` to what it is.
    static let segmentTitles: [String: String] = pairs(segmentText)

    /// `INS` to the names of its elements.
    static let elementNames: [String: [String]] = {
        var names: [String: [String]] = [:]
        for (id, list) in pairs(elementText) {
            names[id] = list.split(separator: "|", omittingEmptySubsequences: false).map { trimmed($0) }
        }
        return names
    }()

    /// `INS2` to its codes.
    static let codes: [String: [String: String]] = {
        var all: [String: [String: String]] = [
            "INS2": Relationship.meanings, "INS3": MaintenanceType.meanings, "INS4": MaintenanceReason.meanings,
            "INS5": BenefitStatus.meanings, "INS7": CobraEvent.meanings, "INS8": EmploymentStatus.meanings,
            "INS9": StudentStatus.meanings, "HD1": MaintenanceType.meanings, "HD3": InsuranceLine.meanings,
            "HD5": CoverageLevel.meanings, "DMG3": Gender.meanings, "DMG4": MaritalStatus.meanings,
            "BGN1": SetPurpose.meanings, "BGN8": FileAction.meanings, "EB1": BenefitInformation.meanings,
            "AAA3": RefusalReason.meanings, "AAA4": RefusalFollowUp.meanings, "IK51": AcknowledgmentStatus.meanings,
            "AK51": AcknowledgmentStatus.meanings, "AK91": AcknowledgmentStatus.meanings,
            "TA14": AcknowledgmentStatus.meanings, "TA15": InterchangeNote.meanings, "ISA15": UsageIndicator.meanings,
        ]
        for (place, text) in pairs(codeText) {
            var table: [String: String] = [:]
            for entry in text.split(separator: "|") {
                let entry = trimmed(entry)
                guard let space = entry.firstIndex(of: " ") else { continue }
                table[String(entry[..<space])] = String(entry[entry.index(after: space)...])
            }
            all[place] = table
        }
        all["EB2"] = all["HD5"]
        return all
    }()

    /// What a loop is, by set.
    static func title(of loop: Loop, in type: String) -> String {
        loopTitles[type == "997" ? "999" : type == "271" ? "270" : type]?[loop.id] ?? ""
    }

    private static let loopTitles: [String: [String: String]] = [
        "834": pairs(loops834), "820": pairs(loops820), "270": pairs(loops270), "999": pairs(loops999),
    ]

    /// Lines of `key: words`.
    static func pairs(_ text: String) -> [String: String] {
        var result: [String: String] = [:]
        for line in text.split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            result[String(line[..<colon])] = trimmed(line[line.index(after: colon)...])
        }
        return result
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
