/// The producers under contract: one general agency, three brokers under it, and one whose contract has ended.
enum ExampleBrokers {
    static let coast = "Golden Coast Health Plan"
    static let sage = "Silver Sage Health"

    static let all = [agency] + selling + [former]
    /// The three who have groups.
    static let selling = [lopez, nguyen, oconnor]

    private static let agency = SampleBroker(
        npn: "1002003", taxID: "950000101", taxIDKind: .ein, lastName: "Whitaker", firstName: "Ruth",
        email: "ruth.whitaker@example.com", phone: "916-555-0100", firm: "Sierra Pacific General Agency",
        accountType: .upline, states: ["CA", "NV"], status: .active, created: SampleDate(2012, 3, 5),
        effective: SampleDate(2012, 4, 1),
        profiles: [
            // The sentinel of the carrier: a license without an expiry.
            SampleProfile(
                association: coast, state: "CA", brokerID: "0009001", license: "0B00101",
                licenseExpires: SampleDate(2200, 1, 1))
        ])

    private static let lopez = SampleBroker(
        npn: "17650001", taxID: "123450001", taxIDKind: .ssn, lastName: "Lopez", firstName: "Maria",
        email: "maria.lopez@example.com", phone: "415-555-0142", firm: "Lopez Benefits", accountType: .agent,
        states: ["CA", "NV"], status: .active, created: SampleDate(2014, 6, 2), effective: SampleDate(2014, 7, 1),
        uplineNPN: agency.npn,
        profiles: [
            SampleProfile(
                association: coast, state: "CA", brokerID: "0010431", license: "0H00102",
                licenseExpires: SampleDate(2028, 5, 31)),
            SampleProfile(
                association: coast, state: "NV", brokerID: "0010432", license: "3000103",
                licenseExpires: SampleDate(2027, 8, 1)),
            SampleProfile(
                association: sage, state: "CA", brokerID: "0010433", license: "0H00102",
                licenseExpires: SampleDate(2028, 5, 31)),
        ])

    private static let nguyen = SampleBroker(
        npn: "18880002", taxID: "950000202", taxIDKind: .ein, lastName: "Nguyen", firstName: "David",
        email: "david.nguyen@example.com", phone: "408-555-0117", firm: "Nguyen & Daughters Insurance Services, Inc.",
        accountType: .agency, states: ["CA", "NV"], status: .active, created: SampleDate(2016, 1, 11),
        effective: SampleDate(2016, 2, 1), uplineNPN: agency.npn,
        profiles: [
            // Expires within weeks of the reference date.
            SampleProfile(
                association: coast, state: "CA", brokerID: "0020871", license: "4000104",
                licenseExpires: SampleDate(2026, 12, 31)),
            // Has expired: the carrier pays nothing on it.
            SampleProfile(
                association: sage, state: "NV", brokerID: "0020872", license: "3000105",
                licenseExpires: SampleDate(2026, 9, 30)),
        ])

    private static let oconnor = SampleBroker(
        npn: "20110003", taxID: "123450003", taxIDKind: .ssn, lastName: "O'Connor", firstName: "Grace",
        email: "grace.oconnor@example.com", phone: "619-555-0163", firm: "O'Connor \"Bay & Desert\" Benefits",
        accountType: .agent, states: ["CA"], status: .active, created: SampleDate(2019, 9, 16),
        effective: SampleDate(2019, 10, 1), uplineNPN: agency.npn,
        profiles: [
            SampleProfile(
                association: coast, state: "CA", brokerID: "0030519", license: "0M00106",
                licenseExpires: SampleDate(2027, 10, 31))
        ])

    private static let former = SampleBroker(
        npn: "9990004", taxID: "123450004", taxIDKind: .ssn, lastName: "Duval", firstName: "Frank",
        email: "frank.duval@example.com", phone: "510-555-0188", firm: "Duval Insurance", accountType: .agent,
        states: ["CA"], status: .terminated, created: SampleDate(2013, 2, 4), effective: SampleDate(2013, 3, 1),
        terminated: SampleDate(2024, 6, 30), uplineNPN: agency.npn,
        profiles: [
            SampleProfile(
                association: coast, state: "CA", brokerID: "0007777", license: "0C00107",
                licenseExpires: SampleDate(2024, 8, 31))
        ])
}
