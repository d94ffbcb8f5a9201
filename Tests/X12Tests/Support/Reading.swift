import X12

/// Everything that a reader gave for some bytes.
struct Reading {
    var summary = ReadSummary()
    var members: [EnrollmentMember] = []
    var sets: [EnrollmentSet] = []
    var totals: [EnrollmentTotals] = []
    var findings: [Finding] = []
    var interchanges: [Interchange] = []
    var events: [X12Event] = []

    var codes: Set<FindingCode> { Set(findings.map(\.code)) }
    var errors: [Finding] { findings.filter { $0.severity == .error } }

    /// The day of the tests' reader: a month after that of the samples.
    static let today = X12Date("20261201")

    init(_ bytes: [UInt8], chunk: Int = 1 << 16, segments: Bool = false, rememberedSets: Int = 100) throws {
        let reader = X12Reader(
            byteSource(of: bytes, chunk: chunk), segments: segments, today: Reading.today,
            rememberedSets: rememberedSets)
        while let event = try reader.next() {
            events.append(event)
            switch event {
            case .member(let member): members.append(member)
            case .enrollmentBegan(let set): sets.append(set)
            case .enrollmentEnded(_, let total): totals.append(total)
            case .finding(let finding): findings.append(finding)
            case .interchangeBegan(let interchange): interchanges.append(interchange)
            default: break
            }
        }
        summary = reader.summary
    }

    init(_ text: String, chunk: Int = 1 << 16, segments: Bool = false) throws {
        try self.init(Array(text.utf8), chunk: chunk, segments: segments)
    }
}

extension Reading {
    var levels: [EligibilityLevel] {
        events.compactMap { event in
            if case .eligibility(let level) = event { level } else { nil }
        }
    }

    var acknowledgments: [Acknowledgment] {
        events.compactMap { event in
            if case .acknowledgment(let one) = event { one } else { nil }
        }
    }

    var entities: [PaymentEntity] {
        events.compactMap { event in
            if case .payment(let entity) = event { entity } else { nil }
        }
    }
}
