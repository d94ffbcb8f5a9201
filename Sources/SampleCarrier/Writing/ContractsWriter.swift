/// Writes `contracts.csv`: one row a Broker ID, with the contracting record repeated on each.
public enum ContractsWriter {
    static let header = [
        "carrier", "payer_id", "npn", "tax_id", "tax_id_kind", "last_name", "first_name", "email", "phone", "firm",
        "account_type", "states_appointed", "status", "created_on", "effective_on", "terminated_on", "upline_npn",
        "association", "line_of_business", "state", "broker_id", "license_number", "license_expires_on",
    ]

    /// The whole file.
    public static func text(_ book: SampleBook) -> String {
        var buffer = ByteBuffer()
        buffer.csvRow(header)
        for broker in book.brokers {
            for profile in broker.profiles {
                buffer.csvRow(record(broker) + fields(profile))
            }
        }
        return buffer.string
    }

    private static func record(_ broker: SampleBroker) -> [String] {
        [
            SampleCarrier.insurer.name, SampleCarrier.insurer.payerID, broker.npn, broker.taxID,
            broker.taxIDKind.rawValue, broker.lastName, broker.firstName, broker.email, broker.phone, broker.firm,
            broker.accountType.rawValue, broker.states.joined(separator: " "), broker.status.rawValue,
            broker.created.iso, broker.effective.iso, broker.terminated?.iso ?? "", broker.uplineNPN ?? "",
        ]
    }

    private static func fields(_ profile: SampleProfile) -> [String] {
        [
            profile.association, profile.lineOfBusiness, profile.state, profile.brokerID, profile.license,
            profile.licenseExpires.iso,
        ]
    }
}
