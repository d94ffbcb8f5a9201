/// What the reader hands out, in the order of the file.
public enum X12Event: Sendable {
    /// An ISA segment.
    indirect case interchangeBegan(Interchange)
    /// An interchange is over, closed by its IEA or not.
    indirect case interchangeEnded(Interchange)
    /// A GS segment.
    indirect case groupBegan(FunctionalGroup)
    /// An ST segment.
    indirect case setBegan(TransactionSet)
    /// A set is over; `segments` counts ST and SE.
    indirect case setEnded(TransactionSet, segments: Int)
    /// A segment, only when segments were asked for.
    case segment(Segment)
    /// An 834's header is complete.
    indirect case enrollmentBegan(EnrollmentSet)
    /// One INS loop of an 834.
    case member(EnrollmentMember)
    /// An 834 is over.
    indirect case enrollmentEnded(EnrollmentSet, EnrollmentTotals)
    /// An 820's header is complete.
    indirect case paymentBegan(PaymentHeader)
    /// One ENT loop of an 820.
    case payment(PaymentEntity)
    /// An 820 is over.
    indirect case paymentEnded(PaymentHeader, PaymentTotals)
    /// The header of a 270 or 271 is complete.
    indirect case eligibilityBegan(EligibilityHeader)
    /// One HL loop of a 270 or 271.
    indirect case eligibility(EligibilityLevel)
    /// A 999 or 997.
    indirect case acknowledgment(Acknowledgment)
    /// A TA1 segment.
    indirect case interchangeAcknowledgment(InterchangeAcknowledgment)
    /// Something to report.
    indirect case finding(Finding)
}
