internal import BrokerPortal
internal import Tabular
internal import X12

/// Which references an 834 uses, where, and which of them vary.
enum ReferenceTable {
    static let table: ValueTable<ReferenceSurvey.Row> = [
        ValueColumn("loop", "Loop", .identifier) { $0.loop },
        ValueColumn("qualifier", "Qualifier", .identifier) { $0.qualifier },
        ValueColumn("name", "Name", .text) { $0.title }, ValueColumn("count", "Count", .integer) { $0.count },
        ValueColumn("different", "Different", .integer) { $0.distinct },
        ValueColumn("varies", "Varies", .text) { $0.varies ? "yes" : "no" },
        ValueColumn("values", "First Values", .list) { $0.values },
    ]

    static func write(_ file: EDIFile, _ output: Output) throws {
        var survey = ReferenceSurvey()
        let reader = X12Reader(file.bytes)
        while let event = try reader.next() {
            switch event {
            case .enrollmentBegan(let set): survey.add(set)
            case .member(let member): survey.add(member)
            default: break
            }
        }
        _ = try output.render { try table.list(survey.result, output.request, row: $0) }
        if reader.summary.errors > 0 {
            throw file.failure(errors: reader.summary.errors, done: "the list may not be whole")
        }
    }
}
