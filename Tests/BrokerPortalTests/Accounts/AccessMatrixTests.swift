import ByteStreams
import Foundation
import GRDB
import SampleCarrier
import Tabular
import Testing

@testable import BrokerPortal

/// Every call of a service that takes a viewer, with every kind of viewer: permitted, or refused with 77. A service that the table does not know
/// fails the test, so that none is forgotten.
@Suite struct AccessMatrixTests {
    enum Who: String, CaseIterable {
        case broker, staffWithTool, staffWithoutTool, staffAdministrator, uplineAllowed, tokenFull, tokenReadOnly,
            tokenWithoutTool, employer
    }

    /// A call, and who may make it.
    struct Call {
        let name: String
        let permitted: Set<Who>
        let run: (Store, Viewer) throws -> Void
    }

    // An employer's account gets no viewer: it may do nothing but grant access.
    private static let everybody = Set(Who.allCases).subtracting([.employer])
    private static let readers: Set<Who> = [
        .broker, .staffWithTool, .uplineAllowed, .tokenFull, .tokenReadOnly, .staffAdministrator,
    ]
    private static let owners = readers.subtracting([.uplineAllowed])
    private static let payees: Set<Who> = [.broker, .staffWithTool, .tokenFull, .tokenReadOnly]
    private static let correspondents: Set<Who> = [
        .broker, .staffWithoutTool, .tokenFull, .tokenReadOnly, .tokenWithoutTool,
    ]
    private static let writers = readers.subtracting([.tokenReadOnly])
    private static let sessions = everybody.subtracting([.tokenFull, .tokenReadOnly, .tokenWithoutTool])
    private static let managers: Set<Who> = [.broker, .staffAdministrator, .tokenFull, .tokenReadOnly, .uplineAllowed]

    private static let statement = StatementItem(
        statement: "none", format: .pdf, isRendered: false, id: 0, day: .unixEpoch)

    private static var request: ListRequest { ListRequest(columns: []) }

