public import Tabular

/// What a statement's name tells where it has the shape that the portal uses: `BRK_GRP_STMNT_CA_2019-08-07` or `BRKSAPCHK_2019-08-07`.
public struct StatementName: Equatable, Sendable {
    /// A statement of lines, or a list of checks and EFTs.
    public enum Kind: String, CaseIterable, Sendable { case statement, check }

    /// Whose business it pays: that of groups, or of individuals and families (IFP).
    public enum Category: String, CaseIterable, Sendable { case group, ifp }

    /// What the file is.
    public let kind: Kind
    /// `nil` for checks and EFTs, which pay both.
    public let category: Category?
    /// The state in two capital letters; `nil` for checks and EFTs.
    public let state: String?
    /// The statement's day.
    public let day: CalendarDate

    /// `nil` for a name of any other shape. Case does not count.
    public init?(_ name: some StringProtocol) {
        let parts = name.uppercased().split(separator: "_", omittingEmptySubsequences: false)
        guard let day = parts.last.flatMap({ CalendarDate(iso: $0) }) else { return nil }
        self.day = day
        if parts.count == 2, parts[0] == "BRKSAPCHK" {
            (kind, category, state) = (.check, nil, nil)
            return
        }
        let categories: [Substring: Category] = ["GRP": .group, "IFP": .ifp]
        guard parts.count == 5, parts[0] == "BRK", parts[2] == "STMNT", let category = categories[parts[1]],
            parts[3].utf8.count == 2, parts[3].utf8.allSatisfy(\.isLetter)
        else { return nil }
        (kind, self.category, state) = (.statement, category, String(parts[3]))
    }
}
