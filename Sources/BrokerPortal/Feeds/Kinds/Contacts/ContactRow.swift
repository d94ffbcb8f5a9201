/// One row of a contacts file: whom to ask about a topic (SUP-1).
struct ContactRow {
    let carrier: String?
    let topic: String
    let name: String
    /// Empty for all.
    let region: String
    /// Empty for all.
    let line: String
    let phone: String?
    let email: String?
    let hours: String?
    let url: String?

    init(_ row: CSVRow) throws {
        carrier = row.text("carrier")
        topic = try row.needed("topic")
        name = try row.needed("name")
        region = row.text("region") ?? ""
        line = row.text("line") ?? ""
        phone = row.text("phone")
        email = row.text("email")
        hours = row.text("hours")
        url = row.text("url")
        guard phone != nil || email != nil || url != nil else {
            throw RowReject(field: "phone", reason: "a contact needs a phone, an e-mail or a URL")
        }
        if let email, EmailAddress(email) == nil { throw RowReject(field: "email", reason: "is no e-mail address") }
        guard url.map(ContactRow.isLink) != false else {
            throw RowReject(field: "url", reason: "is no https or http address")
        }
    }

    /// No `file:` and no `javascript:`, as somebody will click on it.
    private static func isLink(_ text: String) -> Bool {
        let plain = text.lowercased()
        return (plain.hasPrefix("https://") || plain.hasPrefix("http://"))
            && !text.unicodeScalars.contains { $0.value <= 32 || $0.value == 127 }
    }
}
