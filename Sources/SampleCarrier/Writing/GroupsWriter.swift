/// Writes `groups.csv`: one row a suffix.
public enum GroupsWriter {
    static let header = [
        "carrier", "parent_group_id", "parent_group_name", "group_suffix_id", "group_name", "status",
        "original_effective_date", "parent_effective_date", "suffix_effective_date", "original_enrollment_date",
        "renewal_date", "last_renewal_date", "cancellation_date", "plans", "sic", "rating_type", "admin_name",
        "admin_phone", "admin_email", "address", "city", "state", "zip", "county", "billing_address",
        "billing_phone", "waiting_period", "employees", "broker_id", "broker_effective_date",
    ]

    /// The whole file, for a book small enough to hold.
    public static func text(_ book: SampleBook) -> String {
        var buffer = ByteBuffer()
        write(book, to: &buffer) { _ in }
        return buffer.string
    }

    /// Writes the file into a buffer and calls `drain` after each parent group, which may empty it.
    ///
    /// - Throws: What `drain` throws.
    public static func write<Failure: Error>(
        _ book: SampleBook, to buffer: inout ByteBuffer, drain: (inout ByteBuffer) throws(Failure) -> Void
    ) throws(Failure) {
        buffer.csvRow(header)
        for parent in book.parents {
            for group in parent.groups {
                buffer.csvRow(identity(group, of: parent) + plans(group, of: parent) + contact(parent))
            }
            try drain(&buffer)
        }
    }

    private static func identity(_ group: SampleGroup, of parent: SampleParentGroup) -> [String] {
        [
            SampleCarrier.insurer.name, parent.id, parent.name, group.suffix, group.name, group.status.rawValue,
            parent.originalEffective.iso, parent.effective.iso, group.effective.iso, group.originalEnrollment.iso,
            group.renewal.iso, group.lastRenewal?.iso ?? "", group.cancellation?.iso ?? "",
        ]
    }

    private static func plans(_ group: SampleGroup, of parent: SampleParentGroup) -> [String] {
        [group.plans.map(\.text).joined(separator: " | "), parent.sic, parent.rating.rawValue]
    }

    private static func contact(_ parent: SampleParentGroup) -> [String] {
        let contact = parent.contact
        return [
            contact.name, contact.phone, contact.email, contact.street, contact.place.city, contact.place.state,
            contact.place.zip, contact.place.county, contact.billingAddress, contact.billingPhone,
            parent.waiting.text, String(parent.employees), parent.brokerID, parent.brokerEffective.iso,
        ]
    }
}
