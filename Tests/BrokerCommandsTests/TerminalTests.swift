import Foundation
import Testing

@testable import BrokerCommands

/// Towards a terminal every format shows control, C1 and bidi characters as escapes; in a pipe they stay exact.
@Suite struct TerminalTests {
    private static let hostile = "Acme\u{1B}[31m\u{9B}1m\u{202E}\u{7F}\u{2066}\u{85}End"
    private static let dangerous: Set<Unicode.Scalar> = [
        "\u{1B}", "\u{9B}", "\u{202E}", "\u{7F}", "\u{2066}", "\u{85}",
    ]

    private func hostileHome() throws -> DemoHome {
        let home = try DemoHome()
        let groups = try String(contentsOfFile: home.store + ".files/groups.csv", encoding: .utf8)
        let file = try home.write(
            groups.replacingOccurrences(of: "Mission Street Cycles", with: Self.hostile), to: "hostile.csv")
        let loaded = home.run(["import", file])
        try #require(loaded.status == .success, "\(loaded.errors)")
        return home
    }

    @Test func everyFormatIsSafeOnATerminalAndExactInAPipe() throws {
        let home = try hostileHome()
        let group = try #require(
            home.answer(
                "bob", "list", "--name", "Acme", "--format", "csv", "--no-header", "--columns", "parent_group_id"
            )
            .split(separator: "\n").first.map(String.init))
        for command in [["bob", "list", "--name", "Acme"], ["group", "show", group], ["bob", "alerts"], ["home"]] {
            for format in ["table", "csv", "tsv", "json", "ndjson"] {
                let arguments = command + ["--format", format, "--color", "never"]
                let shown = home.run(arguments) { $0.isOutputTerminal = true }
                #expect(
                    shown.status == .success && Self.dangerous.isDisjoint(with: shown.output.unicodeScalars),
                    "\(arguments)")
                let piped = home.run(arguments).output
                guard piped.contains("Acme"), format != "json", format != "ndjson" else { continue }
                #expect(piped.contains(Self.hostile), "\(arguments)")
            }
        }
        // JSON stays JSON, with the same value.
        let json = home.run(["bob", "list", "--name", "Acme", "--format", "json", "--columns", "group_name"]) {
            $0.isOutputTerminal = true
        }.output
        let rows = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: String]])
        #expect(rows.allSatisfy { $0["group_name"]?.contains(Self.hostile) == true } && !rows.isEmpty)
    }

    @Test func colorStaysWhereTheTextIsEscapedAlready() throws {
        let home = try DemoHome.shared.get()
        let shown = home.run(["bob", "list", "--color", "ALWAYS"]) { $0.isOutputTerminal = true }.output
        #expect(shown.hasPrefix("\u{1B}[1mGroup Name"))
    }

    @Test func errorsAreSafeOnATerminal() throws {
        let home = try DemoHome.shared.get()
        for format in ["text", "json"] {
            let refused = home.run(["bob", "list", "--columns", Self.hostile]) {
                $0.isErrorTerminal = true
                $0.environment["BROKER_ERRORS"] = format
            }
            #expect(
                refused.status == .usage && Self.dangerous.isDisjoint(with: refused.errors.unicodeScalars), "\(format)")
        }
    }
}
