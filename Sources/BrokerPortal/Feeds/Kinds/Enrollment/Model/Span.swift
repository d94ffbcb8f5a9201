internal import Tabular

/// A time during which a person is covered in one group by one plan of one insurance line, with the same values throughout.
///
/// A coverage whose level or premium changes on a day is a run of spans, each of which begins the day after the one before ends.
struct Span: Equatable {
    /// The row of the store; `nil` for a new span.
    var id: Int64?
    let group: Int64
    /// HD03.
    let line: String
    /// The plan's code; `nil` where nobody told it.
    var plan: String?
    var begin: CalendarDate
    /// The last day covered. One on or before `begin` means that the coverage never took effect (the federal exchange's rule).
    var end: CalendarDate?
    var values: SpanValues
    /// The batch that gave the end, by which a reinstatement knows what it reverts.
    var endedBy: Int64?
    /// Whether the file at hand lists it.
    var isListed = false

    var tookEffect: Bool { end.map { $0 > begin } ?? true }

    func covers(_ day: CalendarDate) -> Bool { tookEffect && begin <= day && reaches(day) }

    /// Whether it is in force on the day, or will be.
    func goesOn(after day: CalendarDate) -> Bool { tookEffect && (end.map { $0 > day } ?? true) }

    /// Whether it has not ended before the day.
    func reaches(_ day: CalendarDate) -> Bool { end.map { $0 >= day } ?? true }

    mutating func setEnd(_ day: CalendarDate?, by batch: Int64) {
        guard end != day else { return }
        end = day
        endedBy = day == nil ? nil : batch
    }
}
