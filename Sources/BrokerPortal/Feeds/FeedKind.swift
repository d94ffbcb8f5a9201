/// The kinds of files that an import takes.
public enum FeedKind: String, CaseIterable, Sendable {
    /// Contracting records and their profiles (CSV, XLSX).
    case contracts
    /// Parent groups, their suffixes, plans and broker of record (CSV, XLSX).
    case groups
    /// Invoices and payments of groups (CSV, XLSX).
    case billing
    /// Premium that groups have paid (X12 820).
    case payments
    /// The addresses that stand under a Broker ID (CSV).
    case addresses
    /// Lines of commission statements, with the payments that pay them (CSV).
    case statements
    /// A carrier's own statement, kept as it is (PDF, XLSX).
    case statementFile = "statement-file"
    /// Commission schedules, splits, overrides and bonuses (YAML).
    case agreements
    /// Individual applications and their steps (CSV).
    case applications
    /// Forms and brochures: a manifest (CSV) beside the files.
    case documents
    /// Whom to ask (CSV).
    case contacts
    /// Members and their coverages (X12 834).
    case enrollment
}
