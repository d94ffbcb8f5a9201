import Foundation
import GRDB
import Tabular
import Testing

@testable import BrokerPortal

@Suite struct SessionTests {
    static let now = Moment(seconds: 1_795_392_000)
    static let password = "a quiet harbour"

    /// A store with the small carrier and an account for the first producer.
    static func store(_ scratch: Scratch) throws -> Store {
        let store = try scratch.carrierStore()
        try AccountAdministration(store: store, operator: store.operatorAccess(userName: "tester"))
            .create(email: "ana.ruiz@example.com", password: password, now: now)
        return store
    }

    static func viewer(_ store: Store, token: String, profile: String? = nil, now: Moment = now) throws -> Viewer {
        let day = try #require(CalendarDate(iso: "2026-11-23"))
        return try SessionService(store: store).viewer(token: token, profile: profile, now: now, asOf: day)
    }

    @Test func logInGivesASessionOfTwelveHours() throws {
        let scratch = try Scratch()
        let store = try Self.store(scratch)
        let token = try SessionService(store: store).logIn(
            email: "ANA.RUIZ@example.com", password: Self.password, now: Self.now)
        #expect(try Self.viewer(store, token: token).email == "ana.ruiz@example.com")
        // Used every hour, it lasts to its limit.
        for hour in 1..<12 { _ = try Self.viewer(store, token: token, now: Self.now + Int64(hour) * 3600) }
        #expect(try Self.viewer(store, token: token, now: Self.now + (12 * 3600 - 1)).npn.description == "1001")
        let error = #expect(throws: BrokerError.self) {
            try Self.viewer(store, token: token, now: Self.now + 12 * 3600)
        }
        #expect(error?.kind == .notPermitted)
    }

    @Test func unusedSessionEndsAsTheOperatorSays() throws {
        let scratch = try Scratch()
        let store = try Self.store(scratch)
        let settings = SettingsService(store: store, operator: try store.operatorAccess(userName: "tester"))
        try settings.set(.sessionIdle, to: "30", now: Self.now)
        let token = try SessionService(store: store).logIn(
            email: "ana.ruiz@example.com", password: Self.password, now: Self.now)
        _ = try Self.viewer(store, token: token, now: Self.now + 29 * 60)
        _ = try Self.viewer(store, token: token, now: Self.now + 58 * 60)
        #expect(throws: BrokerError.self) { try Self.viewer(store, token: token, now: Self.now + 89 * 60) }
        #expect(throws: BrokerError.self) { try settings.set(.sessionIdle, to: "soon", now: Self.now) }
    }

    @Test func fiveFailuresLockAndResetUnlocks() throws {
        let scratch = try Scratch()
        let store = try Self.store(scratch)
        let sessions = SessionService(store: store)
        let token = try sessions.logIn(email: "ana.ruiz@example.com", password: Self.password, now: Self.now)
        try AccountService(store: store, viewer: Self.viewer(store, token: token))
            .setQuestions(TestMail.questions, password: Self.password)
        let refusals = (1...5).map { _ in
            #expect(throws: BrokerError.self) {
                try sessions.logIn(email: "ana.ruiz@example.com", password: "wrong harbour", now: Self.now)
            }
        }
        let locked = #expect(throws: BrokerError.self) {
            try sessions.logIn(email: "ana.ruiz@example.com", password: Self.password, now: Self.now)
        }
        #expect(Set(refusals.map { $0?.message }) == [locked?.message])
        #expect(throws: BrokerError.self) { try Self.viewer(store, token: token) }
        #expect(try store.auditCount("SELECT COUNT(*) FROM audit WHERE action = 'account_locked'") == 1)

        let passwords = PasswordService(store: store, now: Self.now)
        try passwords.forgot(email: "ANA.RUIZ@example.com")
        try passwords.forgot(email: "nobody@example.com")
        let code = try #require(try TestMail.codes(store).last)
        let question = try passwords.question(code: code)
        let answer = try #require(TestMail.questions.first { $0.question == question }?.answer)
        #expect(throws: BrokerError.self) {
            try passwords.reset(code: code, answer: "no", password: "a loud harbour")
        }
        #expect(throws: BrokerError.self) { try passwords.reset(code: code, answer: answer, password: "password1") }
        #expect(
            try passwords.reset(code: code, answer: " " + answer.uppercased(), password: "a loud harbour")
                == "ana.ruiz@example.com")
        #expect(throws: BrokerError.self) { try passwords.reset(code: code, answer: answer, password: "a new harbour") }
        _ = try sessions.logIn(email: "ana.ruiz@example.com", password: "a loud harbour", now: Self.now)
    }

    @Test func changedPasswordEndsAllSessions() throws {
        let scratch = try Scratch()
        let store = try Self.store(scratch)
        let sessions = SessionService(store: store)
        let tokens = try (1...2).map { _ in
            try sessions.logIn(email: "ana.ruiz@example.com", password: Self.password, now: Self.now)
        }
        let viewer = try Self.viewer(store, token: tokens[0])
        let passwords = PasswordService(store: store, now: Self.now)
        #expect(throws: BrokerError.self) { try passwords.change(viewer, old: "wrong", new: "a loud harbour") }
        try passwords.change(viewer, old: Self.password, new: "a loud harbour")
        for token in tokens { #expect(throws: BrokerError.self) { try Self.viewer(store, token: token) } }
    }

    @Test(arguments: [
        "short", "password1", "P@ssw0rd2024!", "qwertyuiop", "12345678", "aaaaaaaa", "abcabcabc", "Summer2026",
        "ana.ruiz99",
    ]) func commonPasswordsAreRefused(_ password: String) {
        #expect(throws: BrokerError.self) { try PasswordRules.check(password, email: "ana.ruiz@example.com") }
    }

    @Test(arguments: ["a quiet harbour", "synthetic data only", "七転び八起き七転び", "xK9#mQ2$vL"])
    func otherPasswordsAreTaken(_ password: String) throws {
        try PasswordRules.check(password, email: "ana.ruiz@example.com")
    }

    @Test func logOutEndsTheSession() throws {
        let scratch = try Scratch()
        let store = try Self.store(scratch)
        let sessions = SessionService(store: store)
        let token = try sessions.logIn(email: "ana.ruiz@example.com", password: Self.password, now: Self.now)
        try sessions.logOut(token: token, now: Self.now)
        #expect(throws: BrokerError.self) { try Self.viewer(store, token: token) }
    }

    @Test func wrongPasswordAndUnknownUserGiveTheSameAnswer() throws {
        let scratch = try Scratch()
        let store = try Self.store(scratch)
        let sessions = SessionService(store: store)
        let wrong = #expect(throws: BrokerError.self) {
            try sessions.logIn(email: "ana.ruiz@example.com", password: "another harbour", now: Self.now)
        }
        let unknown = #expect(throws: BrokerError.self) {
            try sessions.logIn(email: "nobody@example.com", password: "another harbour", now: Self.now)
        }
        #expect(wrong == unknown)
        #expect(wrong?.kind == .notPermitted)
    }

    @Test func passwordAndTokenAreNotInTheStoreInClear() throws {
        let scratch = try Scratch()
        let store = try Self.store(scratch)
        let token = try SessionService(store: store).logIn(
            email: "ana.ruiz@example.com", password: Self.password, now: Self.now)
        let dump = try sqlite3(scratch.path("store.sqlite"), ".dump")
        #expect(!dump.contains(Self.password))
        #expect(!dump.contains(token))
        #expect(dump.contains("scrypt$131072$8$1$"))
    }

    @Test func passwordInAnotherNormalizationMatches() throws {
        let hash = try Password.hash("cafe\u{301} au lait")
        #expect(try Password.verify("caf\u{e9} au lait", hash: hash))
        #expect(try !Password.verify("cafe au lait", hash: hash))
        #expect(try !Password.verify("anything", hash: "no hash at all"))
    }

    @Test func accountNeedsOneActiveContract() throws {
        let scratch = try Scratch()
        let store = try Self.store(scratch)
        let accounts = AccountAdministration(store: store, operator: try store.operatorAccess(userName: "tester"))
        let cases: [(String, String, BrokerError.Kind)] = [
            ("nobody@example.com", Self.password, .negative), ("ana.ruiz@example.com", Self.password, .usage),
            ("sam.chen@example.com", "short", .usage),
        ]
        for (email, password, kind) in cases {
            let error = #expect(throws: BrokerError.self) {
                try accounts.create(email: email, password: password, now: Self.now)
            }
            #expect(error?.kind == kind)
        }
    }

    @Test func profileInForceIsTheNamedOneElseTheChosenOneElseThePrimary() throws {
        let scratch = try Scratch()
        let store = try Self.store(scratch)
        let token = try SessionService(store: store).logIn(
            email: "ana.ruiz@example.com", password: Self.password, now: Self.now)
        let viewer = try Self.viewer(store, token: token)
        #expect(viewer.profile.brokerID == "00000011")
        #expect(try Self.viewer(store, token: token, profile: "Test Health/00000012").profile.brokerID == "00000012")
        let profiles = ProfileService(store: store, viewer: viewer)
        #expect(try profiles.brokerIDs() == ["00000011", "00000012"])
        _ = try profiles.use("00000012")
        #expect(try Self.viewer(store, token: token).profile.brokerID == "00000012")
        let error = #expect(throws: BrokerError.self) { try profiles.use("00000021") }
        #expect(error?.kind == .negative)
    }
}