    nonisolated(unsafe) private static let calls: [Call] = [
        Call(name: "BookOfBusinessService.groups", permitted: readers) {
            _ = try BookOfBusinessService(store: $0, viewer: $1).groups(request) { _ in }
        },
        Call(name: "BookOfBusinessService.tree", permitted: readers) {
            _ = try BookOfBusinessService(store: $0, viewer: $1).tree(request, filter: .init(), isIndented: true) { _ in
            }
        },
        Call(name: "BookOfBusinessService.subscribers", permitted: owners) {
            _ = try BookOfBusinessService(store: $0, viewer: $1).subscribers(request) { _ in }
        },
        Call(name: "AlertService.list", permitted: owners) {
            _ = try AlertService(store: $0, viewer: $1).list(.init(), request) { _ in }
        },
        Call(name: "AlertService.markReported", permitted: owners) {
            try AlertService(store: $0, viewer: $1).markReported(.init(), marksSeen: true, mails: true)
        },
        Call(name: "ChangeService.list", permitted: owners) {
            _ = try ChangeService(store: $0, viewer: $1).list(.init(since: .last), request) { _ in }
        },
        Call(name: "SummaryService.sections", permitted: readers) {
            _ = try SummaryService(store: $0, viewer: $1).sections()
        },
        Call(name: "GroupService.show", permitted: readers) {
            _ = try GroupService(store: $0, viewer: $1).show(parent: "none")
        },
        Call(name: "GroupService.require", permitted: readers) {
            try GroupService(store: $0, viewer: $1).require(parent: "none")
        },
        Call(name: "SubscriberService.show", permitted: owners) {
            _ = try SubscriberService(store: $0, viewer: $1).show("none")
        },
        Call(name: "PolicyService.list", permitted: owners) {
            _ = try PolicyService(store: $0, viewer: $1).list(.init(), request) { _ in }
        },
        Call(name: "PolicyService.totals", permitted: owners) {
            _ = try PolicyService(store: $0, viewer: $1).totals()
        },
        Call(name: "PolicyService.show", permitted: owners) {
            _ = try PolicyService(store: $0, viewer: $1).show("none")
        },
        Call(name: "ApplicationService.list", permitted: owners) {
            _ = try ApplicationService(store: $0, viewer: $1).list(.init(), request) { _ in }
        },
        Call(name: "ApplicationService.show", permitted: owners) {
            _ = try ApplicationService(store: $0, viewer: $1).show("none")
        },
        // What the carrier gives to everybody who is logged in.
        Call(name: "ContactService.list", permitted: everybody) {
            _ = try ContactService(store: $0, viewer: $1).list(topic: nil, request) { _ in }
        },
        Call(name: "FormService.list", permitted: everybody) {
            _ = try FormService(store: $0, viewer: $1).list(.init(), request) { _ in }
        },
        Call(name: "FormService.documents", permitted: everybody) {
            _ = try FormService(store: $0, viewer: $1).documents(.init())
        },
        Call(name: "FormService.content", permitted: everybody) {
            let service = FormService(store: $0, viewer: $1)
            for document in (try? service.documents(.init())) ?? [] { _ = try service.content(of: document) }
        },
        Call(name: "EligibilityService.check", permitted: owners) {
            var question = EligibilityQuestion()
            (question.memberID, question.birthOn) = ("none", CalendarDate.unixEpoch)
            _ = try EligibilityService(store: $0, viewer: $1).check(question, columns: []) { _ in }
        },
        Call(name: "EligibilityService.checkAll", permitted: owners) {
            let path = $0.path + ".questions"
            try "member_id,date_of_birth\n".write(toFile: path, atomically: true, encoding: .utf8)
            let batch = try EligibilityBatch(ByteSource(path: path), fileName: "questions")
            _ = try EligibilityService(store: $0, viewer: $1).checkAll(batch, columns: []) { _ in }
        },
        Call(name: "EligibilityService.respond", permitted: owners) {
            var rest = Array(Inquiry270().text.utf8)[...]
            let source: (UnsafeMutableRawBufferPointer) -> Int = { target in
                let part = rest.prefix(target.count)
                target.copyBytes(from: part)
                rest = rest.dropFirst(part.count)
                return part.count
            }
            _ = try EligibilityService(store: $0, viewer: $1).respond(source, controlNumber: 1) { _ in }
        },
        Call(name: "SavedFilterService.save", permitted: writers) {
            try SavedFilterService(store: $0, viewer: $1).save(GroupFilter(), as: "f")
        },
        Call(name: "SavedFilterService.filter", permitted: readers) {
            _ = try SavedFilterService(store: $0, viewer: $1).filter(named: "f")
        },
        Call(name: "SavedFilterService.list", permitted: readers) {
            _ = try SavedFilterService(store: $0, viewer: $1).list()
        },
        Call(name: "SavedFilterService.delete", permitted: writers) {
            try SavedFilterService(store: $0, viewer: $1).delete("f")
        },
        Call(name: "ProfileService.list", permitted: everybody) {
            try ProfileService(store: $0, viewer: $1).list(request) { _ in }
        },
        Call(name: "ProfileService.use", permitted: everybody.subtracting([.tokenReadOnly])) {
            _ = try ProfileService(store: $0, viewer: $1).use($1.profile.brokerID)
        },
        Call(name: "ProfileService.makePrimary", permitted: [.broker]) {
            _ = try ProfileService(store: $0, viewer: $1).makePrimary($1.profile.brokerID)
        },
        Call(name: "AccountService.show", permitted: everybody) {
            try AccountService(store: $0, viewer: $1).show(["name"], into: RowBuffer())
        },
        // A session gets as far as the password, which is wrong.
        Call(name: "AccountService.setQuestions", permitted: []) {
            try AccountService(store: $0, viewer: $1).setQuestions([], password: "x")
        },
        Call(name: "PasswordService.change", permitted: []) {
            try PasswordService(store: $0, now: SessionTests.now).change($1, old: "x", new: "y")
        },
        Call(name: "TokenService.create", permitted: [.broker, .staffWithTool, .staffAdministrator, .uplineAllowed]) {
            _ = try TokenService(store: $0, viewer: $1).create(
                UUID().uuidString, .init(tools: [.bookOfBusiness], expiresAt: SessionTests.now + 60))
        },
        Call(name: "TokenService.list", permitted: sessions) {
            _ = try TokenService(store: $0, viewer: $1).list(request) { _ in }
        },
        Call(name: "TokenService.revoke", permitted: sessions) {
            try TokenService(store: $0, viewer: $1).revoke("none")
        },
        Call(name: "StaffService.list", permitted: managers) {
            _ = try StaffService(store: $0, viewer: $1).list(.init(), request) { _ in }
        },
        Call(name: "StaffService.show", permitted: managers) {
            try StaffService(store: $0, viewer: $1).show("none@example.com", request) { _ in }
        },
        Call(name: "StaffService.create", permitted: managers.subtracting([.tokenReadOnly])) {
            try StaffService(store: $0, viewer: $1).create(
                email: "\(UUID().uuidString)@example.com", lastName: "NEW", firstName: nil, tools: [])
        },
        Call(name: "StaffService.resend", permitted: managers.subtracting([.tokenReadOnly])) {
            try StaffService(store: $0, viewer: $1).resend("none@example.com")
        },
        Call(name: "StaffService.manage", permitted: managers.subtracting([.tokenReadOnly])) {
            try StaffService(store: $0, viewer: $1).manage("none@example.com", .init())
        },
        Call(name: "UplineService.list", permitted: managers) {
            _ = try UplineService(store: $0, viewer: $1).list(request) { _ in }
        },
        Call(name: "UplineService.allow", permitted: [.broker, .staffAdministrator, .uplineAllowed]) {
            try UplineService(store: $0, viewer: $1).allow("77")
        },
        Call(name: "UplineService.revoke", permitted: [.broker, .staffAdministrator, .uplineAllowed]) {
            try UplineService(store: $0, viewer: $1).revoke("77")
        },
        Call(name: "StatementService.list", permitted: payees) {
            _ = try StatementService(store: $0, viewer: $1).list(StatementFilter(), request) { _ in }
        },
        Call(name: "StatementService.show", permitted: payees) {
            _ = try StatementService(store: $0, viewer: $1).show("none")
        },
        Call(name: "StatementFetchService.items", permitted: payees) {
            _ = try StatementFetchService(store: $0, viewer: $1).items(.filtered(StatementFilter()))
        },
        Call(name: "StatementFetchService.document", permitted: payees) {
            _ = try StatementFetchService(store: $0, viewer: $1).document(statement)
        },
        Call(name: "StatementFetchService.markFetched", permitted: payees) {
            let document = StatementDocument(item: statement, bytes: [], sha256: String(repeating: "0", count: 64))
            try StatementFetchService(store: $0, viewer: $1).markFetched(document)
        },
        Call(name: "StatementSummaryService.sections", permitted: payees) {
            _ = try StatementSummaryService(store: $0, viewer: $1).sections(StatementFilter())
        },
        Call(name: "ActivityService.list", permitted: everybody) {
            _ = try ActivityService(store: $0, viewer: $1).list(request) { _ in }
        },
        Call(name: "HandOffService.open", permitted: [.broker, .tokenFull]) { store, viewer in
            try store.write {
                try $0.execute(
                    sql: """
                        INSERT INTO handoff_accounts (account_id, profile_id, tool, requested_at, ready_at) VALUES (?, ?, 'billing', 0, 0)
                        ON CONFLICT DO NOTHING
                        """, arguments: [viewer.accountID, viewer.profile.id])
            }
            _ = try HandOffService(store: store, viewer: viewer).open(.billing)
        },
        Call(name: "QuoteAddressService.list", permitted: [.broker, .tokenFull, .tokenReadOnly]) {
            _ = try QuoteAddressService(store: $0, viewer: $1).list(request) { _ in }
        },
        Call(name: "QuoteAddressService.confirm", permitted: [.broker, .tokenFull]) {
            try QuoteAddressService(store: $0, viewer: $1).confirm("none")
        },
        Call(name: "GroupAccessService.list", permitted: [.broker, .tokenFull, .tokenReadOnly]) {
            _ = try GroupAccessService(store: $0, viewer: $1).list(request) { _ in }
        },
        // The broker and a token with all tools; no staff of the office has this tool. Without agreements the answer is 1.
        Call(name: "ReconciliationService.reconcile", permitted: payees) {
            _ = try ReconciliationService(store: $0, viewer: $1).reconcile()
        },
        Call(name: "ReconciliationService.accept", permitted: payees.subtracting([.tokenReadOnly])) {
            try ReconciliationService(store: $0, viewer: $1).accept(["none"], note: "x")
        },
        Call(name: "ReconciliationService.reopen", permitted: payees.subtracting([.tokenReadOnly])) {
            try ReconciliationService(store: $0, viewer: $1).reopen(["none"])
        },
        Call(name: "DisclosureService.list", permitted: payees) {
            _ = try DisclosureService(store: $0, viewer: $1).list(year: 2026, request) { _ in }
        },
        // Of the office, the one who has the tool is "staff without" the tools of the other rows.
        Call(name: "MessageService.list", permitted: correspondents) {
            _ = try MessageService(store: $0, viewer: $1).list(request) { _ in }
        },
        Call(name: "MessageService.show", permitted: correspondents) {
            _ = try MessageService(store: $0, viewer: $1).show(0)
        },
        Call(name: "MessageService.attachment", permitted: correspondents) {
            _ = try MessageService(store: $0, viewer: $1).attachment(1, of: 0)
        },
        Call(name: "MessageService.send", permitted: correspondents.subtracting([.tokenReadOnly])) {
            _ = try MessageService(store: $0, viewer: $1).send(MessageDraft(body: [65]), subject: "A", group: nil)
        },
        Call(name: "MessageService.reply", permitted: correspondents.subtracting([.tokenReadOnly])) {
            try MessageService(store: $0, viewer: $1).reply(MessageDraft(body: [65]), to: 0)
        },
        Call(name: "HomeService.page", permitted: everybody) {
            _ = try HomeService(store: $0, viewer: $1).page()
        },
    ]

