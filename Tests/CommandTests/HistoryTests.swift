import Foundation
import Testing

/// Random histories of enrollment and bills against a slow model that is computed from the files (`Models/history.py`): every day's answers, and the changes
/// between days. More seeds and days: `BROKER_HISTORY_SEEDS`, `BROKER_HISTORY_DAYS`.
@Suite struct HistoryTests {
    private static let variables = ProcessInfo.processInfo.environment
    private static let seeds = Array(1...(variables["BROKER_HISTORY_SEEDS"].flatMap(Int.init) ?? 2))

    @Test(arguments: seeds) func everyDayIsTheModels(seed: Int) throws {
        let scratch = try Scratch()
        let contract = """
            carrier,payer_id,npn,tax_id,tax_id_kind,last_name,first_name,email,phone,firm,account_type,states_appointed,status,created_on,effective_on,terminated_on,upline_npn,association,line_of_business,state,broker_id,license_number,license_expires_on
            Test Health,911111111,1001,94-1234567,ein,RUIZ,ANA,ana.ruiz@example.com,415-555-0101,Ruiz Insurance,agent,CA NV,active,2020-01-02,2020-01-02,,,Test Health,Small Group,CA,00000011,0A12345,2200-01-01

            """
        try scratch.write(contract, to: "contracts.csv")
        let days = Self.variables["BROKER_HISTORY_DAYS"] ?? "75"
        let outcome = try scratch.shell(
            """
            set -euo pipefail
            export BROKER_STORE="$HOME/store.sqlite"
            broker init --quiet && broker import --quiet contracts.csv
            echo 'synthetic data only' | broker admin account ana.ruiz@example.com --password-stdin --quiet
            echo 'synthetic data only' | BROKER_CLOCK=2027-04-05 broker login ana.ruiz@example.com --password-stdin --quiet
            /usr/bin/python3 '\(Scratch.root)/Tests/CommandTests/Models/history.py' \(seed) \(days)
            """, environment: ["BROKER_CLOCK": "2026-02-01"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.hasPrefix("\(days) days, "))
        print("history \(seed): \(outcome.output)", terminator: "")
    }
}
