import GRDB
import Tabular

@testable import BrokerPortal

/// A small carrier, written out: two producers, three Broker IDs, three groups.
enum Carrier {
    static let contractsHeader = """
        carrier,payer_id,npn,tax_id,tax_id_kind,last_name,first_name,email,phone,firm,account_type,states_appointed,status,\
        created_on,effective_on,terminated_on,upline_npn,association,line_of_business,state,broker_id,license_number,\
        license_expires_on
        """

    static let contracts = [
        contractsHeader, contract(npn: "1001", brokerID: "00000011"), contract(npn: "1001", brokerID: "00000012"),
        contract(npn: "2002", taxID: "94-7654321", email: "sam.chen@example.com", brokerID: "00000021"),
    ].joined(separator: "\n")

    static func contract(
        npn: String, taxID: String = "94-1234567", email: String = "ana.ruiz@example.com", brokerID: String,
        license: String = "0A12345"
    ) -> String {
        """
        Test Health,911111111,\(npn),\(taxID),ein,RUIZ,ANA,\(email),415-555-0101,Ruiz Insurance,agent,CA NV,active,\
        2020-01-02,2020-01-02,,,Test Health,Small Group,CA,\(brokerID),\(license),2027-06-30
        """
    }

    static let groupsHeader = """
        carrier,parent_group_id,parent_group_name,group_suffix_id,group_name,status,original_effective_date,\
        suffix_effective_date,original_enrollment_date,renewal_date,cancellation_date,plans,sic,county,broker_id,\
        broker_effective_date
        """

    static let groups = [
        groupsHeader, group(parent: "004512", suffix: "0001", name: "Bakery, Oakland"),
        group(parent: "004512", suffix: "0002", name: "Bakery, Berkeley", renewal: "2026-12-01"),
        group(parent: "007700", suffix: "0001", name: "=1+1", brokerID: "00000021"),
    ].joined(separator: "\n")

    static func group(
        parent: String, suffix: String, name: String, renewal: String = "2027-06-01", cancelled: String = "",
        brokerID: String = "00000011", brokerFrom: String = "2021-06-01"
    ) -> String {
        """
        Test Health,\(parent),Parent \(parent),\(suffix),"\(name)",active,2021-06-01,2021-06-01,2021-06-01,\(renewal),\
        \(cancelled),P1=CA-SMALL BUSINESS PLANS - PPO - Silver 2250 | D1=CA-DENTAL - DPPO - Dental 50,0782,Alameda,\
        \(brokerID),\(brokerFrom)
        """
    }
}

extension Scratch {
    /// Loads a file of the given text, and returns the report and what was found in it.
    @discardableResult
    func load(
        _ text: String, as name: String = "file.csv", into store: Store, options: ImportOptions = ImportOptions(),
        change: (ChangeEntry) throws -> Void = { _ in }
    ) throws -> (report: ImportReport, findings: [FeedFinding]) {
        var findings: [FeedFinding] = []
        let report = try load(
            file: write(text, to: name), into: store, options: options, report: { findings.append($0) }, change: change)
        return (report, findings)
    }

    func load(
        file: String, into store: Store, options: ImportOptions = ImportOptions(),
        report: @escaping (FeedFinding) -> Void = { _ in }, change: (ChangeEntry) throws -> Void = { _ in }
    ) throws -> ImportReport {
        let name = String(file.split(separator: "/").last ?? "")
        let service = ImportService(store: store, operator: try store.operatorAccess(userName: "tester"))
        return try service.load(
            file, fileName: name, options: options, now: Moment(seconds: 1_795_392_000), report: report, change: change)
    }

    /// A store with the small carrier in it.
    func carrierStore() throws -> Store {
        let store = try store()
        try load(Carrier.contracts, as: "contracts.csv", into: store)
        try load(Carrier.groups, as: "groups.csv", into: store)
        return store
    }
}

extension Store {
    /// One number, by SQL of the test's own.
    func count(_ sql: String) throws -> Int { try read { try Int.fetchOne($0, sql: sql) ?? 0 } }
}