    @Test func everyCallIsPermittedOrRefused() throws {
        let office = try Office()
        for call in Self.calls {
            for who in Who.allCases {
                let kind: BrokerError.Kind?
                do {
                    try call.run(office.store, try office.viewer(who))
                    kind = nil
                } catch let error as BrokerError {
                    kind = error.kind
                }
                // What is permitted may still find nothing.
                let isPermitted = kind == nil || kind == .negative || kind == .usage
                #expect(
                    isPermitted == call.permitted.contains(who),
                    "\(call.name) by \(who.rawValue): \(kind.map { "\($0)" } ?? "done")")
                if !isPermitted { #expect(kind == .notPermitted, "\(call.name) by \(who.rawValue)") }
            }
        }
    }

    /// Nobody, and those whose right has ended, get no viewer at all.
    @Test func endedRightsGiveNoViewer() throws {
        let office = try Office()
        let refused: [(String, () throws -> Viewer)] = [
            ("nobody", { try SessionTests.viewer(office.store, token: "none") }),
            ("unknown token", { try office.tokenViewer("brk_none") }),
            ("expired token", { try office.tokenViewer(office.token(expiresIn: 10), now: SessionTests.now + 11) }),
            (
                "revoked token",
                {
                    let token = try office.token(expiresIn: 100, name: "gone")
                    try TokenService(store: office.store, viewer: office.viewer(.broker)).revoke("gone")
                    return try office.tokenViewer(token)
                }
            ),
            (
                "disabled staff",
                {
                    let session = try office.session(of: "desk@example.com")
                    try office.manage("desk@example.com") { $0.isEnabled = false }
                    return try SessionTests.viewer(office.store, token: session)
                }
            ),
            (
                "staff of a locked broker",
                {
                    let session = try office.session(of: "view@example.com")
                    try office.store.write {
                        try $0.execute(
                            sql: "UPDATE accounts SET status = 'locked' WHERE email = 'maria.lopez@example.com'")
                    }
                    return try SessionTests.viewer(office.store, token: session)
                }
            ),
        ]
        for (name, viewer) in refused {
            let error = #expect(throws: BrokerError.self, "\(name)") { try viewer() }
            #expect(error?.kind == .notPermitted, "\(name)")
        }
    }

