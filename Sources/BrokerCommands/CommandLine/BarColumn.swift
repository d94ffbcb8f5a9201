internal import Tabular

extension Section {
    /// With a bar of at most twenty marks behind every row, its length that of the column which a workbook shows as a chart.
    var withBars: Section {
        guard let column = chartColumn else { return self }
        let bars = Column(key: "bar", title: "", type: .text)
        var result = Section(SectionLayout(key: key, title: title, columns: columns + [bars]))
        let largest = rows.map { $0.integer(at: column) }.max() ?? 0
        let line = RowBuffer()
        for row in rows {
            // What was taken back has no bar.
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
