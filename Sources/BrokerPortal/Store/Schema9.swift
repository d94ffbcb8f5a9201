/// The ninth version: members are found by birth date and name, and by any of their numbers, without reading the table.
///
/// Names are compared by the program (`NameKey`), so the index by birth date holds them as they came: some forty to a day in a million. A number is
/// compared without blanks, hyphens and case; only those that differ from that form stand in the third index, which is mostly empty.
enum Schema9 {
    /// SQL for a number as it is compared. SQLite keeps it in indexes, so it may never change.
    static func plain(_ column: String) -> String { "upper(replace(replace(\(column), '-', ''), ' ', ''))" }

    static let hasOwnNumber = "member_number IS NOT NULL AND member_number <> subscriber_number"
    static let isWrittenOtherwise = "subscriber_number <> \(plain("subscriber_number"))"

    static let sql = """
        CREATE INDEX members_by_birth ON members (birth_on, last_name);
        CREATE INDEX members_by_member_number ON members (\(plain("member_number"))) WHERE \(hasOwnNumber);
        CREATE INDEX members_by_plain_number ON members (\(plain("subscriber_number"))) WHERE \(isWrittenOtherwise);
        """
}
