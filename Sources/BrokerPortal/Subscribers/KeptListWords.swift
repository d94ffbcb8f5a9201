/// SQL for lists that the store keeps as JSON (`KeptLists.swift`) in words: several are joined by a semicolon.
enum KeptListWords {
    /// `P3 DOC, DAN (1234567893)`: the role's code, the name and the number.
    static func providers(_ list: String) -> String {
        joined(list, "\(value("role")) || \(after(" ", "last")) || \(after(", ", "first")) || \(bracketed("number"))")
    }

    /// `P POL99, Other Insurer`: the responsibility's code, the policy and the insurer.
    static func otherInsurance(_ list: String) -> String {
        joined(list, "\(value("responsibility")) || \(after(" ", "policy")) || \(after(", ", "insurer"))")
    }

    /// `LOCATION: 12`: the category and its value.
    static func categories(_ list: String) -> String {
        joined(list, "\(value("name")) || \(after(": ", "value"))")
    }

    /// The name of the primary care provider (P3), else of the first one.
    static func primaryCare(_ list: String) -> String {
        """
        (SELECT \(value("last")) || \(after(", ", "first")) FROM json_each(\(list)) ORDER BY value ->> 'role' <> 'P3', key LIMIT 1)
        """
    }

    /// The number of the same.
    static func primaryCareNumber(_ list: String) -> String {
        "(SELECT value ->> 'number' FROM json_each(\(list)) ORDER BY value ->> 'role' <> 'P3', key LIMIT 1)"
    }

    private static func joined(_ list: String, _ words: String) -> String {
        "(SELECT group_concat(trim(\(words)), '; ') FROM json_each(\(list)))"
    }

    private static func value(_ key: String) -> String { "COALESCE(value ->> '\(key)', '')" }

    private static func after(_ text: String, _ key: String) -> String { "COALESCE('\(text)' || (value ->> '\(key)'), '')" }

    private static func bracketed(_ key: String) -> String { "COALESCE(' (' || (value ->> '\(key)') || ')', '')" }
}
