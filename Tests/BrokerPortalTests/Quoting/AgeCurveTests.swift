import Tabular
import Testing

@testable import BrokerPortal

/// Requirement 5: the published factors of every age from 0 to 64 and above.
@Suite struct AgeCurveTests {
    /// The column "Default" of CMS's "State Specific Age Curve Variations" of 31 May 2017, as it is printed.
    private static let published = """
        0-14 0.765
        15 0.833
        16 0.859
        17 0.885
        18 0.913
        19 0.941
        20 0.970
        21 1.000
        22 1.000
        23 1.000
        24 1.000
        25 1.004
        26 1.024
        27 1.048
        28 1.087
        29 1.119
        30 1.135
        31 1.159
        32 1.183
        33 1.198
        34 1.214
        35 1.222
        36 1.230
        37 1.238
        38 1.246
        39 1.262
        40 1.278
        41 1.302
        42 1.325
        43 1.357
        44 1.397
        45 1.444
        46 1.500
        47 1.563
        48 1.635
        49 1.706
        50 1.786
        51 1.865
        52 1.952
        53 2.040
        54 2.135
        55 2.230
        56 2.333
        57 2.437
        58 2.548
        59 2.603
        60 2.714
        61 2.810
        62 2.873
        63 2.952
        64+ 3.000
        """

    @Test func everyPublishedFactor() throws {
        var bands: [AgeBand] = []
        for line in Self.published.split(separator: "\n") {
            let parts = line.split(separator: " ").map(String.init)
            let band = try #require(AgeBand(parts[0]))
            bands.append(band)
            #expect(AgeCurve.text(age: band.from) == parts[1], "\(line)")
        }
        #expect(bands == AgeBand.all)
        for age in 0...14 { #expect(AgeCurve.text(age: age) == "0.765") }
        for age in 64...120 { #expect(AgeCurve.text(age: age) == "3.000") }
    }

    @Test func agesTurnOnTheBirthday() throws {
        let day = { (text: String) in try #require(CalendarDate(iso: text)) }
        for (birth, on, age) in [
            ("2006-01-01", "2027-01-01", 21), ("2006-01-02", "2027-01-01", 20), ("2027-01-01", "2027-01-01", 0),
            ("2004-02-29", "2025-02-28", 20), ("2004-02-29", "2025-03-01", 21), ("2004-02-29", "2028-02-29", 24),
        ] { #expect(try day(birth).age(on: day(on)) == age, "\(birth) on \(on)") }
    }

    @Test func everyCountyHasOneArea() throws {
        var counts: [Int: Int] = [:]
        for county in County.californian {
            let area = try RatingArea(county: county, zip: "90012").number
            counts[area, default: 0] += 1
            #expect((1...19).contains(area), "\(county)")
            if county != "Los Angeles" { #expect(RatingArea(number: area)?.name.contains(county) == true) }
        }
        // Counties of each area; Los Angeles, by ZIP code 90012, is area 16.
        #expect(
            counts == [
                1: 22, 2: 4, 3: 4, 4: 1, 5: 1, 6: 1, 7: 1, 8: 1, 9: 3, 10: 5, 11: 3, 12: 3, 13: 3, 14: 1, 16: 1, 17: 2,
                18: 1,
                19: 1,
            ])
        for zip in ["90601", "90720", "90801", "91001", "91201", "91501", "91702", "91801", "93534"] {
            #expect(try RatingArea(county: "los angeles county", zip: zip).number == 15, "\(zip)")
        }
        for zip in ["90001", "91301", "91401", "91601", "90291"] {
            #expect(try RatingArea(county: "Los Angeles", zip: zip).number == 16, "\(zip)")
        }
        #expect(throws: BrokerError.self) { try RatingArea(county: "Clark", zip: nil) }
        #expect(throws: BrokerError.self) { try RatingArea(county: "Los Angeles", zip: "9000") }
    }

    @Test func sharesAndDecimals() {
        #expect(EmployerContribution.Share("75%") == .percent(7_500))
        #expect(EmployerContribution.Share("62.5%") == .percent(6_250))
        #expect(EmployerContribution.Share("400") == .amount(40_000))
        for text in ["101%", "-1", "1e3", "", "%", "5.", "1.234", "1,000", "٧٥%"] {
            #expect(EmployerContribution.Share(text) == nil, "\(text)")
        }
        #expect(DecimalText.halfUp(5, 10) == 1 && DecimalText.halfUp(4, 10) == 0)
        #expect(DecimalText.text(5, places: 3) == "0.005" && DecimalText.text(-1_005, places: 2) == "-10.05")
    }
}
