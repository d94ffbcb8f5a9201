internal import Tabular

extension Section {
    /// Adds a bar of at most twenty marks to every row, as long as the value in the column that a workbook charts.
    var withBars: Section {
        guard let column = chartColumn else { return self }
        let bars = Column(key: "bar", title: "", type: .text)
        var result = Section(key: key, title: title, columns: columns + [bars], isObject: false)
        let largest = rows.map { $0.integer(at: column) }.max() ?? 0
        let line = RowBuffer()
        for row in rows {
            // A negative value has no bar.
            let value = max(row.integer(at: column), 0)
            let length = largest <= 0 ? 0 : Int((value * 20 + largest / 2) / largest)
            line.removeAll()
            line.append(row, count: columns.count)
            line.append(String(repeating: "█", count: length))
            result.append(line)
        }
        return result
    }
}
