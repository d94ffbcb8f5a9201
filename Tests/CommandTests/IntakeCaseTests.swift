import Foundation
import Testing

/// The cases of `Tests/Cases/intake`: messy lists, carriers' layouts and rosters, with what must come of them.
@Suite struct IntakeCaseTests {
    @Test(arguments: ["lists", "layouts", "roster"])
    func casesHold(pack: String) throws {
        let scratch = try Scratch()
        let script = Scratch.root + "/Tests/Cases/intake/run.py"
        let outcome = try scratch.run(
            "/usr/bin/python3", [script, Scratch.binary, pack], input: "", environment: ["TMPDIR": scratch.home])
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    }
}
