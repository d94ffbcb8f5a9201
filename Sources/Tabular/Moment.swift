/// A moment in time, and what the local calendar and clock say then.
///
/// Moments are compared and stored by their seconds; the offset only decides the local day and time, so that the two always belong together.
public struct Moment: Hashable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    public let seconds: Int64
    /// Seconds that local time is ahead of UTC; negative west of Greenwich.
    public let offset: Int

    /// A moment of the years 2 to 9998; one before or after becomes the nearest of them.
    public init(seconds: Int64, offset: Int = 0) {
        self.seconds = min(max(seconds, Moment.earliest), Moment.latest)
        self.offset = offset
    }

    /// Midnight UTC of a day.
    public init(day: CalendarDate) { self.init(seconds: Int64(day.daysSinceEpoch) * Moment.secondsPerDay) }

    /// Reads ISO 8601: `2026-11-23` (midnight UTC), `2026-11-24T01:00:00Z` or `2026-11-23T17:00:00-08:00`; anything else is `nil`.
    public init?(iso text: some StringProtocol) {
        guard let day = CalendarDate(iso: text.prefix(10)) else { return nil }
        let rest = Array(text.utf8.dropFirst(10))
        guard !rest.isEmpty else {
            self.init(day: day)
            return
        }
        guard rest.count >= 10, rest[0] == UInt8(ascii: "T"), let time = Moment.clock(rest[1..<9], parts: 3),
            let offset = Moment.offset(rest[9...])
        else { return nil }
        self.init(seconds: Int64(day.daysSinceEpoch) * Moment.secondsPerDay + Int64(time - offset), offset: offset)
    }

    /// The local day.
    public var day: CalendarDate { CalendarDate(daysSinceEpoch: split.days) ?? .unixEpoch }

    /// Seconds since local midnight.
    public var secondOfDay: Int { split.rest }

    /// The local time as `HHMMSS`, such as `170000`.
    public var timeDigits: String { Moment.parts(of: secondOfDay).joined() }

    /// The same moment where local time is UTC.
    public var utc: Moment { Moment(seconds: seconds) }

    /// Seconds from another moment to this one.
    public static func - (left: Moment, right: Moment) -> Int64 { left.seconds - right.seconds }

    /// The moment so many seconds later, with the same offset.
    public static func + (left: Moment, seconds: Int64) -> Moment {
        Moment(seconds: left.seconds + seconds, offset: left.offset)
    }

    private var split: (days: Int, rest: Int) {
        let local = seconds + Int64(offset)
        let rest = ((local % Moment.secondsPerDay) + Moment.secondsPerDay) % Moment.secondsPerDay
        return (Int((local - rest) / Moment.secondsPerDay), Int(rest))
    }

    private static let secondsPerDay: Int64 = 86_400
    private static let earliest = Int64(-718_797) * secondsPerDay
    private static let latest = Int64(2_932_531) * secondsPerDay

    private static func parts(of second: Int) -> [String] {
        [second / 3_600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    }

    /// `08:30:00` or `08:30`, in seconds.
    private static func clock(_ text: ArraySlice<UInt8>, parts count: Int) -> Int? {
        let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part -> Int? in
            guard part.count == 2, part.allSatisfy({ (48...57).contains($0) }) else { return nil }
            return part.reduce(0) { $0 * 10 + Int($1 - 48) }
        }
        guard parts.count == count, numbers.count == count, numbers[0] < 24, numbers.dropFirst().allSatisfy({ $0 < 60 })
        else { return nil }
        return numbers[0] * 3_600 + numbers[1] * 60 + (count == 3 ? numbers[2] : 0)
    }

    /// `Z`, `+01:00`, `-08:00`, in seconds.
    private static func offset(_ text: ArraySlice<UInt8>) -> Int? {
        switch text.first {
        case UInt8(ascii: "Z"): text.count == 1 ? 0 : nil
        case UInt8(ascii: "+"): clock(text.dropFirst(), parts: 2)
        case UInt8(ascii: "-"): clock(text.dropFirst(), parts: 2).map { -$0 }
        default: nil
        }
    }
}

extension Moment: Comparable {
    /// Whether the left one is the same moment, whatever the local time.
    public static func == (left: Moment, right: Moment) -> Bool { left.seconds == right.seconds }

    /// By the seconds alone, as `==`.
    public func hash(into hasher: inout Hasher) { hasher.combine(seconds) }

    /// Whether the left one comes first.
    public static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }
}

extension Moment: CustomStringConvertible {
    /// ISO 8601 in UTC: `2026-11-24T01:00:00Z`.
    public var description: String { "\(utc.day)T\(Moment.parts(of: utc.secondOfDay).joined(separator: ":"))Z" }
}
