internal import Tabular

extension Section {
    /// For people: a message of several lines has a row a line, as a cell has one line alone. Its text is the last column.
    var withLines: Section {
        guard key == "messages" else { return self }
        var section = Section(layout)
        let last = columns.count - 1
        let row = RowBuffer()
        for message in rows {
            let text = String(decoding: message.text(at: last), as: UTF8.self)
            for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
            {
                row.removeAll()
                if index == 0 {
                    row.append(message, count: last)
                } else {
                    for _ in 0..<last { row.appendNull() }
                }
                row.append(String(line))
                section.append(row)
            }
        }
        return section
    }
}
