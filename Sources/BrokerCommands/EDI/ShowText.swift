internal import ByteStreams
internal import Tabular
internal import X12

/// Segments as text: one line per segment, one line per element, and a heading where a loop begins.
final class ShowText {
    private let sink: any ByteSink
    private let forTerminal: Bool
    private var loop: Loop?

    init(_ sink: any ByteSink, forTerminal: Bool) {
        self.sink = sink
        self.forTerminal = forTerminal
    }

    func write(_ segment: Segment, set: String) throws {
        let words = segment.words(set: set)
        let indent = String(repeating: "  ", count: words.depth)
        if segment.loop != loop || beginsLoop(segment) {
            loop = segment.loop
            if words.depth > 0 {
                try line("\(indent)Loop \(words.loop)\(words.loopTitle.isEmpty ? "" : ": \(words.loopTitle)")")
            }
        }
        let title = words.title.isEmpty ? "" : "  \(words.title)"
        try line("\(indent)  \(words.id)\(title)  (segment \(segment.number), byte \(segment.offset))")
        for element in words.elements {
            let name = element.name.isEmpty ? "" : " \(element.name)"
            let meaning = element.meaning.map { $0 == element.value ? "" : " (\($0))" } ?? ""
            try line(
                "\(indent)    \(words.id)\(element.position < 10 ? "0" : "")\(element.position)\(name): \(element.value)\(meaning)"
            )
        }
    }

    /// The same loop again: the next member, the next coverage.
    private func beginsLoop(_ segment: Segment) -> Bool {
        switch (segment.loop, segment.id) {
        case (.l2000, "INS"), (.l2300, "HD"), (.l2320, "COB"), (.l2000A, "ENT"), (.l2000B, "ENT"): true
        default: segment.id == "HL" || segment.id == "RMR" || segment.id == "EB"
        }
    }

    private func line(_ text: String) throws {
        try sink.write(DisplayText.safe(text, forTerminal: forTerminal) + "\n")
    }
}

/// A segment as one JSON object on a line.
enum ShowJSON {
    static func object(_ segment: Segment, set: String) -> String {
        let words = segment.words(set: set)
        let elements = words.elements.map { element in
            """
            {"position": \(element.position), "name": \(JSON.string(element.name)), "value": \(JSON.string(element.value)), \
            "meaning": \(element.meaning.map(JSON.string) ?? "null")}
            """
        }
        return """
            {"transaction": \(JSON.string(set)), "segment": \(segment.number), "offset": \(segment.offset), "id": \(JSON.string(words.id)), \
            "title": \(JSON.string(words.title)), "loop": \(JSON.string(words.loop)), "loop_title": \(JSON.string(words.loopTitle)), \
            "depth": \(words.depth), "elements": [\(elements.joined(separator: ", "))]}
            """
    }
}

/// Segments as rows: one row per element.
enum ShowTable {
    static let columns = [
        Column(key: "transaction", title: "Transaction", type: .identifier),
        Column(key: "segment", title: "Segment", type: .integer),
        Column(key: "offset", title: "Offset", type: .integer),
        Column(key: "loop", title: "Loop", type: .identifier),
        Column(key: "loop_title", title: "Loop Title", type: .text),
        Column(key: "id", title: "Id", type: .identifier), Column(key: "title", title: "Title", type: .text),
        Column(key: "position", title: "Element", type: .integer), Column(key: "name", title: "Name", type: .text),
        Column(key: "value", title: "Value", type: .identifier), Column(key: "meaning", title: "Meaning", type: .text),
    ]

    static func rows(
        _ segment: Segment, set: String, keys: [String], _ row: RowBuffer, _ write: (RowBuffer) throws -> Void
    ) throws {
        let words = segment.words(set: set)
        for element in words.elements {
            row.removeAll()
            for key in keys {
                switch key {
                case "transaction": row.append(set)
                case "segment": row.append(segment.number)
                case "offset": row.append(segment.offset)
                case "loop": row.append(words.loop)
                case "loop_title": row.append(words.loopTitle)
                case "id": row.append(words.id)
                case "title": row.append(words.title)
                case "position": row.append(element.position)
                case "name": row.append(element.name)
                case "value": row.append(element.value)
                default: row.append(element.meaning)
                }
            }
            try write(row)
        }
    }
}

/// The references of an 834, their loops, and which of them vary.
enum ReferenceTable {
    static let columns = [
        Column(key: "loop", title: "Loop", type: .identifier),
        Column(key: "qualifier", title: "Qualifier", type: .identifier),
        Column(key: "name", title: "Name", type: .text), Column(key: "count", title: "Count", type: .integer),
        Column(key: "different", title: "Different", type: .integer),
        Column(key: "varies", title: "Varies", type: .text),
        Column(key: "values", title: "First Values", type: .list),
    ]

    static func write(_ file: EDIFile, _ table: Output) throws {
        var survey = ReferenceSurvey()
        let reader = X12Reader(file.bytes)
        while let event = try reader.next() {
            switch event {
            case .enrollmentBegan(let set): survey.add(set)
            case .member(let member): survey.add(member)
            default: break
            }
        }
        let row = RowBuffer()
        try table.render { write in
            for reference in survey.result {
                row.removeAll()
                for column in table.columns { append(reference, column.key, to: row) }
                try write(row)
            }
        }
        if reader.summary.errors > 0 {
            throw file.failure(errors: reader.summary.errors, done: "the list may be incomplete")
        }
    }

    private static func append(_ reference: ReferenceSurvey.Row, _ key: String, to row: RowBuffer) {
        switch key {
        case "loop": row.append(reference.loop)
        case "qualifier": row.append(reference.qualifier)
        case "name": row.append(reference.title)
        case "count": row.append(reference.count)
        case "different": row.append(reference.distinct)
        case "varies": row.append(reference.varies ? "yes" : "no")
        default: row.append(list: reference.values)
        }
    }
}
