import BrokerPortal
import Testing

@Suite struct ErrorCodeTests {
    @Test func namesAreUniqueWordsInSnakeCase() {
        let names = ErrorCode.allCases.map(\.name)
        #expect(Set(names).count == names.count)
        for name in names {
            #expect(name.wholeMatch(of: /[a-z][a-z0-9]*(_[a-z0-9]+)*/) != nil, "\(name)")
        }
        #expect(ErrorCode.storeBusy.name == "store_busy")
        #expect(ErrorCode.brokerIDNeeded.name == "broker_id_needed")
        #expect(ErrorCode.textNotUTF8.name == "text_not_utf8")
        #expect(ErrorCode.usage.name == "usage")
    }

    @Test func meaningsAreSentences() {
        for code in ErrorCode.allCases {
            #expect(code.meaning.first?.isUppercase == true && !code.meaning.contains("\n"), "\(code)")
        }
    }

    @Test func errorHasTheKindAndNameOfItsCode() {
        let error = BrokerError(.storeBusy, "the store is busy")
        #expect(error.kind == .tryAgain && error.code == "store_busy" && error.hint == nil)
    }
}