    /// Another broker sees nothing of this one's: staff, tokens, groups.
    @Test func otherBrokerReachesNothing() throws {
        let office = try Office()
        let other = try office.store.viewer("grace.oconnor@example.com")
        let staff = try StaffService(store: office.store, viewer: other)
        #expect(try staff.list(.init(), ListRequest(columns: ["email"])) { _ in }.rows == 0)
        for call in [{ try staff.manage("desk@example.com", .init()) }, { try staff.resend("desk@example.com") }] {
            let error = #expect(throws: BrokerError.self) { try call() }
            #expect(error?.kind == .negative)
        }
        _ = try office.token(expiresIn: 100, name: "mine")
        let error = #expect(throws: BrokerError.self) {
            try TokenService(store: office.store, viewer: other).revoke("mine")
        }
        #expect(error?.kind == .negative)
        #expect(throws: BrokerError.self) { try office.store.viewer("grace.oconnor@example.com", profile: "0010431") }
    }

    @Test func staffCannotWidenItsOwnAccess() throws {
        let office = try Office()
        let administrator = try StaffService(store: office.store, viewer: office.viewer(.staffAdministrator))
        var change = StaffService.Change()
        change.granted = [.commissions]
        for email in ["admin@example.com", "desk@example.com"] {
            let error = #expect(throws: BrokerError.self) { try administrator.manage(email, change) }
            #expect(error?.kind == .notPermitted, "\(email)")
        }
        #expect(throws: BrokerError.self) {
            try administrator.create(email: "x@example.com", lastName: "X", firstName: nil, tools: [.commissions])
        }
        change.granted = [.bookOfBusiness]
        #expect(throws: BrokerError.self) { try administrator.manage("admin@example.com", change) }
        try administrator.manage("desk@example.com", change)
    }

    @Test func revokedUplineSeesNothing() throws {
        let office = try Office()
        #expect(try office.viewer(.uplineAllowed).profile.brokerID == "0010431")
        try UplineService(store: office.store, viewer: office.viewer(.broker)).revoke("1002003")
        #expect(throws: BrokerError.self) { try office.viewer(.uplineAllowed) }
    }

    /// The services that take a viewer, by their sources: each public call must stand in the table.
    @Test func noServiceIsMissing() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources/BrokerPortal")
        let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        var found: Set<String> = []
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            let service = file.deletingPathExtension().lastPathComponent
            let takesViewer = text.contains("init(store: Store, viewer: Viewer)")
            for match in text.matches(of: /\n    public func ([a-zA-Z]+)(\([^{]*)/) {
                guard takesViewer || match.2.contains("Viewer") else { continue }
                if match.2.contains("-> Viewer") { continue }
                found.insert("\(service).\(match.1)")
            }
        }
        #expect(found == Set(Self.calls.map(\.name)))
    }
}

