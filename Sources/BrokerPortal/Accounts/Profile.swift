internal import GRDB
public import Tabular

/// A broker's contract for one line of business in one state, under one Broker ID.
public struct Profile: Sendable, Equatable {
    let id: Int64
    /// The carrier's name.
    public let carrier: String
    /// The brand or plan that the portal calls association.
    public let association: String
    /// The line of business, such as `Small Group`.
    public let lineOfBusiness: String
    /// The state, in two letters.
    public let state: String
    /// The number under which business is written and paid.
    public let brokerID: String
    /// Who holds the contract: the firm, else the person.
    public let holder: String
    /// The license in that state; `nil` where none is on file.
    public let licenseNumber: String?
    /// `nil` when the license does not expire.
    public let licenseExpiresOn: CalendarDate?
    /// Whether it belongs to a downline broker, who allowed the viewer to see their groups.
    public let isUpline: Bool

    /// - Parameter isUpline: whether the profiles are those of downline brokers.
    static func select(isUpline: Bool = false) -> String {
        """
        SELECT f.id, c.name AS carrier, f.association, f.line_of_business, f.state, f.broker_id, f.license_number,
            f.license_expires_on,
            COALESCE(NULLIF(r.firm, ''), ltrim(COALESCE(r.first_name, '') || ' ' || r.last_name)) AS holder, \(isUpline ? 1 : 0) AS is_upline
        FROM profiles f
        JOIN carriers c ON c.id = f.carrier_id
        JOIN contracting_records r ON r.id = f.contracting_record_id
        """
    }

    init(_ row: Row) {
        id = row["id"]
        carrier = row["carrier"]
        association = row["association"]
        lineOfBusiness = row["line_of_business"]
        state = row["state"]
        brokerID = row["broker_id"]
        holder = row["holder"]
        licenseNumber = row["license_number"]
        licenseExpiresOn = (row["license_expires_on"] as String?).flatMap { CalendarDate(iso: $0) }
        isUpline = row["is_upline"] == 1
    }

    /// `Golden Coast - Small Group - CA - 00012345`: what is beside "Viewing dashboard for".
    public var label: String { "\(association) - \(lineOfBusiness) - \(state) - \(brokerID)" }
}
