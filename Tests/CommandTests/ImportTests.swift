import Foundation
import Testing

/// Loading files, as an operator does it in a shell.
@Suite struct ImportTests {
    private static let data = Scratch.root + "/Examples/data"

    private func fresh() throws -> Scratch {
        let scratch = try Scratch()
        try #require(try scratch.broker("init", "--quiet").status == 0)
        return scratch
    }

    private func counts(_ scratch: Scratch) throws -> String {
        try scratch.sql(
            "SELECT (SELECT COUNT(*) FROM members), (SELECT COUNT(*) FROM coverages), (SELECT COUNT(*) FROM changes), (SELECT COUNT(*) FROM batches)"
        )
    }

    @Test func filesPackedFilesAndStandardInputGiveTheSameStore() throws {
        let plain = try fresh()
        let other = try fresh()
        let outcome = try plain.shell(
            "broker import \(Self.data)/contracts.csv \(Self.data)/groups.csv \(Self.data)/enrollment-nguyen.edi")
        #expect(outcome.status == 0 && outcome.output == "", "\(outcome.errors)")
        let packed = try other.shell(
            """
            set -e; gzip -c \(Self.data)/contracts.csv > c.csv.gz; broker import c.csv.gz --quiet
            broker import - --quiet < \(Self.data)/groups.csv; gzip -c \(Self.data)/enrollment-nguyen.edi | broker import - --quiet
            """)
        #expect(packed.status == 0 && packed.errors == "", "\(packed.errors)")
        #expect(try counts(plain) == counts(other))
        #expect(try plain.sql("SELECT COUNT(*) FROM members") == "550")
    }

    @Test func sameBytesAgainSaySoAndChangeNothing() throws {
        let scratch = try Scratch.demo()
        let before = try counts(scratch)
        let outcome = try scratch.broker("import", "--verbose", Self.data + "/groups.csv")
        #expect(outcome.status == 0 && outcome.errors.contains("nothing to do, the same bytes were loaded as batch 2"))
        #expect(try counts(scratch) == before)
    }

    @Test func dryRunShowsTheChangesAndMakesNone() throws {
        let scratch = try Scratch.demo()
        let before = try counts(scratch)
        let text = try String(contentsOfFile: Self.data + "/groups.csv", encoding: .utf8)
            .replacingOccurrences(of: "Mission Street Cycles", with: "Mission Street Bicycles")
        try scratch.write(text, to: "groups.csv")
        let outcome = try scratch.broker("import", "--dry-run", "groups.csv")
        #expect(outcome.status == 0)
        #expect(
            outcome.output.contains(
                "changed group 005471/0001 name: Mission Street Cycles -> Mission Street Bicycles\n"))
        #expect(try counts(scratch) == before)
    }

    @Test func rejectedRowNamesFileLineAndField() throws {
        let scratch = try Scratch.demo()
        let before = try counts(scratch)
        let text = try String(contentsOfFile: Self.data + "/groups.csv", encoding: .utf8)
            .replacingOccurrences(of: ",0010432,", with: ",9999999,").replacingOccurrences(
                of: "Fogline", with: "Fogline New")
        try scratch.write(text, to: "groups.csv")
        let refused = try scratch.broker("import", "groups.csv")
        #expect(refused.status == 65 && refused.output == "")
        #expect(refused.errors.contains("groups.csv: reject: line "))
        #expect(refused.errors.contains(", broker_id: is not known; import its contract first\n"))
        #expect(refused.errors.contains("broker: groups.csv: 5 rows were rejected, so nothing was loaded\nhint: "))
        #expect(try counts(scratch) == before)

        let partial = try scratch.broker("import", "--accept-partial", "groups.csv")
        // Rows that were left out make the status say so, also where that was accepted.
        #expect(partial.status == 65 && partial.errors.contains("broker imports show 7"))
        #expect(try scratch.sql("SELECT COUNT(*) FROM groups WHERE name LIKE 'Fogline New%'") != "0")
        let shown = try scratch.answer("imports", "show", "7", "--quiet", "--format", "csv", "--no-header")
        #expect(shown.split(separator: "\n").count == 5)
    }

    @Test func truncatedWrongAndForeignFilesAre65() throws {
        let scratch = try Scratch.demo()
        let before = try counts(scratch)
        let good = try String(contentsOfFile: Self.data + "/enrollment-oconnor.edi", encoding: .utf8)
        try scratch.write(String(good.prefix(good.count / 2)), to: "cut.edi")
        try scratch.write(good.replacingOccurrences(of: "\nSE*", with: "\nSE*9"), to: "count.edi")
        try scratch.write("%PDF-1.7 no carrier's file", to: "note.pdf")
        try scratch.write("", to: "empty.csv")
        for name in ["cut.edi", "count.edi", "note.pdf", "empty.csv"] {
            let outcome = try scratch.broker("import", name)
            #expect(outcome.status == 65, "\(name): \(outcome.errors)")
            #expect(outcome.errors.contains(name))
        }
        #expect(try counts(scratch) == before)
    }

    @Test func groupsBeforeContractsAreRefusedWithTheReason() throws {
        let scratch = try fresh()
        let outcome = try scratch.broker("import", Self.data + "/groups.csv")
        #expect(outcome.status == 65 && outcome.errors.contains("import its contracts first"))
    }

    @Test func noPersonIsNamedInAnyMessage() throws {
        let scratch = try Scratch.demo()
        let good = try String(contentsOfFile: Self.data + "/enrollment-oconnor.edi", encoding: .utf8)
        try scratch.write(
            good.replacingOccurrences(of: "REF*1L*", with: "REF*1L*9").replacingOccurrences(
                of: "REF*38*", with: "REF*38*9"), to: "other.edi")
        // The set is known by its numbers: without --again it would be left out, unread.
        let outcome = try scratch.broker("import", "--again", "other.edi")
        #expect(outcome.status == 65)
        let names = try scratch.sql("SELECT DISTINCT last_name FROM members").split(separator: "\n").map(String.init)
        let words = Set(outcome.errors.split { !$0.isLetter }.map(String.init))
        #expect(words.isDisjoint(with: names.filter { $0.count > 3 }))
        #expect(!outcome.errors.contains("R100"))
    }
}
