public import Tabular

/// How each column of a file was understood: what `import --explain` shows. It counts values and never shows one.
public final class ColumnExplanation {
    /// The columns of the answer. `understood` are the values that are written in the style; `first_problem` is the first that is not.
    public static let columns = [
        Column(key: "position", title: "No.", type: .integer), Column(key: "column", title: "Column", type: .text),
        Column(key: "mapped_to", title: "Mapped To", type: .identifier),
        Column(key: "style", title: "Style", type: .identifier), Column(key: "values", title: "Values", type: .integer),
        Column(key: "understood", title: "Understood", type: .integer),
        Column(key: "first_problem", title: "First Problem", type: .text),
        Column(key: "state", title: "State", type: .text),
    ]

    private struct Tally {
        var values = 0
        var understood = 0
        var problem: String?
    }

    /// How the file as a whole was understood: its encoding, its delimiter, where the header is.
    public internal(set) var reading: [String] = []
    private var header: MappedHeader?
    private var tallies: [Tally] = []
    /// Values of each of the file's own columns.
    private var filled: [Int] = []
    /// How many rows were read.
    public private(set) var rows = 0

    /// Begins with the first table of the file that has a header.
    func begin(_ header: MappedHeader, place: String) {
        guard self.header == nil else { return }
        reading.append("the header is in \(place)")
        self.header = header
        tallies = header.fields.map { _ in Tally() }
        filled = header.titles.map { _ in 0 }
    }

    func add(_ record: CSVRecord) {
        guard let header, record.fields.count == header.titles.count else { return }
        rows += 1
        for (place, value) in record.fields.enumerated() where value.trimmedOrNil != nil { filled[place] += 1 }
        for (place, field) in header.fields.enumerated() {
            do {
                guard try header.value(of: field, in: record.fields) != nil else { continue }
                tallies[place].understood += 1
            } catch {
                tallies[place].problem = tallies[place].problem ?? record.place
            }
            tallies[place].values += 1
        }
    }

    /// The rows: the file's columns in their order, then what has no column.
    public func forEach(_ columns: [String], _ body: (RowBuffer) throws -> Void) rethrows {
        guard let header else { return }
        let row = RowBuffer()
        for line in header.titles.indices.flatMap({ lines(of: $0, header) }) + others(header) {
            row.removeAll()
            for key in columns { line.append(key, to: row) }
            try body(row)
        }
    }

    private func lines(of place: Int, _ header: MappedHeader) -> [Line] {
        let fields = header.fields.indices.filter { index in
            if case .columns(let places) = header.fields[index].source { places.contains(place) } else { false }
        }
        var line = Line(position: place + 1, column: header.titles[place], values: filled[place])
        guard !fields.isEmpty else {
            line.state = header.unmapped.contains(place) ? "unmapped" : "ignored"
            return [line]
        }
        return fields.map { index in
            line.mappedTo = header.fields[index].name
            line.style = header.fields[index].reader?.styleName
            (line.values, line.understood) = (tallies[index].values, tallies[index].understood)
            line.problem = tallies[index].problem
            line.state = tallies[index].problem == nil ? "mapped" : "not understood"
            return line
        }
    }

    /// What comes from elsewhere, and what the mapping looked for in vain.
    private func others(_ header: MappedHeader) -> [Line] {
        let fixed = header.fields.compactMap { field -> Line? in
            switch field.source {
            case .columns: nil
            case .fixed(_, let from): Line(mappedTo: field.name, state: "from \(from)")
            case .counter: Line(mappedTo: field.name, state: "counted")
            }
        }
        // Our own files need not have every column.
        let absent =
            header.isOwn ? [] : header.absent.filter { missing in !header.fields.contains { $0.name == missing.name } }
        return fixed
            + absent.map { Line(column: $0.titles.joined(separator: " or "), mappedTo: $0.name, state: "absent") }
    }
}

private struct Line {
    var position: Int?
    var column: String?
    var mappedTo: String?
    var style: String?
    var values: Int?
    var understood: Int?
    var problem: String?
    var state = ""

    func append(_ key: String, to row: RowBuffer) {
        switch key {
        case "position": row.append(position)
        case "column": row.append(column)
        case "mapped_to": row.append(mappedTo)
        case "style": row.append(style)
        case "values": row.append(values)
        case "understood": row.append(understood)
        case "first_problem": row.append(problem)
        default: row.append(state)
        }
    }
}
