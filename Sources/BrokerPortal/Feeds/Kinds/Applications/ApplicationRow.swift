internal import Tabular

/// One row of an applications file: an application, and a step that it took.
struct ApplicationRow {
    let carrier: String?
    let number: String
    let brokerID: String
    let applicant: String
    let step: ApplicationStep
    let stepOn: CalendarDate
    let plan: String?
    let requestedOn: CalendarDate?
    let note: String?

    init(_ row: CSVRow) throws {
        carrier = row.text("carrier")
        number = try row.needed("application_id")
        brokerID = try row.needed("broker_id")
        applicant = try row.needed("applicant_name")
        guard let step = ApplicationStep(rawValue: CSVFeed.normalized(try row.needed("step"))) else {
            let words = ApplicationStep.allCases.map(\.rawValue).joined(separator: ", ")
            throw RowReject(field: "step", reason: "is none of \(words)")
        }
        self.step = step
        guard let day = try row.date("step_date") else {
            throw RowReject(field: "step_date", reason: "is needed and is empty")
        }
        stepOn = day
        plan = row.text("plan")
        requestedOn = try row.date("requested_effective_date")
        note = row.text("note")
    }
}
