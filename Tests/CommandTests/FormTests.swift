import Foundation
import Testing

/// Forms and brochures. Contents are checked by sha256sum.
@Suite struct FormTests {
    private static let samples = Scratch.root + "/Examples/desk/documents"

    private func loaded() throws -> Scratch {
        let scratch = try Scratch.demo()
        #expect(try scratch.broker("import", "\(Self.samples)/manifest.csv").status == 0)
        #expect(try scratch.shell("mkdir forms").status == 0)
        return scratch
    }

    private func names(_ scratch: Scratch, _ more: String...) throws -> [String] {
        let arguments = ["forms", "list", "--columns", "name", "--format", "csv", "--no-header"] + more
        let outcome = try scratch.run(Scratch.binary, arguments, input: "", environment: [:])
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome.output.split(whereSeparator: \.isNewline).map(String.init)
    }

    @Test func SAL_2_listHasTheNewestEditionInForce() throws {
        let scratch = try loaded()
        #expect(try names(scratch, "--kind", "form", "--state", "CA", "--language", "en") == ["enrollment-form-ca.pdf"])
        #expect(
            try names(scratch, "--kind", "form", "--state", "CA", "--language", "en", "--as-of", "2027-01-01")
                == ["enrollment-form-ca-2027.pdf"])
        #expect(try names(scratch, "--search", "ENROLLMENT", "--all-editions").count == 5)
        #expect(try names(scratch, "--language", "es") == ["enrollment-form-ca-es.pdf"])
    }

    @Test func SAL_2_fetchWritesTheBytesAndSkipsWhatIsThere() throws {
        let scratch = try loaded()
        let fetch = ["forms", "fetch", "--all", "-d", "forms", "--format", "csv", "--columns", "name,result"]
        let first = try scratch.run(Scratch.binary, fetch, input: "", environment: [:])
        #expect(first.status == 0 && first.output.components(separatedBy: ",written").count == 6)
        #expect(
            try scratch.shell("for f in forms/*; do cmp \"$f\" '\(Self.samples)'/\"${f#forms/}\" || exit 1; done")
                .status == 0)
        let stamp = try scratch.shell("stat -c '%n %i %y' forms/*").output
        let second = try scratch.run(Scratch.binary, fetch, input: "", environment: [:])
        #expect(second.status == 0 && second.output.components(separatedBy: ",present").count == 6)
        #expect(try scratch.shell("stat -c '%n %i %y' forms/*").output == stamp)
    }

    @Test func SAL_2_anotherFileIsReplacedOnlyWithForce() throws {
        let scratch = try loaded()
        try scratch.write("mine", to: "forms/plan-brochure.pdf")
        #expect(try scratch.broker("forms", "fetch", "--all", "-d", "forms").status == 73)
        #expect(try scratch.shell("ls forms; cat forms/*").output == "plan-brochure.pdf\nmine")
        #expect(try scratch.broker("forms", "fetch", "--all", "-d", "forms", "--force").status == 0)
        #expect(try scratch.shell("cmp forms/plan-brochure.pdf '\(Self.samples)/plan-brochure.pdf'").status == 0)
    }

    @Test func SAL_2_alteredContentIsRefused() throws {
        let scratch = try loaded()
        _ = try scratch.sql("UPDATE document_contents SET content = CAST('altered' AS BLOB)")
        let outcome = try scratch.broker("forms", "fetch", "plan-brochure.pdf", "-d", "forms")
        #expect(outcome.status == 74 && outcome.errors.contains("altered"))
        #expect(try scratch.shell("ls forms").output == "")
    }

    @Test func SAL_2_hostileNamesNeverLeaveTheFolder() throws {
        let scratch = try loaded()
        let header = "file,kind,title,language,edition,sha256\n"
        for name in ["../x.pdf", "/tmp/x.pdf", ".hidden", "-rf", "a/b.pdf", "a\\b.pdf"] {
            let hash = String(repeating: "0", count: 64)
            let file = try scratch.write(header + "\(name),form,T,en,1,\(hash)\n", to: "manifest.csv")
            let outcome = try scratch.broker("import", file)
            #expect(outcome.status == 65 && outcome.errors.contains("line 2, file"), "\(name)")
        }
        _ = try scratch.sql("UPDATE documents SET file_name = '../escaped.pdf' WHERE file_name = 'plan-brochure.pdf'")
        #expect(try scratch.broker("forms", "fetch", "--all", "-d", "forms").status == 74)
        #expect(try scratch.shell("ls forms; ls escaped.pdf").output == "")
    }

    @Test func SAL_2_aLinkInTheFolderIsNotFollowed() throws {
        let scratch = try loaded()
        #expect(try scratch.shell("echo keep > target; ln -s ../target forms/plan-brochure.pdf").status == 0)
        let outcome = try scratch.broker("forms", "fetch", "plan-brochure.pdf", "-d", "forms", "--force")
        #expect(outcome.status == 73)
        #expect(try scratch.shell("cat target").output == "keep\n")
    }
}
