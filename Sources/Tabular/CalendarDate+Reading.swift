extension CalendarDate {
    /// The forms that `init(reading:)` takes, as help and errors name them.
    public static let forms = "2026-11-23, 11/23/2026, 23-Nov-2026, 2026/11/23 or 20261123"

    /// Reads a day as people and files write it, in any form that means one day alone; anything else is `nil`.
    ///
    /// Year first: `2026-11-23`, `2026/11/23`, `2026.11.23`, `20261123`. Month first with slashes, as in the United States: `11/23/2026`. With the month's
    /// English name or its first three letters: `23-Nov-2026`, `23 November 2026`, `Nov 23, 2026`. A month or day may have one digit; a year has four.
    /// `23.11.2026` and `11-23-2026` are not taken, since others write the same in the other order.
    public init?(reading text: some StringProtocol) {
        // Most files have one of these two, and an import reads millions of dates.
        if let date = CalendarDate(iso: text) ?? CalendarDate(compact: text) {
            self = date
            return
        }
        let text = String(text)
        guard !zip(text, text.dropFirst()).contains(where: { "-/.".contains($0) && "-/.".contains($1) }),
            text.last.map({ $0 == " " || $0.isLetter || $0.isNumber }) == true
        else { return nil }
        let parts = text.split { $0 == " " || $0 == "-" || $0 == "/" || $0 == "." || $0 == "," }
        let separators = Set(text.filter { !$0.isLetter && !$0.isNumber })
        switch parts.count {
        case 1 where separators.isSubset(of: [" "]): self.init(compact: parts[0])
        case 3:
            let fields = parts.map { Field($0) }
            switch (fields[0], fields[1], fields[2]) {
            case (.year(let year), .number(let month), .number(let day)) where Self.isOne(separators, of: "-/."):
                self.init(year: year, month: month, day: day)
            case (.number(let month), .number(let day), .year(let year)) where Self.isOne(separators, of: "/"):
                self.init(year: year, month: month, day: day)
            case (.number(let day), .month(let month), .year(let year)),
                (.month(let month), .number(let day), .year(let year)):
                self.init(year: year, month: month, day: day)
            default: return nil
            }
        default: return nil
        }
    }

    /// Whether there is one kind of separator, of those named, besides blanks around the date.
    private static func isOne(_ separators: Set<Character>, of known: String) -> Bool {
        let inner = separators.subtracting([" "])
        return inner.count == 1 && inner.allSatisfy { known.contains($0) }
    }

    private enum Field {
        case year(Int), number(Int), month(Int), other

        init(_ text: Substring) {
            if let number = Int(text), text.utf8.allSatisfy({ (48...57).contains($0) }) {
                self = text.utf8.count == 4 ? .year(number) : text.utf8.count <= 2 ? .number(number) : .other
            } else {
                self = Self.month(named: text.lowercased()).map(Field.month) ?? .other
            }
        }

        private static let months = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november",
            "december",
        ]

        private static func month(named name: String) -> Int? {
            months.firstIndex { $0 == name || $0.prefix(3) == name || ($0 == "september" && name == "sept") }.map {
                $0 + 1
            }
        }
    }
}
