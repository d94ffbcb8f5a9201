/// A 999 (X231A1), or a 997 for a group of 4010, to be written: the answer to one functional group.
public struct AcknowledgmentDraft: Sendable, Equatable {
    /// AK101.
    public var groupKind: String
    /// AK102.
    public var groupControlNumber: String
    /// AK103.
    public var groupVersion: String
    /// AK905 and following.
    public var groupErrors: [String] = []
    /// Whether the group is refused as a whole, and every set in it: its envelope, or the one around it, is not whole.
    public var isRefused = false
    /// AK902: what GE01 said; nil takes the count of the answers.
    public var included: Int?
    /// AK2 loops.
    public var responses: [SetResponseDraft] = []

    /// An answer to a group.
    public init(groupKind: String, groupControlNumber: String, groupVersion: String) {
        self.groupKind = groupKind
        self.groupControlNumber = groupControlNumber
        self.groupVersion = groupVersion
    }

    /// Whether the answer is a 997: a group of a version before 5010 knows no 999.
    public var isOld: Bool { groupVersion < "00500" }

    /// How many sets were accepted.
    public var accepted: Int { isRefused ? 0 : responses.count { $0.status.isAccepted } }

    /// AK901, from the answers to the sets and the errors of the group.
    public var status: AcknowledgmentStatus {
        if isRefused { return .rejected }
        if accepted == 0, !responses.isEmpty || !groupErrors.isEmpty { return .rejected }
        if accepted < responses.count { return .partlyAccepted }
        let isClean = groupErrors.isEmpty && responses.allSatisfy { $0.status == .accepted }
        return isClean ? .accepted : .acceptedWithErrors
    }
}

/// AK2 to IK5 to be written.
public struct SetResponseDraft: Sendable, Equatable {
    /// AK201.
    public var type: String
    /// AK202, exactly as ST02 was sent.
    public var controlNumber: String
    /// AK203.
    public var guide: String
    /// IK501.
    public var status: AcknowledgmentStatus = .accepted
    /// IK502 and following.
    public var codes: [String] = []
    /// IK3 loops.
    public var segmentErrors: [SegmentErrorDraft] = []

    /// An answer to a set.
    public init(type: String, controlNumber: String, guide: String) {
        self.type = type
        self.controlNumber = controlNumber
        self.guide = guide
    }
}

/// IK3 and its IK4 to be written. The bad value itself is left out: it may be a person's.
public struct SegmentErrorDraft: Sendable, Equatable {
    /// IK301.
    public var segmentID: String
    /// IK302.
    public var position: Int
    /// IK304.
    public var code: String
    /// IK401 and IK403 of each element.
    public var elements: [ElementErrorDraft] = []

    /// A wrong segment.
    public init(segmentID: String, position: Int, code: String) {
        self.segmentID = segmentID
        self.position = position
        self.code = code
    }
}

/// IK4 to be written.
public struct ElementErrorDraft: Sendable, Equatable {
    /// IK401.
    public var position: Int
    /// IK403.
    public var code: String

    /// A wrong element.
    public init(position: Int, code: String) {
        self.position = position
        self.code = code
    }
}

extension X12Writer {
    /// Writes a 999 (X231A1), or a 997 (004010) for a group of 4010: ST to SE.
    public func acknowledgment(_ draft: AcknowledgmentDraft, controlNumber: String? = nil) throws {
        let isOld = draft.isOld
        try beginSet(isOld ? "997" : "999", guide: isOld ? "" : "005010X231A1", controlNumber: controlNumber)
        // Version and guide of what is answered are elements of the 999 alone.
        try segment(
            "AK1", .text(draft.groupKind), .text(draft.groupControlNumber), isOld ? .none : .text(draft.groupVersion))
        for response in draft.responses { try write(response, isOld: isOld, isRefused: draft.isRefused) }
        let count = draft.responses.count
        try segment(
            "AK9",
            [
                WriteField(draft.status), .text(String(draft.included ?? count)), .text(String(count)),
                .text(String(draft.accepted)),
            ] + draft.groupErrors.prefix(5).map { .text($0) })
        try endSet()
    }

    private func write(_ response: SetResponseDraft, isOld: Bool, isRefused: Bool) throws {
        let prefix = isOld ? "AK" : "IK"
        try segment(
            "AK2", .text(response.type), .text(response.controlNumber), isOld ? .none : .text(response.guide))
        for error in response.segmentErrors {
            try segment(
                prefix + "3", .text(error.segmentID), .text(String(error.position)), .none, .text(error.code))
            for element in error.elements {
                try segment(prefix + "4", .text(String(element.position)), .none, .text(element.code))
            }
        }
        let status = isRefused ? AcknowledgmentStatus.rejected : response.status
        try segment(prefix + "5", [WriteField(status)] + response.codes.prefix(5).map { .text($0) })
    }
}
