import Foundation
import Testing

@testable import BrokerPortal

/// Rosters: subscribers and dependents without an 834.
@Suite struct RosterTests {
    private func roster(_ rows: String...) -> String {
        let header =
            "Group #,Suffix,Subscriber #,Last Name,First Name,DOB,Tier,Plan,Eff Date,Term Date,Spouse Name,Spouse DOB,Child 1 Name,Child 1 DOB"
        return ([header] + rows).joined(separator: "\n")
    }

    private let family = "004512,0001,S1,Adler,Jo,5/6/1980,Family,P1,1/1/2026,,Kit,1/2/1979,\"Lane, Lou\",3/4/2012"
    private let single = "004512,0001,S2,Bloom,Max,12/10/1961,Employee only,P1,1/1/2026,,,,,"

    private func options(_ extent: FileExtent? = nil, absence: AbsenceAction? = nil) -> ImportOptions {
        var options = ImportOptions(kind: FeedKind.named("members"))
        options.extent = extent
        options.absence = absence
        return options
    }

    @Test func aRowPerSubscriberHasItsFamily() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        let (report, findings) = try scratch.load(roster(family, single), into: store, options: options())
        #expect(report.records == 2 && report.rejected == 0, "\(findings)")
        #expect(try store.count("SELECT COUNT(*) FROM members") == 4)
        let child = "SELECT COUNT(*) FROM members WHERE last_name = 'Lane' AND first_name = 'Lou' AND relationship = 'child'"
        #expect(try store.count(child) == 1)
        #expect(try store.count("SELECT COUNT(*) FROM members WHERE last_name = 'Adler' AND relationship = 'spouse'") == 1)
        #expect(try store.count("SELECT COUNT(*) FROM coverages WHERE level = 'FAM' AND effective_on = '2026-01-01'") == 3)
    }

    @Test func whoIsGoneIsReportedProposedOrEnded() throws {
        for (action, state) in [(nil, "reported"), (AbsenceAction.propose, "proposed"), (.terminate, "ended")] {
            let scratch = try Scratch()
            let store = try scratch.carrierStore()
            try scratch.load(roster(family, single), as: "a.csv", into: store, options: options())
            let (report, findings) = try scratch.load(
                roster(family), as: "b.csv", into: store, options: options(absence: action))
            #expect(report.proposed == (action == .propose ? 1 : 0))
            #expect(findings.contains { $0.reason.contains("subscriber S2 of group 004512/0001") }, "\(findings)")
            #expect(try store.count("SELECT COUNT(*) FROM absences WHERE state = '\(state)'") == 1)
            #expect(try store.count("SELECT COUNT(*) FROM coverages WHERE ended_on IS NOT NULL") == (action == .terminate ? 1 : 0))
        }
    }

    @Test func aPartTellsNothingOfTheOthers() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        try scratch.load(roster(family, single), as: "a.csv", into: store, options: options())
        let (_, findings) = try scratch.load(roster(family), as: "b.csv", into: store, options: options(.partial))
        #expect(findings.isEmpty, "\(findings)")
    }

    @Test func aGroupThatIsNotKnownRejectsItsRowsAndShowsNoPerson() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        let stranger = single.replacingOccurrences(of: "004512", with: "999999")
        let (report, findings) = try scratch.load(roster(family, stranger), into: store, options: options())
        #expect(report.outcome == .refused && findings.map(\.place) == ["line 3"])
        #expect(!findings[0].reason.contains("Bloom"))
        #expect(try store.count("SELECT COUNT(*) FROM members") == 0)
    }
}
