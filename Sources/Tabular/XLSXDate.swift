/// Dates as Excel counts them.
enum XLSXDate {
    /// The serial number of an ISO date: days since 1899-12-30.
    ///
    /// `nil` for what is not a date, and before 1900-03-01, since Excel believes in 29 February 1900: such a cell stays text.
    static func serial(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
        let dash = UInt8(ascii: "-")
        guard text.count == 10, text[4] == dash, text[7] == dash, let year = number(text, 0, 4),
            let month = number(text, 5, 7), let day = number(text, 8, 10),
            let date = CalendarDate(year: year, month: month, day: day)
        else { return nil }
        let serial = date.daysSinceEpoch + 25_569
        return serial >= 61 ? Double(serial) : nil
    }

    private static func number(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
        var value = 0
        for index in start..<end {
            guard (48...57).contains(text[index]) else { return nil }
            value = value * 10 + Int(text[index] - 48)
        }
        return value
    }
}
