/// What is decided about a parent group, by the example's table or by chance; the rest follows from it.
struct ParentBlueprint: Sendable {
    /// What has become of the group by the reference date.
    enum Fate: Sendable {
        case active
        /// The renewal date has passed and nobody has renewed.
        case renewalPast
        /// A cancellation date lies ahead.
        case cancelPending
        case cancelled
        case pending
        case suspended
        /// The last suffix begins on 2027-01-01.
        case lastSuffixPending
        /// The last suffix has ended.
        case lastSuffixCancelled
        /// Another broker had the group until 2026-06-30.
        case brokerChanged
    }

    var index: Int
    var id: String
    var name: String
    var place: SamplePlace
    var sic: String
    var profile: SampleProfile
    /// First day of the contract, the first of a month.
    var start: SampleDate
    var fate = Fate.active
    var suffixes = 1
    var rating = SampleParentGroup.Rating.memberLevel
    var waiting = SampleWaitingPeriod.sixtyDays
    var employees: Int

    func build(families: (SampleParentGroup) -> FamilySource) -> SampleParentGroup {
        let changed = fate == .brokerChanged
        // Every seventh employer was with the carrier before under an earlier contract.
        let original = index % 7 == 3 && fate != .pending ? start.adding(years: -3) : start
        var parent = SampleParentGroup(
            id: id, name: name, ein: ein, originalEffective: original, effective: start, sic: sic, rating: rating,
            contact: contact, waiting: waiting, employees: employees, brokerID: profile.brokerID,
            brokerEffective: changed ? SampleDate(2026, 7, 1) : start,
            groups: (0..<suffixes).map(group), families: .listed([]))
        parent.families = families(parent)
        return parent
    }

    /// A prefix that the IRS has assigned (94, northern California) and a number that shows itself to be made up.
    private var ein: String {
        var buffer = ByteBuffer()
        buffer.literal("94")
        buffer.number(index + 101, width: 7)
        return buffer.string
    }

    private static let administrators = [
        "Alice Moreno", "Ben Whitfield", "Carla Dietrich", "Dev Anand", "Elena Petrova", "Farah Siddiqui",
        "Gus Lindqvist", "Hana Mori", "Ian McAllister", "Joy Okonkwo", "Kurt Vogel", "Lena Fischer", "Marco Bianchi",
    ]

    private var contact: SampleContact {
        let street = SampleNames.streets[index % SampleNames.streets.count]
        let address = "\(100 + index * 37 % 9800) \(street)"
        let box = index % 3 == 1 ? "PO Box \(200 + index * 13 % 9000)" : address
        return SampleContact(
            name: ParentBlueprint.administrators[index % ParentBlueprint.administrators.count],
            phone: place.phone(line: index * 7 % 100), email: "benefits.\(id)@example.com", street: address,
            place: place, billingAddress: "\(box), \(place.city), \(place.state) \(place.zip)",
            billingPhone: place.phone(line: (index * 7 + 50) % 100))
    }
}
