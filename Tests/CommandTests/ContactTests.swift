import Foundation
import Testing

/// Whom to ask.
@Suite struct ContactTests {
    @Test func SUP_1_contactsAreListedByTopic() throws {
        let scratch = try Scratch.demo()
        #expect(try scratch.broker("import", "\(Scratch.root)/Examples/desk/contacts.csv").status == 0)
        let all = try scratch.answer("contacts", "--columns", "topic,name,phone", "--format", "csv", "--no-header")
        #expect(all.split(whereSeparator: \.isNewline).count == 6)
        let some = try scratch.answer(
            "contacts", "--topic", "CONTRACTING", "--columns", "name,phone", "--format", "csv", "--no-header")
        #expect(
            some.split(whereSeparator: \.isNewline)
                == ["Producer Contracting,800-555-0112", "Certification Help Desk,800-555-0113"])
    }

    @Test func SUP_1_aNewListRemovesWhomItNoLongerNames() throws {
        let scratch = try Scratch.demo()
        #expect(try scratch.broker("import", "\(Scratch.root)/Examples/desk/contacts.csv").status == 0)
        let file = try scratch.write("topic,name,phone\nKey contacts,Commissions,800-555-0199\n", to: "new.csv")
        #expect(try scratch.broker("import", file).status == 0)
        let all = try scratch.answer("contacts", "--columns", "name,phone", "--format", "csv", "--no-header")
        #expect(all.split(whereSeparator: \.isNewline) == ["Commissions,800-555-0199"])
    }

    @Test func SUP_1_hostileContactsAreRefused() throws {
        let scratch = try Scratch.demo()
        for row in ["T,N,,not an address,", "T,N,,,javascript:alert(1)", "T,N,,,"] {
            let file = try scratch.write("topic,name,phone,email,url\n\(row)\n", to: "bad.csv")
            #expect(try scratch.broker("import", file).status == 65, "\(row)")
        }
        #expect(try scratch.broker("logout").status == 0)
        #expect(try scratch.broker("contacts").status == 77)
    }
}
