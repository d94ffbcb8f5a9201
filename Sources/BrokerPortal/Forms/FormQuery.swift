internal import Tabular

/// The SQL of forms and brochures: those of the carriers of the profiles that are read. Alias: `d` the document.
enum FormQuery {
    static let columns: [QueryColumn] = [
        QueryColumn("name", "Name", .text, sql: "d.file_name"),
        QueryColumn("kind", "Kind", .text, sql: "d.kind"),
        QueryColumn("title", "Title", .text, sql: "d.title"),
        QueryColumn("state", "State", .text, sql: "NULLIF(d.state, '')"),
        QueryColumn("language", "Language", .text, sql: "d.language"),
        QueryColumn("edition", "Edition", .identifier, sql: "d.edition"),
        QueryColumn("line", "Line of Business", .text, sql: "NULLIF(d.line_of_business, '')"),
        QueryColumn("effective_from", "Effective From", .date, sql: "d.effective_on"),
        QueryColumn("effective_to", "Effective To", .date, sql: "d.ended_on"),
        QueryColumn("carrier", "Carrier", .text, sql: "(SELECT k.name FROM carriers k WHERE k.id = d.carrier_id)"),
        QueryColumn("bytes", "Bytes", .integer, sql: "d.bytes"),
        QueryColumn("sha256", "SHA-256", .identifier, sql: "d.sha256"),
    ]

    static let defaults = ["name", "kind", "title", "state", "language", "edition", "line", "effective_from", "bytes"]

    static let source = "FROM documents d WHERE d.carrier_id IN \(Viewer.carrierScope)"

    static let order = [
        "d.kind", "d.title COLLATE NOCASE", "d.state", "d.language", "d.line_of_business", "d.effective_on DESC",
        "d.edition DESC", "d.id",
    ]

    /// The edition that took effect last among those in force on the day; of two, the one that sorts last.
    static let isNewest = """
        d.id = (
            SELECT x.id FROM documents x WHERE x.carrier_id = d.carrier_id AND x.kind = d.kind AND x.title = d.title AND x.state = d.state
                AND x.language = d.language AND x.line_of_business = d.line_of_business
                AND (x.effective_on IS NULL OR x.effective_on <= :as_of) AND (x.ended_on IS NULL OR x.ended_on >= :as_of)
            ORDER BY x.effective_on DESC, x.edition DESC, x.id DESC LIMIT 1)
        """
}
