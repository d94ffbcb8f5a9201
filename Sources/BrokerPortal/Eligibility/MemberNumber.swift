/// A subscriber's or member's number as it is compared: capitals, without blanks and hyphens (`plainSQL` is the same in SQL).
enum MemberNumber {
    /// SQL for a number as it is compared. SQLite keeps it in indexes (`Schema.members`), so it may never change.
    static func plainSQL(_ column: String) -> String { "upper(replace(replace(\(column), '-', ''), ' ', ''))" }

    /// `nil` when no letter and no digit is left.
    static func plain(_ text: String) -> String? {
        let bytes = text.trimmed.utf8.filter { $0 != 0x2D && $0 != 0x20 }.map {
            $0 >= 97 && $0 <= 122 ? $0 & 0xDF : $0
        }
        guard bytes.contains(where: { $0.isLetter || $0.isDigit || $0 >= 0x80 }) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }
}
