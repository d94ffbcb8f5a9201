import Testing
import X12

/// What an import could not use is an error of the file, told by the reader: check and import say the same.
struct EnrollmentRuleTests {
    private func codes(_ old: String, _ new: String) throws -> [FindingCode] {
        // A segment more or less makes SE01 wrong, which is no matter here.
        try Reading(Reproducers.changed(old, new)).errors.map(\.code).filter { $0 != .seCount }
    }

    @Test func whatIsToBeDoneMustBeKnown() throws {
        #expect(try codes("INS*Y*18*030", "INS*Y*18*999") == [.invalidCode])
        #expect(try codes("HD*030**HMO*GOLD HMO*FAM", "HD*999**HMO*GOLD HMO*FAM") == [.invalidCode])
        #expect(try codes("PT***4~", "PT***7~") == [.invalidCode])
        #expect(try codes("PT***4~", "PT~").isEmpty)
    }

    /// REF*OF is not REF*0F, and the family's number is missing then.
    @Test func aLetterIsNoDigit() throws {
        #expect(try Set(codes("REF*0F*S1001", "REF*OF*S1001")) == [.letterForDigit, .noSubscriberNumber])
        #expect(try codes("REF*17*0001~\n", "REF*17*0001~\nREF*6O*X1~\n").isEmpty)
    }

    @Test(arguments: [("512.35", true), ("0", true), ("-1", true), ("512.355", false), ("51O", false)])
    func aPremiumCanBeBilled(_ amount: String, _ isRight: Bool) throws {
        let reading = try Reading(Reproducers.changed("512.35", amount))
        #expect(reading.errors.isEmpty == isRight, "\(reading.findings)")
        #expect(reading.members.first?.errors == (isRight ? 0 : 1))
        // One less than zero is kept as it came, and told.
        #expect(reading.codes.contains(.negativePremium) == amount.hasPrefix("-"))
    }

    @Test(arguments: [
        ("20261201", true), ("20261202", false), ("20620229", true), ("99990101", false),
    ])
    func aBirthHasBeen(_ day: String, _ isRight: Bool) throws {
        // 2062-02-29 is no day: a date of birth that is none is a warning, as it always was.
        #expect(try codes("DMG*D8*19800229", "DMG*D8*" + day) == (isRight ? [] : [.futureDate]))
    }

    /// What NM1*70 repeats was wrong, and may be as wrong as it likes.
    @Test func theWrongBirthDateMayBeInTheFuture() throws {
        #expect(try codes("DMG*D8*20100116", "DMG*D8*20770116").isEmpty)
    }

    /// One day ahead is a time zone.
    @Test func aFileIsOfTodayOrBefore() throws {
        #expect(try codes("BGN*00*REF1*20261101", "BGN*00*REF1*20261202").isEmpty)
        #expect(try codes("BGN*00*REF1*20261101", "BGN*00*REF1*20271101") == [.futureDate])
    }

    /// A reader that is not told the day finds no date in the future.
    @Test func withoutADayNothingIsInTheFuture() throws {
        let text = Reproducers.changed("DMG*D8*19800229", "DMG*D8*20770116")
        #expect(try Checker().check(byteSource(of: Array(text.utf8))).findings.isEmpty)
        #expect(try !Checker().check(byteSource(of: Array(text.utf8)), today: Reading.today).isSound)
    }

    @Test func anEndAndABeginHaveADay() throws {
        let ends = Sample.file([Sample.set(Sample.header834 + Sample.subscriber.replacing("HD*030", with: "HD*024"))])
        #expect(try Reading(ends).errors.map(\.code) == [.missingDate])
        for date in ["DTP*357*D8*20261031", "DTP*303*D8*20261031"] {
            let dated = ends.replacing("DTP*336*D8*20150301", with: date)
            #expect(try Reading(dated).errors.isEmpty)
        }
        // The header's DTP*007 is a first day for who has none of his own.
        let begins = Sample.file([
            Sample.set(Sample.header834 + Sample.subscriber.replacing("DTP*348*D8*20260101~\n", with: ""))
        ])
        #expect(try Reading(begins).errors.isEmpty)
        #expect(
            try Reading(begins.replacing("DTP*007*D8*20261101~\n", with: "")).errors.map(\.code).contains(.missingDate))
    }

    @Test func anEndedMemberHasADay() throws {
        let body = Sample.header834 + "INS*Y*18*024*08*A***TE~\nREF*0F*S1~\nNM1*IL*1*GARCIA*MARIA~\n"
        #expect(try Reading(Sample.file([Sample.set(body)])).errors.map(\.code) == [.missingDate])
    }

    /// The exchanges' guides do not ask for REF*0F.
    @Test func anExchangeNeedsNoFamilyNumber() throws {
        let text = Sample.whole.replacing("005010X220A1", with: "005010X307").replacing("REF*0F*S1001~\n", with: "")
        let reading = try Reading(text.replacing("SE*50", with: "SE*48"))
        #expect(reading.errors.isEmpty, "\(reading.findings)")
        #expect(reading.codes.contains(.noSubscriberNumber))
    }
}
