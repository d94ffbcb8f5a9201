internal import Tabular
internal import X12

/// Segments as rows, a row an element, or as JSON, an object a segment.
enum ShowTable {
    /// An element with its segment, in words.
    struct Line {
        let set: String
        let segment: Segment
        let words: SegmentWords
        var element: ElementWords?
    }

    static let table = segments + elements
    /// Those shown without asking; JSON has the depth besides.
    static let defaults = table.columns.map(\.key).filter { $0 != "depth" }

    private static let segments: ValueTable<Line> = [
        ValueColumn("transaction", "Transaction", .identifier) { $0.set },
        ValueColumn("segment", "Segment", .integer) { $0.segment.number },
        ValueColumn("offset", "Offset", .integer) { $0.segment.offset },
        ValueColumn("loop", "Loop", .identifier) { $0.words.loop },
        ValueColumn("loop_title", "Loop Title", .text) { $0.words.loopTitle },
        ValueColumn("depth", "Depth", .integer) { $0.words.depth },
        ValueColumn("id", "Id", .identifier) { $0.words.id }, ValueColumn("title", "Title", .text) { $0.words.title },
    ]

    private static let elements: ValueTable<Line> = [
        ValueColumn("position", "Element", .integer) { $0.element?.position },
        ValueColumn("name", "Name", .text) { $0.element?.name },
        ValueColumn("value", "Value", .identifier) { $0.element?.value },
        ValueColumn("meaning", "Meaning", .text) { $0.element?.meaning },
    ]

    /// The rows of a segment.
    static func rows(
        _ segment: Segment, set: String, _ table: ValueTable<Line>, _ row: RowBuffer, _ write: RowSink
    ) throws {
        var line = Line(set: set, segment: segment, words: segment.words(set: set))
        for element in line.words.elements {
            line.element = element
            row.removeAll()
            try table.append(line, to: row)
            try write(row)
        }
    }

    /// What a segment looks like in JSON, with these columns.
    static func shape(_ columns: [Column]) -> JSONShape {
        let (outer, inner) = split(columns)
        let elements = JSONShape.Field(key: "elements", shape: .array(.row(inner)))
        return .object(outer.map { .init(key: $0.key, shape: .cell($0)) } + (inner.isEmpty ? [] : [elements]))
    }

    /// A segment as one JSON object on a line.
    static func json(_ segment: Segment, set: String, _ columns: [Column]) throws -> String {
        let (outer, inner) = split(columns)
        var line = Line(set: set, segment: segment, words: segment.words(set: set))
        let object = try segments.selecting(outer.map(\.key)).json(line)
        guard !inner.isEmpty else { return object }
        let table = try elements.selecting(inner.map(\.key))
        let items = try line.words.elements.map { element in
            line.element = element
            return try table.json(line)
        }
        return "\(object.dropLast())\(outer.isEmpty ? "" : ",")\"elements\":[\(items.joined(separator: ","))]}"
    }

    private static func split(_ columns: [Column]) -> (segment: [Column], element: [Column]) {
        let own = segments.columns
        return (columns.filter(own.contains), columns.filter { !own.contains($0) })
    }
}
