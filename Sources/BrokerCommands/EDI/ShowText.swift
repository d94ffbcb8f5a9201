internal import ByteStreams
internal import Tabular
internal import X12

/// Segments for a person: a line a segment, a line an element, a headline where a loop begins.
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
