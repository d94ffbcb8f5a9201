import Foundation
import Testing

@testable import BrokerCommands

@Suite struct HelpTests {
    @Test func helpOnATopicIsPrintedInProcess() {
        let answer = InProcess.run(["help", "exit-codes"])
        #expect(answer.status == .success)
        #expect(answer.output.contains("EXIT CODES"))
        #expect(answer.errors.isEmpty)
    }

    /// A status that scripts wait and try again on must name what they may be waiting for.
    @Test func exitCodesNameEveryCauseOfTryingAgain() throws {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources")
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        let help = InProcess.run(["help", "exit-codes"]).output
        var causes: Set<String> = []
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /\.tryAgain,\s+code: "(\w+)"/) { causes.insert(String(match.1)) }
        }
        #expect(causes.count >= 4)
        for cause in causes { #expect(help.contains("(\(cause))"), "\(cause)") }
    }

    @Test func helpOfACommandIsThatOfItsOption() {
        let help = InProcess.run(["help", "bob", "list"])
        #expect(help.status == .success && help.output.contains("broker bob list --tree"))
        #expect(help.output == InProcess.run(["bob", "list", "--help"]).output)
        #expect(InProcess.run(["help", "bob"]).output == InProcess.run(["bob", "--help"]).output)
        let unknown = InProcess.run(["help", "bob", "lost"])
        #expect(unknown.status == .usage && unknown.errors.contains("did you mean 'list'?"))
    }

    @Test func aGroupAloneIsAUsageError() {
        let answer = InProcess.run(["bob"])
        #expect(answer.status == .usage && answer.output == "")
        #expect(answer.errors.hasPrefix("broker: 'broker bob' needs a command\nhint: one of list, "))
    }
}
