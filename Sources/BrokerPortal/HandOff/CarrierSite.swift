/// A tool of a carrier to which a broker is handed over.
public enum CarrierSite: String, CaseIterable, Sendable {
    /// Group billing and enrollment.
    case billing
    /// Group quoting.
    case quoting

    /// The tool of the portal that an account needs for it.
    var needed: Permission { self == .billing ? .billing : .quoting }
}

/// The address of a tool: `https`, or `http` on this machine alone, for trying it out. Its origin is the audience of tokens for it.
struct SiteAddress {
    let url: String

    /// `nil` for what is no such address, or has a fragment.
    init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        guard text.utf8.count <= 1_000, text.utf8.allSatisfy({ $0 > 32 && $0 < 127 }),
            !text.contains(where: { "\"'<>\\^`{|}#".contains($0) }), parts.count >= 3, parts[1].isEmpty
        else { return nil }
        let host = parts[2].prefix { $0 != ":" && $0 != "?" }
        let isLocal = parts[0] == "http:" && ["localhost", "127.0.0.1"].contains(host)
        guard parts[0] == "https:" || isLocal, !host.isEmpty, !parts[2].contains("@"), !parts[2].contains("?") else {
            return nil
        }
        url = text
    }

    /// `https://billing.example.com`.
    var origin: String {
        url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false).prefix(3).joined(separator: "/")
    }

    func link(token: String) -> String { "\(url)\(url.contains("?") ? "&" : "?")token=\(token)" }
}
