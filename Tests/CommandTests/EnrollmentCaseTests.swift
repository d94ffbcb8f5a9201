import Testing

/// Small 834s and 820s, loaded in order, and what must then be true: `Enrollment/README.md`.
@Suite struct EnrollmentCaseTests {
    @Test func everyCaseIsRight() throws {
        let scratch = try Scratch()
        let folder = Scratch.root + "/Tests/CommandTests/Enrollment"
        let outcome = try scratch.run(
            "/usr/bin/python3", [folder + "/run.py", Scratch.binary, folder], input: "", environment: [:])
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    }
}
