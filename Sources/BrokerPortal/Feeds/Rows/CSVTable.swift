internal import ByteStreams
internal import Tabular

/// A CSV file or workbook that is read for its own sake and not into the store: what it has to say of its rows is given back.
struct CSVTable {
    let csv: CSVFeed
    let fileName: String

    /// Reads the rows one by one. A `RowReject` thrown by `body` becomes a finding with the row's line, and the reading goes on.
    func read(_ source: ByteSource, _ body: (CSVRow) throws -> Void) throws -> [FeedFinding] {
        var findings: [FeedFinding] = []
        try CSVFeed.readingErrors(fileName) {
            let reader = try csv.reader(source)
            guard let header = try reader.next() else { throw CSVFeed.empty(fileName) }
            let columns = try csv.columns(of: header, fileName: fileName) { name, reason in
                findings.append(FeedFinding(.warning, place: header.place, field: name, reason: reason))
            }
            while let record = try reader.next() {
                let place = record.place
                if let problem = record.problem
                    ?? record.fieldCountProblem(expected: header.fields.count).map({ "has \($0)" })
                {
                    findings.append(FeedFinding(.reject, place: place, field: nil, reason: problem))
                    continue
                }
                do {
                    try body(CSVRow(place: place, line: record.line, fields: record.fields, columns: columns))
                } catch let problem as RowReject {
                    findings.append(
                        FeedFinding(.reject, place: place, field: problem.field, reason: problem.reason))
                }
            }
        }
        return findings
    }
}
