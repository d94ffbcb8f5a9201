public import ByteStreams

/// An iCalendar file (RFC 5545) of days: what a calendar program takes.
public enum CalendarFile {
    /// A thing that lasts a day.
    public struct Event {
        /// The same for the same thing in every file, so that a calendar replaces and does not repeat it.
        public let id: String
        /// The day.
        public let day: CalendarDate
        /// The line that the calendar shows.
        public let summary: String
        /// What it shows besides.
        public let details: String

        /// An event.
        public init(id: String, day: CalendarDate, summary: String, details: String) {
            self.id = id
            self.day = day
            self.summary = summary
            self.details = details
        }
    }

    /// Writes a calendar.
    ///
    /// - Parameter stamp: the moment of writing as `20261123T000000Z` (DTSTAMP).
    public static func write(_ events: [Event], stamp: String, to sink: any ByteSink) throws {
        var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//broker//book of business//EN", "CALSCALE:GREGORIAN"]
        for event in events {
            lines += [
                "BEGIN:VEVENT", "UID:\(escaped(event.id))", "DTSTAMP:\(stamp)",
                "DTSTART;VALUE=DATE:\(compact(event.day))",
                "SUMMARY:\(escaped(event.summary))", "DESCRIPTION:\(escaped(event.details))", "TRANSP:TRANSPARENT",
                "END:VEVENT",
            ]
        }
        lines.append("END:VCALENDAR")
        try sink.write(lines.map { folded($0) + "\r\n" }.joined())
    }

    private static func compact(_ day: CalendarDate) -> String { day.description.filter { $0 != "-" } }

    /// RFC 5545, 3.3.11: backslash, comma, semicolon, line break.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\\", ",", ";": result += "\\\(character)"
            case "\n", "\r\n": result += "\\n"
            case _ where character.unicodeScalars.contains { $0.value < 32 || $0.value == 127 }: result += " "
            default: result.append(character)
            }
        }
        return result
    }

    /// RFC 5545, 3.1: no line over 75 octets; what goes on begins with a blank. A character is never cut.
    private static func folded(_ line: String) -> String {
        var result = ""
        var length = 0
        for scalar in line.unicodeScalars {
            let size = UTF8.width(scalar)
            if length + size > 75 {
                result += "\r\n "
                length = 1
            }
            result.unicodeScalars.append(scalar)
            length += size
        }
        return result
    }
}
