import Foundation
import Testing

/// The cases of `Tests/Cases/money`: books, statements as carriers print them, and what is right of them. Their README says what each asks.
@Suite struct MoneyCaseTests {
    /// `model.py` computes what is due a second time, slowly and plainly, on random books.
    @Test(arguments: [["check.py"], ["pdf/check_pdf.py"], ["layouts.py"], ["model.py", "4", "60"]])
    func casesHold(_ arguments: [String]) throws {
        let scratch = try Scratch()
        let script = Scratch.root + "/Tests/Cases/money/" + arguments[0]
        let outcome = try scratch.run(
            "/usr/bin/python3", [script, Scratch.binary] + arguments.dropFirst(), input: "",
            environment: ["TMPDIR": scratch.home, "PYTHONDONTWRITEBYTECODE": "1"])
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    }
}