/// The example's first broker with an office around her: staff, tokens, the agency above.
final class Office {
    let scratch: Scratch
    let store: Store

    init() throws {
        scratch = try Scratch()
        store = try ScopeTests.exampleStore(scratch)
        let broker = try store.viewer("maria.lopez@example.com")
        let staff = try StaffService(store: store, viewer: broker)
        let people: [(String, Set<Permission>)] = [
            ("desk@example.com", [.bookOfBusiness, .eligibility, .commissions]),
            ("view@example.com", [.bookOfBusiness]),
            ("new@example.com", [.messages]),
            ("admin@example.com", [.bookOfBusiness, .eligibility, .manageAccounts]),
        ]
        for (email, tools) in people {
            try staff.create(email: email, lastName: "STAFF", firstName: nil, tools: tools)
            // Completing it takes four passwords' time.
            try store.write {
                try $0.execute(sql: "UPDATE accounts SET completed_at = 0 WHERE email = ?", arguments: [email])
            }
        }
        try UplineService(store: store, viewer: broker).allow("1002003")
        let keeper = try store.operatorAccess(userName: "test")
        try CarrierSiteService(store: store, operator: keeper).set(
            .billing, carrier: nil, url: "https://billing.example.com/", setUpEmail: nil, now: Moment(seconds: 0))
        _ = try EmployerAdministration(store: store, operator: keeper).invite(
            #require(GroupNumber(parent: "004512", suffix: "0001")), carrier: nil, now: Moment(seconds: 0))
        try store.write {
            try $0.execute(sql: "UPDATE accounts SET completed_at = 0 WHERE kind = 'employer'")
        }
    }

    /// A session without the time that a password takes.
    func session(of email: String) throws -> String {
        let token = SecretToken.random()
        try store.openSession(token, of: email)
        return token.text
    }

    func token(
        tools: Set<Permission> = Set(Permission.allCases), expiresIn: Int64 = 100, name: String = UUID().uuidString,
        isReadOnly: Bool = false
    ) throws -> String {
        var limits = TokenService.Limits(tools: tools, expiresAt: SessionTests.now + expiresIn)
        limits.isReadOnly = isReadOnly
        return try TokenService(store: store, viewer: store.viewer("maria.lopez@example.com")).create(name, limits)
    }

    func tokenViewer(_ token: String, now: Moment = SessionTests.now) throws -> Viewer {
        let day = try #require(CalendarDate(iso: "2026-11-23"))
        return try TokenService.viewer(token: token, store: store, profile: nil, now: now, asOf: day)
    }

    func manage(_ email: String, _ edit: (inout StaffService.Change) -> Void) throws {
        var change = StaffService.Change()
        edit(&change)
        try StaffService(store: store, viewer: store.viewer("maria.lopez@example.com")).manage(email, change)
    }

    func viewer(_ who: AccessMatrixTests.Who) throws -> Viewer {
        switch who {
        case .broker: try store.viewer("maria.lopez@example.com")
        case .staffWithTool: try SessionTests.viewer(store, token: session(of: "desk@example.com"))
        case .staffWithoutTool: try SessionTests.viewer(store, token: session(of: "new@example.com"))
        case .staffAdministrator: try SessionTests.viewer(store, token: session(of: "admin@example.com"))
        case .uplineAllowed: try store.viewer("ruth.whitaker@example.com", profile: "0010431")
        case .tokenFull: try tokenViewer(token())
        case .tokenReadOnly: try tokenViewer(token(isReadOnly: true))
        case .employer: try SessionTests.viewer(store, token: session(of: "benefits.004512@example.com"))
        case .tokenWithoutTool: try tokenViewer(token(tools: [.messages]))
        }
    }
}
