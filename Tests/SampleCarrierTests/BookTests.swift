import Foundation
import Testing

@testable import SampleCarrier

@Suite struct BookTests {
    @Test func aBookHasExactlyItsSubscribers() {
        let book = SampleCarrier.book(seed: 3, subscribers: 1234, groups: 17)
        #expect(book.parents.count == 17)
        let totals = SampleTotals(book) { _ in true }
        #expect(totals.subscribers.reduce(0, +) == 1234)
    }

    @Test func aBookHasExactlyItsMembers() {
        var options = SampleBookOptions(seed: 3, subscribers: 2000)
        options.countsMembers = true
        #expect(SampleTotals(SampleCarrier.book(options: options)) { _ in true }.loops == 2000)
    }

    @Test func aBookCanHaveSubscribersOnly() {
        var options = SampleBookOptions(seed: 3, subscribers: 300)
        options.dependents = .range(0...0)
        let totals = SampleTotals(SampleCarrier.book(options: options)) { _ in true }
        #expect(totals.loops == 300 && totals.dependents == [0, 0, 0])
    }

    @Test func oneProfileHasAllButAHandful() {
        let book = SampleCarrier.book(subscribers: 5000)
        let first = book.parents.count { $0.brokerID == "0010431" }
        #expect(first == 95)
        #expect(Set(book.parents.map(\.brokerID)).count == 6)
    }

    @Test(.enabled(if: hasPython("import csv")), arguments: [false, true])
    func anIndependentReaderAcceptsAGeneratedBook(countsMembers: Bool) throws {
        var options = SampleBookOptions(seed: 11, subscribers: 1500)
        options.spread = true
        options.countsMembers = countsMembers
        try withTemporaryFolder { folder in
            try write(SampleCarrier.files(of: SampleCarrier.book(options: options)), into: folder)
            let check = try run(["python3", "-c", CheckScript.text, folder.path()])
            #expect(check.status == 0, "\(check.output)")
        }
    }

    @Test func piecesJoinToTheWhole() {
        let book = SampleCarrier.book(seed: 5, subscribers: 2000)
        let file = SampleEnrollmentFile.whole(book)
        var joined: [UInt8] = []
        var pieces = 0
        file.write(book) { buffer in
            joined += buffer.bytes
            pieces += 1
            buffer.removeAll()
        }
        #expect(pieces > 5)
        let same = joined == Array(file.text(of: book).utf8)
        #expect(same)
    }
}

@Suite struct PartTests {
    @Test(arguments: [
        (SampleDate(1970, 1, 1), 0, "1970-01-01"), (SampleDate(2026, 11, 23), 20_780, "2026-11-23"),
        (SampleDate(2024, 2, 29), 19_782, "2024-02-29"), (SampleDate(2200, 1, 1), 84_006, "2200-01-01"),
    ])
    func daysCountFrom1970(date: SampleDate, days: Int, text: String) {
        #expect(date.days == days)
        #expect(date.iso == text)
    }

    @Test func monthsAndYearsMove() {
        let day = SampleDate(2026, 11, 23)
        #expect(day.firstOfMonth(adding: 2).iso == "2027-01-01")
        #expect(day.firstOfMonth(adding: -11).iso == "2025-12-01")
        #expect(day.lastOfMonth(adding: 3).iso == "2027-02-28")
        #expect(SampleDate(2024, 2, 29).adding(years: 1).iso == "2025-03-01")
    }

    @Test func anEmployersNameFitsN102() {
        #expect(EnrollmentWriter.employerName("金山 Trading 有限公司") == "Trading")
        #expect(EnrollmentWriter.employerName("A*B~C:D^E") == "ABCDE")
        #expect(EnrollmentWriter.employerName("=1+1 Calculators LLC") == "=1+1 Calculators LLC")
        #expect(EnrollmentWriter.employerName(String(repeating: "Long name ", count: 9)).count == 59)
    }

    @Test func fieldsAreQuotedOnlyWhereTheyMustBe() {
        var buffer = ByteBuffer()
        buffer.csvRow(["0045", "a, b", "say \"x\"", ""])
        #expect(buffer.string == "0045,\"a, b\",\"say \"\"x\"\"\",\n")
    }
}
