/// The kinds of files that an import takes.
public enum FeedKind: String, CaseIterable, Sendable {
    /// Contracting records and their profiles (CSV).
    case contracts
    /// Parent groups, their suffixes, plans and broker of record (CSV).
    case groups
    /// Invoices and payments of groups (CSV).
    case billing
    /// Individual applications and their steps (CSV).
    case applications
    /// Forms and brochures: a manifest (CSV) beside the files.
    case documents
    /// Whom to ask (CSV).
    case contacts
    /// Members and their coverages (X12 834).
    case enrollment
}
