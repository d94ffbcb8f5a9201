/// The header of an 820: who pays whom how much (BPR, TRN, 1000A, 1000B).
public struct PaymentHeader: Sendable {
    /// Type, control number and guide, with the group and the interchange around it.
    public let transaction: TransactionSet
    let range: SegmentRange

    private var payment: Segment? { range.first(.bpr) }
    /// BPR01: C payment and remittance, D payment only, I remittance only, P prenote, U split, X handler's choice.
    public var handling: Element { payment?[1] ?? .none }
    /// BPR02: the amount of the payment.
    public var amount: Amount? { payment?[2].amount }
    /// BPR03: C credit, D debit.
    public var creditOrDebit: Element { payment?[3] ?? .none }
    /// BPR04: ACH, BOP, CHK check, FWT wire, NON none, SWT.
    public var method: Element { payment?[4] ?? .none }
    /// BPR16: the day on which the payment takes effect.
    public var date: X12Date? { payment?[16].date }
    /// TRN02: the number that is on the bank's line, too.
    public var traceNumber: Element { range.element(.trn, 2) }
    /// Every REF of the header: 14 master account, 18 plan, 38 master policy and so on.
    public var references: [Reference] { range.all(.ref, in: .header).map(Reference.init) }
    /// The value of the first REF of the header with this qualifier.
    public func reference(_ qualifier: String) -> Element {
        range.first(.ref, packed(text: qualifier), in: .header)?[2] ?? .none
    }
    /// DTM*582: the month that is paid for, when the header names it.
    public var coverage: PaymentPeriod? {
        range.first(.dtm, packed("582"), in: .header).flatMap(PaymentPeriod.init)
    }
    /// Every N1 loop.
    public var organizations: [Organization] {
        let cuts = (range.lower..<range.upper).filter { range.store.records[$0].tag == .n1 }
        return cuts.indices.map {
            Organization(
                range: SegmentRange(range.store, cuts[$0], $0 + 1 < cuts.count ? cuts[$0 + 1] : range.upper))
        }
    }
    /// 1000A, N1*PE: who receives the premium.
    public var receiver: Organization? { organizations.first { $0.role == "PE" } }
    /// 1000B, N1*PR (RM in X306): who pays it.
    public var payer: Organization? { organizations.first { $0.role == "PR" || $0.role == "RM" } }
    /// Everything before the first ENT, as it came.
    public var segments: [Segment] { range.segments }
}

/// DTM with a period: from DTM05/06 (RD8), or the single day of DTM02.
public struct PaymentPeriod: Sendable, Equatable {
    /// The first day.
    public let begin: X12Date
    /// The last day; nil for a single day.
    public let end: X12Date?

    init?(_ segment: Segment) {
        if let day = segment[2].date {
            begin = day
            end = nil
            return
        }
        let days = segment[6].withUTF8 { bytes -> (X12Date?, X12Date?) in
            let first = X12Date(UnsafeBufferPointer(rebasing: bytes.prefix(8)))
            return (first, bytes.count == 17 ? X12Date(UnsafeBufferPointer(rebasing: bytes[9...])) : nil)
        }
        guard let first = days.0 else { return nil }
        begin = first
        end = days.1
    }
}

/// What an 820 held, once it is read.
public struct PaymentTotals: Sendable, Equatable {
    /// ENT loops.
    public var entities = 0
    /// RMR loops.
    public var remittances = 0
    /// The sum of RMR04.
    public var paid = Amount(cents: 0)
    /// The sum of the adjustments to earlier payments (ADX before the first RMR of an entity).
    public var adjustments = Amount(cents: 0)
    /// False when the set was not closed by its SE segment.
    public var isComplete = true

    /// Nothing yet.
    public init() {}
}
