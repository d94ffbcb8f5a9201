import BrokerCommands
import BrokerPortal
import Testing

@Suite struct HelpErrorsTests {
    /// Every code of the list is there, under the heading of its exit status.
    @Test func everyCodeIsListedUnderItsStatus() throws {
        let answer = InProcess.run(["help", "errors"])
        #expect(answer.status == .success && answer.errors.isEmpty)
        var listed: [String: Int] = [:]
        var status: Int?
        for line in answer.output.split(separator: "\n") {
            if let number = line.prefixMatch(of: #/(\d+)\ \ /#) { status = Int(number.1) }
            if let code = line.prefixMatch(of: #/\ \ ([a-z0-9_]+)\ \ /#) { listed[String(code.1)] = status }
        }
        #expect(listed.count == ErrorCode.allCases.count)
        #expect(listed["store_busy"] == 75 && listed["usage"] == 64 && listed["store_missing"] == 78)
        for code in ErrorCode.allCases { #expect(listed[code.name] != nil, "\(code.name)") }
    }

    @Test func errorAsJSONHasItsCodeAndStatus() throws {
        let answer = InProcess.run(["help", "nothing"], InProcess.Surroundings(environment: ["BROKER_ERRORS": "json"]))
        #expect(answer.errors.contains("\"code\": \"usage\"") && answer.errors.contains("\"exit\": 64"))
    }
}
