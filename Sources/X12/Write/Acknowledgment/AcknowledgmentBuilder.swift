/// Reads a file and makes the answers to it: a 999 or 997 for each group and, if wanted, a TA1 for each interchange.
///
/// What did not come whole is not accepted. An envelope that is refused takes what is in it along: an interchange its groups, a group its sets. The
/// answer speaks of syntax: what only an import would mind (a date in the future, a fraction of a cent) does not refuse a set.
public struct AcknowledgmentBuilder: Sendable {
    /// What is to be sent back for one interchange.
    public struct Answer: Sendable, Equatable {
        /// The interchange that is answered.
        public let interchange: Interchange
        /// TA104.
        public internal(set) var status = AcknowledgmentStatus.accepted
        /// TA105.
        public internal(set) var note = InterchangeNote.none
        /// One for each group, but for groups that are acknowledgments themselves.
        public internal(set) var groups: [AcknowledgmentDraft] = []
    }

    private var answers: [Answer] = []
    private var isGroupOpen = false
    /// Acknowledgments are not acknowledged.
    private var isGroupAnswered = false
    private var isTrailerSeen = false
    private var pending: [Finding] = []
    private var response: SetResponseDraft?

    /// The answers for the bytes of a stream; throws only what the source throws.
    public static func answers(to source: @escaping ByteSource) throws -> [Answer] {
        var builder = AcknowledgmentBuilder()
        let reader = X12Reader(source, segments: true)
        while let event = try reader.next() { builder.take(event) }
        builder.endSet()
        return builder.answers
    }

    private mutating func take(_ event: X12Event) {
        switch event {
        case .interchangeBegan(let interchange): answers.append(Answer(interchange: interchange))
        case .interchangeEnded: endInterchange()
        case .groupBegan(let group):
            endGroup()
            isGroupAnswered = group.kind != "FA"
            guard group.kind != "FA", !answers.isEmpty else { return }
            isGroupOpen = true
            answers[answers.count - 1].groups.append(
                AcknowledgmentDraft(
                    groupKind: group.kind, groupControlNumber: group.controlNumber, groupVersion: group.version))
        case .setBegan(let set):
            pending = []
            isTrailerSeen = false
            guard isGroupAnswered else { return }
            response = SetResponseDraft(type: set.type, controlNumber: set.controlNumber, guide: set.guide)
        case .setEnded: endSet()
        case .segment(let segment): resolve(segment)
        case .finding(let finding): note(finding)
        default: break
        }
    }

    /// Findings come before the segment they are about; with it, its identifier is known.
    private mutating func resolve(_ segment: Segment) {
        if segment.id == "SE" { isTrailerSeen = true }
        if segment.id == "GE", isGroupOpen {
            includeCount(segment[1].number)
            isGroupOpen = false
        }
        guard response != nil else { return }
        for finding in pending { add(finding, id: finding.segment == segment.number ? segment.id : missing(finding)) }
        pending = []
    }

    private mutating func note(_ finding: Finding) {
        guard finding.severity == .error else { return }
        if let code = AcknowledgmentCodes.interchange[finding.code], !answers.isEmpty {
            answers[answers.count - 1].status = .rejected
            answers[answers.count - 1].note = code
        } else if let code = AcknowledgmentCodes.group[finding.code] {
            if isGroupAnswered { refuseGroup(code) }
        } else if response != nil {
            if let code = AcknowledgmentCodes.set[finding.code] {
                reject(code)
            } else if !AcknowledgmentCodes.isOfImport(finding.code) {
                pending.append(finding)
            }
        }
    }

    /// The identifier for IK301 of what is told at the end of a loop: the segment that is missing, else the one the loop starts with.
    private func missing(_ finding: Finding) -> String {
        if let id = AcknowledgmentCodes.missing[finding.code] { return id }
        if finding.code == .missingSegment { return finding.message.split(separator: " ").last.map(String.init) ?? "" }
        return finding.segment == 1 ? "ST" : finding.loop == "2300" ? "HD" : "INS"
    }

