import Testing

@testable import BrokerPortal

/// How other carriers write amounts, dates and rates.
@Suite struct ValueStyleTests {
    @Test(arguments: [
        ("1,234.56", "1,234.56", "1234.56"), ("1,234.56", "$1,234.5", "1234.50"),
        ("1,234.56", "(1,234.56)", "-1234.56"),
        ("1,234.56", "($43.09)", "-43.09"), ("1,234.56", "$(43.09)", nil), ("1,234.56", "-$43.09", "-43.09"),
        ("1,234.56", "$-43.09", "-43.09"), ("1,234.56", "43.09-", "-43.09"), ("1,234.56", "\u{2212}7", "-7.00"),
        ("1,234.56", "12.3400", "12.34"), ("1,234.56", "12.345", nil), ("1,234.56", "12,34.00", nil),
        ("1,234.56", "1.234,56", nil), ("1,234.56", "", nil), ("1,234.56", "-", nil), ("1,234.56", "--5", nil),
        ("1,234.56", "(-5)", nil), ("1,234.56", "1e3", nil), ("1,234.56", "USD 5", "5.00"), ("1,234.56", ".5", "0.50"),
        ("1,234.56", "99999999999", nil), ("1.234,56", "1.234,56", "1234.56"), ("1.234,56", "€ 98.120,00", "98120.00"),
        ("1.234,56", "28,40-", "-28.40"), ("1.234,56", "(12,05)", "-12.05"), ("1.234,56", "1,234.56", nil),
        ("1.234,56", "1.234", "1234.00"), ("1234.56", "1,234.56", nil), ("1234.56", "-12.5", "-12.50"),
    ])
    func amounts(style: String, text: String, canonical: String?) throws {
        let style = try #require(ValueStyle(style, for: .amount))
        #expect(style.canonical(text) == canonical, "\(text)")
    }

    @Test(arguments: [
        ("10/31/2026", "9/1/2026", "2026-09-01"), ("10/31/2026", "31/10/2026", nil),
        ("10/31/2026", "2026-09-01", "2026-09-01"),
        ("31/10/2026", "31/10/2026", "2026-10-31"), ("31.10.2026", "01.09.2026", "2026-09-01"),
        ("10/31/26", "10/31/26", "2026-10-31"), ("10/31/26", "10/31/2026", nil),
        ("31-Oct-2026", "31-Oct-2026", "2026-10-31"),
        ("20261031", "20261031", "2026-10-31"), ("46326", "46326", "2026-10-31"), ("46326", "46326.5", "2026-10-31"),
        ("46326", "60", nil), ("46326", "x", nil), ("10/31/2026", "02/30/2026", nil),
        ("10/31/2026", "+2/03/2026", "2026-02-03"),
        ("Oct 2026", "September 2026", "2026-09-01"), ("2026-10-31", "10/31/2026", "2026-10-31"),
    ])
    func dates(style: String, text: String, canonical: String?) throws {
        let style = try #require(ValueStyle(style, for: .date))
        #expect(style.canonical(text) == (text.hasPrefix("+") ? nil : canonical), "\(text)")
    }

    @Test(arguments: [
        ("10/2026", "9/2026", "2026-09"), ("10/2026", "13/2026", nil), ("2026-10", "2026-09", "2026-09"),
        ("10/31/2026", "09/30/2026", "2026-09"), ("Oct 2026", "Sep 2026", "2026-09"),
    ])
    func months(style: String, text: String, canonical: String?) throws {
        #expect(try #require(ValueStyle(style, for: .month)).canonical(text) == canonical)
    }

    @Test(arguments: [
        ("6.5", "6.5%", "6.5"), ("6.5", "101", nil), ("0.065", "0.065", "6.5"), ("0.065", ".1", "10"),
        ("0.065", "1", "100"),
        ("0.065", "0.0650", "6.5"), ("0.065", "6.5", nil), ("0.065", "0.0000001", nil), ("0.065", "1.5", nil),
        ("0.065", ".", nil),
    ])
    func rates(style: String, text: String, canonical: String?) throws {
        #expect(try #require(ValueStyle(style, for: .percent)).canonical(text) == canonical, "\(text)")
    }

    @Test func layoutChangesAreNamed() {
        #expect(ColumnLayout.changes(from: ["A", "B", "C"], to: ["a ", "B", "C"]) == [])
        #expect(ColumnLayout.changes(from: ["A", "B", "C"], to: ["A", "X", "C"]) == ["'B' is now 'X'"])
        #expect(
            ColumnLayout.changes(from: ["A", "B", "C"], to: ["A", "C", "D", "E"]) == [
                "'B' is gone", "'D' is new", "'E' is new",
            ])
        #expect(ColumnLayout.changes(from: ["A", "B", "C"], to: ["A", "C", "B"]) == ["the order differs: 'C', 'B'"])
    }

    @Test func shippedMappingsParse() {
        #expect(MappingService.shipped.map(\.name).prefix(2) == ["hcsc-detail", "ga-ledger"])
        #expect(ShippedMappings.texts.count + KnownLayouts.texts.count == MappingService.shipped.count)
    }

    @Test(arguments: [
        "name: x", "name: 'a b'\ncolumns: {commission: A}", "name: x\ncolumns: {comission: A}",
        "name: x\ncolumns: {commission: {from: A, style: 10/2026}}",
        "name: x\ncolumns: {reason: {from: A, style: 1234.56}}",
        "name: x\ncolumns: {commission: [A, {b: c}]}", "name: x\ncolumns: {commission: A}\nskip: {column: A}",
        "name: x\ncolumns: {commission: A}\ndates: yesterday", "- a", "name: [", "name: x\ncolumns: {commission: {}}",
    ])
    func malformedMappingsAreRefused(text: String) {
        let error = #expect(throws: BrokerError.self) { try ColumnMapping.parse(text, source: "m.yaml") }
        #expect(error?.kind == .badData && error?.message.hasPrefix("m.yaml") == true, "\(text)")
    }
}
