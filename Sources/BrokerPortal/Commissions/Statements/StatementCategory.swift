/// A category of statements as the portal words it: `group` or `ifp`, in one state (`group-CA`) or in all.
public struct StatementCategory: Sendable, Equatable {
    /// Groups, or individuals and families.
    public let business: StatementName.Category
    /// Two capital letters; `nil` for every state.
    public let state: String?

    /// Reads `group`, `ifp`, `group-CA`, `Group - CA`. Case and blanks do not count; anything else is `nil`.
    public init?(_ text: some StringProtocol) {
        let plain = String(text).filter { $0 != " " }
        let parts = plain.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let business = StatementName.Category(rawValue: parts[0].lowercased())
        else { return nil }
        let state: String? = parts.count == 2 ? parts[1].uppercased() : nil
        if let state, state.utf8.count != 2 || !state.utf8.allSatisfy(\.isLetter) { return nil }
        self.business = business
        self.state = state
    }
}