    private mutating func reject(_ code: String) {
        response?.status = .rejected
        if response?.codes.contains(code) == false { response?.codes.append(code) }
    }

    private mutating func add(_ finding: Finding, id: String) {
        reject("5")
        let position = finding.segment
        let code = AcknowledgmentCodes.segment[finding.code] ?? "8"
        // An identifier that is none may be a piece of data; the answer names none.
        let name = Vocabulary.segmentTitles[id] == nil ? "ZZZ" : id
        var error = SegmentErrorDraft(segmentID: name, position: position, code: code)
        if code == "8", let element = finding.element {
            error.elements = [
                ElementErrorDraft(position: element, code: AcknowledgmentCodes.element[finding.code] ?? "7")
            ]
        }
        let same = response?.segmentErrors.last
        if let same, same.position == position, same.code == "8", code == "8", let last = response?.segmentErrors.count
        {
            response?.segmentErrors[last - 1].elements += error.elements
        } else {
            response?.segmentErrors.append(error)
        }
    }

    /// The group at hand is over; without its GE segment it is not whole.
    private mutating func endGroup() {
        if isGroupOpen { refuseGroup("3") }
        isGroupOpen = false
    }

    private mutating func endInterchange() {
        endGroup()
        isGroupAnswered = false
        guard let last = answers.indices.last, answers[last].status == .rejected else { return }
        for index in answers[last].groups.indices { answers[last].groups[index].isRefused = true }
    }

    private mutating func refuseGroup(_ code: String) {
        guard let last = answers.indices.last, let group = answers[last].groups.indices.last else { return }
        answers[last].groups[group].isRefused = true
        if !answers[last].groups[group].groupErrors.contains(code) {
            answers[last].groups[group].groupErrors.append(code)
        }
    }

    private mutating func includeCount(_ count: Int?) {
        guard let count, let last = answers.indices.last, let group = answers[last].groups.indices.last else { return }
        answers[last].groups[group].included = count
    }

    private mutating func endSet() {
        if response != nil, !isTrailerSeen { reject("2") }
        // What was found at the end of a loop: the segment it starts with is named as missing something.
        for finding in pending { add(finding, id: missing(finding)) }
        pending = []
        response?.segmentErrors.sort { $0.position < $1.position }
        if let response, let last = answers.indices.last, let group = answers[last].groups.indices.last {
            answers[last].groups[group].responses.append(response)
        }
        response = nil
    }
}

/// Which codes of 999 and TA1 the findings become.
enum AcknowledgmentCodes {
    static let interchange: [FindingCode: InterchangeNote] = [
        .ieaControl: "001", .ieaCount: "021", .interchangeNotClosed: "023", .truncated: "023", .isaDamaged: "022",
        .badDelimiter: "026", .duplicateInterchange: "025", .segmentOutside: "024",
    ]
    static let group: [FindingCode: String] = [.groupNotClosed: "3", .geControl: "4", .geCount: "5"]
    static let set: [FindingCode: String] = [
        .setNotClosed: "2", .seControl: "3", .seCount: "4", .setType: "6", .duplicateSet: "23", .setOutside: "18",
    ]
    /// What is right X12, yet nothing that an import can take.
    static func isOfImport(_ code: FindingCode) -> Bool {
        [.futureDate, .negativePremium, .fractionalCent, .missingDate].contains(code)
    }

    static let segment: [FindingCode: String] = [
        .unknownSegment: "1", .unexpectedSegment: "2", .missingSegment: "3", .memberWithoutName: "3",
        .noSubscriberNumber: "3", .repeatedSegment: "5", .loopNotClosed: "3",
    ]
    /// The segment that is missing, for IK301.
    static let missing: [FindingCode: String] = [.memberWithoutName: "NM1", .noSubscriberNumber: "REF"]
    static let element: [FindingCode: String] = [
        .missingElement: "1", .tooManyElements: "3", .controlCharacter: "6", .lineBreakInSegment: "6",
        .invalidCode: "7", .invalidIndicator: "7", .letterForDigit: "7", .invalidDate: "8", .invalidNumber: "6",
    ]
}
