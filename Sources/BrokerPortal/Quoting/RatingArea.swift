/// California's 19 rating areas (Health and Safety Code 1357.512, Insurance Code 10753.14).
///
/// A small group is rated by the employer's place of business, not by where its employees live. Counties decide, but Los Angeles has two areas, told
/// apart by the first three digits of the ZIP code.
public struct RatingArea: Hashable, Sendable {
    /// 1 to 19.
    public let number: Int

    /// `nil` outside 1 to 19.
    public init?(number: Int) {
        guard (1...19).contains(number) else { return nil }
        self.number = number
    }

    /// The area of a county, or why it has none.
    ///
    /// - Parameter zip: needed for Los Angeles alone.
    /// - Throws: `BrokerError` of kind `usage` for a county that is not Californian, or Los Angeles without a ZIP code.
    public init(county: String, zip: String?) throws {
        let name = RatingArea.plain(county)
        guard let known = County.californian.first(where: { $0.lowercased() == name }) else {
            throw BrokerError(
                .countyUnknown, "California has no county '\(county)'",
                hint: "write it as 'San Diego', or name the rating area with --area")
        }
        if known == "Los Angeles" {
            number = try RatingArea.losAngeles(zip)
        } else {
            number = RatingArea.counties.first { $0.value.contains(known) }?.key ?? 0
        }
    }

    /// The counties, or the part of Los Angeles County.
    public var name: String {
        switch number {
        case 15: "Los Angeles County, ZIP codes 906-912, 915, 917, 918, 935"
        case 16: "Los Angeles County, other ZIP codes"
        default: RatingArea.counties[number, default: []].joined(separator: ", ")
        }
    }

    private static func losAngeles(_ zip: String?) throws -> Int {
        guard let zip = zip?.prefix(5), zip.utf8.count == 5, zip.utf8.allSatisfy(\.isDigit) else {
            throw BrokerError(
                .zipNeeded, "Los Angeles County has two rating areas, told apart by the ZIP code",
                hint: "name the employer's ZIP code too with --zip, or the area with --area 15 or --area 16")
        }
        return areaFifteen.contains(String(zip.prefix(3))) ? 15 : 16
    }

    private static func plain(_ county: String) -> String {
        let name = county.trimmed.lowercased()
        return name.hasSuffix(" county") ? String(name.dropLast(" county".count)) : name
    }

    private static let areaFifteen: Set<String> = [
        "906", "907", "908", "909", "910", "911", "912", "915", "917", "918", "935",
    ]

    private static let counties: [Int: [String]] = [
        1: [
            "Alpine", "Amador", "Butte", "Calaveras", "Colusa", "Del Norte", "Glenn", "Humboldt", "Lake", "Lassen",
            "Mendocino", "Modoc", "Nevada", "Plumas", "Shasta", "Sierra", "Siskiyou", "Sutter", "Tehama", "Trinity",
            "Tuolumne", "Yuba",
        ],
        2: ["Marin", "Napa", "Solano", "Sonoma"], 3: ["El Dorado", "Placer", "Sacramento", "Yolo"],
        4: ["San Francisco"], 5: ["Contra Costa"], 6: ["Alameda"], 7: ["Santa Clara"], 8: ["San Mateo"],
        9: ["Monterey", "San Benito", "Santa Cruz"],
        10: ["Mariposa", "Merced", "San Joaquin", "Stanislaus", "Tulare"], 11: ["Fresno", "Kings", "Madera"],
        12: ["San Luis Obispo", "Santa Barbara", "Ventura"], 13: ["Imperial", "Inyo", "Mono"], 14: ["Kern"],
        17: ["Riverside", "San Bernardino"], 18: ["Orange"], 19: ["San Diego"],
    ]
}
