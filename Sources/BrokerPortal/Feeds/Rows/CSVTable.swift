internal import ByteStreams
internal import Tabular

/// A CSV file or workbook that is read for its own sake and not into the store: what it has to say of its rows is given back.
struct CSVTable {
    let csv: CSVFeed
    let fileName: String

    /// Reads the rows one by one. A `RowReject` thrown by `body` becomes a finding with the row's line, and the reading goes on.
    func read(_ source: ByteSource, _ body: (CSVRow) throws -> Void) throws -> [FeedFinding] {
        try CSVFeed.readingErrors(fileName) {
            try withoutActuallyEscaping(body) { body in
                let consumer = FindingsConsumer(body)
                try TableScan(
                    mapping: .own(nil, csv.columns),
                    table: TableDescription(kind: nil, columns: csv.columns), fileName: fileName
                ).run(source, consumer)
                return consumer.findings
            }
        }
    }
}

private final class FindingsConsumer: TableConsumer {
    private(set) var findings: [FeedFinding] = []
    private let body: (CSVRow) throws -> Void

    init(_ body: @escaping (CSVRow) throws -> Void) { self.body = body }

    func begin(_ header: MappedHeader, place: String) {}

    func take(_ record: CSVRecord, _ header: MappedHeader) throws {
        var counter: [String: Int] = [:]
        do {
            let (row, faults) = try header.row(record, counter: &counter)
            for fault in faults { findings.append(finding(record.place, fault)) }
            if faults.isEmpty { try body(row) }
        } catch let problem as RowReject {
            findings.append(finding(record.place, problem))
        }
    }

    func reject(place: String, reason: String) {
        findings.append(FeedFinding(.reject, place: place, field: nil, reason: reason))
    }

    func warn(place: String, field: String?, reason: String) {
        findings.append(FeedFinding(.warning, place: place, field: field, reason: reason))
    }

    private func finding(_ place: String, _ problem: RowReject) -> FeedFinding {
        FeedFinding(.reject, place: place, field: problem.field, reason: problem.reason)
    }
}
