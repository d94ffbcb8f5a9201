import Testing
import X12

struct CheckerTests {
    @Test func countsAFile() throws {
        let report = try Checker().check(byteSource(of: Array((Sample.whole).utf8)))
        #expect(report.isSound && report.findings.isEmpty)
        #expect(report.summary.members == 2)
    }

    @Test func keepsALimitedNumberOfFindings() throws {
        let bad = (0..<50).map { _ in "REF*0F~\n" }.joined()
        let text = Sample.whole.replacing("REF*17*0001~\n", with: bad)
        let report = try Checker(limitPerCode: 10).check(byteSource(of: Array(text.utf8)))
        #expect(report.counts[.missingElement] == 50)
        #expect(report.omitted[.missingElement] == 40)
        #expect(report.findings.count { $0.code == .missingElement } == 10)
        #expect(!report.isSound)
    }

    @Test func surveysReferences() throws {
        var survey = ReferenceSurvey(examples: 1)
        let reading = try Reading(Sample.whole)
        for set in reading.sets { survey.add(set) }
        for member in reading.members { survey.add(member) }
        let rows = survey.result
        #expect(rows.map(\.loop).contains("header"))
        let group = try #require(rows.first { $0.loop == "2000" && $0.qualifier == "1L" })
        #expect(group.count == 2 && group.distinct == 1 && !group.varies && group.values == ["G200"])
        #expect(rows.contains { $0.loop == "2300" && $0.qualifier == "1L" && $0.values == ["G200-1"] })
        #expect(rows.contains { $0.loop == "2750" && $0.qualifier == "17" })
    }
}
