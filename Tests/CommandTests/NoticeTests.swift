import Foundation
import Testing

/// Notices, without logging in.
@Suite struct NoticeTests {
    @Test func LOG_4_noticesAreReadWithoutLoggingIn() throws {
        let scratch = try Scratch.demo()
        for name in ["terms", "privacy", "need-to-know"] {
            let file = "\(Scratch.root)/Examples/desk/\(name).txt"
            #expect(try scratch.broker("admin", "notices", "set", name, file).status == 0)
        }
        #expect(try scratch.broker("logout").status == 0)
        for name in ["terms", "privacy", "need-to-know"] {
            let text = try String(contentsOfFile: "\(Scratch.root)/Examples/desk/\(name).txt", encoding: .utf8)
            let shown = try scratch.answer("notices", "show", name)
            #expect(shown.contains(text.trimmingCharacters(in: .newlines)))
        }
        let list = try scratch.answer("notices", "list", "--columns", "name,edition", "--format", "csv", "--no-header")
        #expect(
            list.split(whereSeparator: \.isNewline)
                == ["terms,2026-11-23", "privacy,2026-11-23", "need-to-know,2026-11-23"])
    }

    @Test func LOG_4_anEditionCountsFromItsDay() throws {
        let scratch = try Scratch.demo()
        let (old, new) = (try scratch.write("Old.\n", to: "old"), try scratch.write("New.\n", to: "new"))
        #expect(try scratch.broker("admin", "notices", "set", "terms", old, "--edition", "2026-01-01").status == 0)
        #expect(try scratch.broker("admin", "notices", "set", "terms", new, "--edition", "2027-01-01").status == 0)
        #expect(try scratch.answer("notices", "show", "terms").contains("Old."))
        #expect(try scratch.answer("--as-of", "2027-01-01", "notices", "show", "terms").contains("New."))
        #expect(try scratch.broker("--as-of", "2025-12-31", "notices", "show", "terms").status == 1)
        #expect(try scratch.broker("notices", "show", "privacy").status == 1)
    }

    @Test func LOG_4_whatIsNoTextIsRefused() throws {
        let scratch = try Scratch.demo()
        let empty = try scratch.write(" \n\n", to: "empty")
        #expect(try scratch.broker("admin", "notices", "set", "terms", empty).status == 65)
        let large = try scratch.write(String(repeating: "x", count: (256 << 10) + 1), to: "large")
        #expect(try scratch.broker("admin", "notices", "set", "terms", large).status == 65)
        #expect(try scratch.broker("admin", "notices", "set", "terms", scratch.path("none")).status == 66)
        #expect(try scratch.sql("SELECT count(*) FROM notices") == "0")
    }
}
