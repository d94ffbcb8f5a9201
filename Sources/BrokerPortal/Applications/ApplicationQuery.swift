internal import Tabular

/// The SQL of applications as they stood on a day. Aliases: `a` the application, `s` the step in force, `f` the profile.
enum ApplicationQuery {
    static let columns: [QueryColumn] = [
        QueryColumn("application_id", "Application ID", .identifier, sql: "a.number"),
        QueryColumn("applicant_name", "Applicant", .text, sql: "a.applicant"),
        QueryColumn("plan", "Plan", .text, sql: latest("plan")),
        QueryColumn("requested_effective_date", "Requested Effective Date", .date, sql: latest("requested_on")),
        QueryColumn("step", "Step", .text, sql: "s.step"),
        QueryColumn("step_date", "Since", .date, sql: since),
        QueryColumn(
            "days_in_step", "Days in Step", .integer, sql: "CAST(julianday(:as_of) - julianday(\(since)) AS INTEGER)"),
        QueryColumn("note", "Note", .text, sql: "s.note"),
        QueryColumn(
            "state", "State", .text,
            sql: "CASE WHEN s.step IN (\(ApplicationStep.finalSteps)) THEN 'closed' ELSE 'open' END"),
        QueryColumn("received_date", "Received", .date, sql: received),
        QueryColumn("carrier", "Carrier", .text, sql: "(SELECT k.name FROM carriers k WHERE k.id = a.carrier_id)"),
        QueryColumn("broker_id", "Broker ID", .identifier, sql: "f.broker_id"),
    ]

    static let defaults = [
        "application_id", "applicant_name", "plan", "requested_effective_date", "step", "step_date", "days_in_step",
        "note",
    ]

    static let order = ["\(since) DESC", "a.number", "a.id"]

    /// An application of which nothing is known by that day is not there yet.
    static let source = """
        FROM applications a JOIN profiles f ON f.id = a.profile_id
        JOIN application_steps s ON s.id = (
            SELECT x.id FROM application_steps x WHERE x.application_id = a.id AND x.step_on <= :as_of
            ORDER BY x.step_on DESC, x.position DESC, x.id DESC LIMIT 1)
        WHERE a.profile_id IN \(Viewer.profileScope)
        """

    /// The first day of the step in force: a step that was noted again goes on.
    static let since = """
        (SELECT MIN(x.step_on) FROM application_steps x WHERE x.application_id = a.id AND x.step = s.step AND x.step_on <= s.step_on
            AND NOT EXISTS (SELECT 1 FROM application_steps y WHERE y.application_id = a.id AND y.step <> s.step
                AND (y.step_on, y.position) > (x.step_on, x.position) AND (y.step_on, y.position) < (s.step_on, s.position)))
        """

    /// The history of the application `:application`, with the days that each step took.
    static let history: [QueryColumn] = [
        QueryColumn("step_date", "Date", .date, sql: "h.step_on"),
        QueryColumn("step", "Step", .text, sql: "h.step"),
        QueryColumn(
            "days", "Days", .integer,
            sql: """
                CASE WHEN h.next_on IS NOT NULL OR h.step NOT IN (\(ApplicationStep.finalSteps))
                    THEN CAST(julianday(COALESCE(h.next_on, :as_of)) - julianday(h.step_on) AS INTEGER) END
                """),
        QueryColumn("plan", "Plan", .text, sql: "h.plan"),
        QueryColumn("requested_effective_date", "Requested Effective Date", .date, sql: "h.requested_on"),
        QueryColumn("note", "Note", .text, sql: "h.note"),
    ]

    static let historySource = """
        FROM (SELECT x.*, LEAD(x.step_on) OVER (ORDER BY x.step_on, x.position, x.id) AS next_on FROM application_steps x
            WHERE x.application_id = :application AND x.step_on <= :as_of) h
        """

    static let historyOrder = ["h.step_on", "h.position", "h.id"]

    /// The last value that a step gave by then.
    private static func latest(_ column: String) -> String {
        """
        (SELECT x.\(column) FROM application_steps x WHERE x.application_id = a.id AND x.step_on <= :as_of AND x.\(column) IS NOT NULL
            ORDER BY x.step_on DESC, x.position DESC, x.id DESC LIMIT 1)
        """
    }

    private static let received = """
        (SELECT MIN(x.step_on) FROM application_steps x WHERE x.application_id = a.id AND x.step = 'received' AND x.step_on <= :as_of)
        """
}
