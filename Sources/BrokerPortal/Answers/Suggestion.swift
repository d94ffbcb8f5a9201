/// What a viewer may be offered while typing: identifiers and names that exist, never a person's name.
public enum Suggestion: Sendable {
    case groups, parentGroups, groupSuffixes, planTypes, subscribers, policies, statements, applications, savedFilters,
        threads
    case staff, tokens, quoteAddresses, contactTopics
    case formNames, formKinds, formStates, formLanguages, formEditions, formLines

    /// The permission that seeing them takes.
    var permission: Permission? {
        switch self {
        case .groups, .parentGroups, .groupSuffixes, .planTypes, .subscribers, .policies: .bookOfBusiness
        case .statements: .commissions
        case .applications: .eligibility
        case .threads: .messages
        case .staff: .manageAccounts
        case .quoteAddresses: .quoting
        case .savedFilters, .tokens, .contactTopics, .formNames, .formKinds, .formStates, .formLanguages, .formEditions,
            .formLines:
            nil
        }
    }

    /// Whether the profile must be the viewer's own (STF-6).
    var isOfOwnProfile: Bool {
        switch self {
        case .groups, .parentGroups, .groupSuffixes, .planTypes, .savedFilters, .tokens: false
        default: true
        }
    }

    /// SQL for the words, as a column `word`.
    var sql: String {
        switch self {
        case .groups: group("p.number || '/' || g.suffix")
        case .parentGroups: group("p.number")
        case .groupSuffixes: group("g.suffix")
        case .planTypes:
            """
            SELECT pl.plan_type AS word FROM group_plans x JOIN plans pl ON pl.id = x.plan_id
            WHERE x.group_id IN (\(Viewer.groupScope))
            """
        case .subscribers:
            """
            SELECT m.subscriber_number AS word FROM members m WHERE m.relationship = 'self'
                AND EXISTS (SELECT 1 FROM coverages c WHERE c.member_id = m.id AND c.group_id IN (\(Viewer.groupScope)))
            """
        case .policies: "SELECT po.number AS word FROM policies po WHERE \(Viewer.policyScope)"
        case .statements: "SELECT name AS word FROM statements WHERE profile_id IN \(Viewer.profileScope)"
        case .applications: "SELECT number AS word FROM applications WHERE profile_id IN \(Viewer.profileScope)"
        case .savedFilters: "SELECT name AS word FROM saved_filters WHERE account_id = :account"
        case .threads:
            "SELECT id AS word FROM message_threads WHERE profile_id IN \(Viewer.profileScope) AND account_id = :broker"
        case .staff: "SELECT email AS word FROM accounts WHERE owner_id = :account AND kind = 'staff'"
        case .tokens: "SELECT name AS word FROM tokens WHERE account_id = :account AND revoked_at IS NULL"
        case .quoteAddresses: "SELECT number AS word FROM profile_addresses WHERE profile_id IN \(Viewer.profileScope)"
        case .contactTopics: "SELECT topic AS word FROM contacts WHERE carrier_id IN \(Viewer.carrierScope)"
        case .formNames: document("file_name")
        case .formKinds: document("kind")
        case .formStates: document("state")
        case .formLanguages: document("language")
        case .formEditions: document("edition")
        case .formLines: document("line_of_business")
        }
    }

    private func group(_ word: String) -> String {
        """
        SELECT \(word) AS word FROM groups g JOIN parent_groups p ON p.id = g.parent_group_id
        WHERE g.id IN (\(Viewer.groupScope))
        """
    }

    private func document(_ column: String) -> String {
        "SELECT \(column) AS word FROM documents WHERE carrier_id IN \(Viewer.carrierScope)"
    }
}

/// What the owner of the store may be offered while typing.
public enum OperatorSuggestion: String, Sendable {
    case batches = "SELECT id AS word FROM batches"
    case mappings = "SELECT name AS word FROM mappings"
    case senders = "SELECT name AS word FROM senders"
    case carriers = "SELECT name AS word FROM carriers"
    case accounts = "SELECT email AS word FROM accounts"
    case threads = "SELECT id AS word FROM message_threads"
    case corrections = "SELECT id AS word FROM correction_requests WHERE closed_at IS NULL"
    case toolRequests = "SELECT id AS word FROM handoff_accounts"
}
