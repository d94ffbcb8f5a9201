import Foundation
import GRDB
import Tabular
import Testing

@testable import BrokerPortal

/// Registration, through the library.
@Suite struct RegistrationTests {
    private static let now: Moment = SessionTests.now

    private static func service(_ store: Store, now: Moment = now) throws
        -> RegistrationService
    {
        RegistrationService(store: store, now: now)
    }

    private static func completion(_ store: Store, now: Moment = now) throws -> CompletionService {
        CompletionService(store: store, now: now)
    }

    private static func complete(_ store: Store, _ code: String, now: Moment = now) throws -> String {
        try completion(store, now: now).complete(code: code, password: "a quiet harbour", questions: TestMail.questions)
    }

    @Test func recordIsShownWithTheTaxIDMasked() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        var cells: [String] = []
        let keys = RegistrationService.columns.map(\.key)
        try Self.service(store).lookUp(npn: "0001001", taxID: "94-1234567", columns: keys) { cells += $0.strings }
        #expect(
            cells == [
                "Test Health", "ana.ruiz@example.com", "RUIZ", "ANA", "**-***4567", "1001", "CA NV", "active",
                "2020-01-02",
            ])
    }

    @Test func wrongPairTellsNothingAndIsSlowedDown() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        let service = try Self.service(store)
        let tries = [("1001", "941234568"), ("1002", "941234567"), ("x", "")].map { npn, taxID in
            #expect(throws: BrokerError.self) { try service.status(npn: npn, taxID: taxID) }
        }
        #expect(Set(tries.map { $0?.message }).count == 1 && tries[0]?.kind == .negative)
        let fourth = #expect(throws: BrokerError.self) { try service.status(npn: "1001", taxID: "1") }
        #expect(fourth?.kind == .negative)
        // Now even the right pair must wait.
        let waiting = #expect(throws: BrokerError.self) { try service.status(npn: "1001", taxID: "941234567") }
        #expect(waiting?.kind == .tryAgain)
        #expect(try Self.service(store, now: Self.now + 60).status(npn: "1001", taxID: "941234567") == .notBegun)
        #expect(try store.auditCount("SELECT COUNT(*) FROM audit WHERE action = 'registration_lookup_failed'") == 4)
    }

    @Test func refusalsNameTheReason() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        let others = [
            Carrier.contract(npn: "3001", taxID: "94-1110001", email: "old@example.com", brokerID: "00000031")
                .replacingOccurrences(of: ",active,", with: ",terminated,"),
            Carrier.contract(npn: "3002", taxID: "94-1110002", email: "late@example.com", brokerID: "00000032")
                .replacingOccurrences(of: "2027-06-30", with: "2026-11-22"),
            Carrier.contract(npn: "3003", taxID: "94-1110003", email: "two@example.com", brokerID: "00000033"),
            Carrier.contract(npn: "3004", taxID: "94-1110004", email: "TWO@example.com", brokerID: "00000034"),
        ]
        try scratch.load(([Carrier.contractsHeader] + others).joined(separator: "\n"), as: "more.csv", into: store)
        let codes = ["3001", "3002", "3003", "3004"].map { npn in
            let error = #expect(throws: BrokerError.self) {
                try Self.service(store).send(npn: npn, taxID: "94111000\(npn.last ?? "0")", again: false)
            }
            #expect(error?.kind == .notPermitted && error?.hint != nil)
            return error?.code
        }
        #expect(codes == ["contract_inactive", "no_active_license", "email_shared", "email_shared"])
        #expect(try TestMail.texts(store).isEmpty)
    }

    @Test func codeIsValidFor48HoursAndOnce() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        #expect(try Self.service(store).send(npn: "1001", taxID: "941234567", again: false) == "a…@example.com")
        let code = try #require(try TestMail.codes(store).first)
        let hours48: Int64 = 48 * 3600
        #expect(throws: BrokerError.self) { try Self.complete(store, code, now: Self.now + hours48 + 60) }
        #expect(
            try Self.service(store, now: Self.now + hours48 + 60).status(npn: "1001", taxID: "941234567")
                == .codeExpired)
        // Typed by hand: small letters, O for 0, no hyphens.
        let typed = code.lowercased().replacingOccurrences(of: "0", with: "o").replacingOccurrences(of: "-", with: " ")
        #expect(try Self.complete(store, typed, now: Self.now + (hours48 - 60)) == "ana.ruiz@example.com")
        #expect(throws: BrokerError.self) { try Self.complete(store, code) }
        #expect(try Self.service(store).status(npn: "1001", taxID: "941234567") == .registered)
        #expect(throws: BrokerError.self) {
            try Self.service(store).send(npn: "1001", taxID: "941234567", again: false)
        }
        let token = try SessionService(store: store).logIn(
            email: "ana.ruiz@example.com", password: "a quiet harbour", now: Self.now)
        #expect(try SessionTests.viewer(store, token: token).profile.brokerID == "00000011")
        #expect(try TestMail.texts(store).last?.contains("Your account is active") == true)
    }

    @Test func resendEndsTheEarlierCode() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        #expect(throws: BrokerError.self) { try Self.service(store).send(npn: "1001", taxID: "941234567", again: true) }
        _ = try Self.service(store).send(npn: "1001", taxID: "941234567", again: false)
        let first = try #require(try TestMail.codes(store).first)
        _ = try Self.service(store).send(npn: "1001", taxID: "941234567", again: true)
        let second = try #require(try TestMail.codes(store).first { $0 != first })
        #expect(throws: BrokerError.self) { try Self.complete(store, first) }
        #expect(try Self.complete(store, second) == "ana.ruiz@example.com")
    }

    @Test func mailGoesToTheAddressOnFileAndItsSubjectHoldsNoCode() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        _ = try Self.service(store).send(npn: "1001", taxID: "941234567", again: false)
        let text = try #require(try TestMail.texts(store).first)
        let code = try #require(try TestMail.codes(store).first)
        let parts = text.components(separatedBy: "\n\n")
        #expect(parts[0].contains("To: ana.ruiz@example.com\n") && !parts[0].contains(code))
        #expect(!text.contains("1234567") && !text.contains("RUIZ"))
        #expect(code.filter { $0 != "-" }.count * 5 >= 128)
    }

    @Test func correctionReachesTheOperatorAndLeavesTheRecord() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        try Self.service(store).requestCorrection(npn: "1001", taxID: "941234567", text: "The phone is wrong")
        let service = CorrectionService(store: store, operator: try store.operatorAccess(userName: "tester"))
        var texts: [String] = []
        _ = try service.list(all: false, ListRequest(columns: ["npn", "text"])) { texts += $0.strings }
        #expect(texts == ["1001", "The phone is wrong"])
        try service.close(1, now: Self.now)
        #expect(throws: BrokerError.self) { try service.close(1, now: Self.now) }
        #expect(try store.count("SELECT COUNT(*) FROM contracting_records WHERE phone = '415-555-0101'") == 2)
    }

    @Test func threeQuestionsAreNeeded() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        _ = try Self.service(store).send(npn: "1001", taxID: "941234567", again: false)
        let code = try #require(try TestMail.codes(store).first)
        for questions in [
            [], Array(TestMail.questions.prefix(2)),
            [TestMail.questions[0], TestMail.questions[0], TestMail.questions[1]],
        ] {
            let error = #expect(throws: BrokerError.self) {
                try Self.completion(store).complete(code: code, password: "a quiet harbour", questions: questions)
            }
            #expect(error?.kind == .usage)
        }
        #expect(try Self.complete(store, code) == "ana.ruiz@example.com")
    }

    /// A mail program that fails: what was asked for is done, the mail waits, sealed, and goes later.
    @Test func mailThatCannotGoIsKept() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        let access = try store.operatorAccess(userName: "tester")
        let settings = SettingsService(store: store, operator: access)
        try settings.set(.mail, to: "sendmail", now: Self.now)
        try settings.set(.sendmail, to: "/bin/false", now: Self.now)
        let error = #expect(throws: BrokerError.self) {
            try Self.service(store).send(npn: "1001", taxID: "941234567", again: false)
        }
        #expect(error?.kind == .unavailable)
        #expect(try MailService(store: store, operator: access).retry(now: Self.now) == (0, 1))
        #expect(try !sqlite3(store.path, ".dump").contains("Your code"))
        try settings.set(.mail, to: "outbox", now: Self.now)
        #expect(try MailService(store: store, operator: access).retry(now: Self.now) == (1, 0))
        #expect(try MailService(store: store, operator: access).retry(now: Self.now) == (0, 0))
        #expect(try Self.complete(store, #require(try TestMail.codes(store).first)) == "ana.ruiz@example.com")
    }
}
