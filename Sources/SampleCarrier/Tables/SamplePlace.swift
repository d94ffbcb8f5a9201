/// A real city with one of its ZIP codes and its county.
public struct SamplePlace: Sendable {
    /// City.
    public var city: String
    /// Two-letter state.
    public var state: String
    /// Five-digit ZIP code.
    public var zip: String
    /// County without the word "County".
    public var county: String
    /// Five-digit FIPS code of the county.
    public var fips: String
    /// Telephone area code.
    public var areaCode: Int

    private init(_ city: String, _ state: String, _ zip: String, _ county: String, _ fips: String, _ areaCode: Int) {
        self.city = city
        self.state = state
        self.zip = zip
        self.county = county
        self.fips = fips
        self.areaCode = areaCode
    }

    static let california = [
        SamplePlace("San Francisco", "CA", "94103", "San Francisco", "06075", 415),
        SamplePlace("Oakland", "CA", "94612", "Alameda", "06001", 510),
        SamplePlace("San Jose", "CA", "95112", "Santa Clara", "06085", 408),
        SamplePlace("Sacramento", "CA", "95814", "Sacramento", "06067", 916),
        SamplePlace("Fresno", "CA", "93721", "Fresno", "06019", 559),
        SamplePlace("Los Angeles", "CA", "90012", "Los Angeles", "06037", 213),
        SamplePlace("Long Beach", "CA", "90802", "Los Angeles", "06037", 562),
        SamplePlace("San Diego", "CA", "92101", "San Diego", "06073", 619),
        SamplePlace("Irvine", "CA", "92614", "Orange", "06059", 949),
        SamplePlace("Riverside", "CA", "92501", "Riverside", "06065", 951),
        SamplePlace("San Bernardino", "CA", "92401", "San Bernardino", "06071", 909),
        SamplePlace("Ventura", "CA", "93001", "Ventura", "06111", 805),
        SamplePlace("Santa Rosa", "CA", "95404", "Sonoma", "06097", 707),
        SamplePlace("Redding", "CA", "96001", "Shasta", "06089", 530),
        SamplePlace("Bakersfield", "CA", "93301", "Kern", "06029", 661),
        SamplePlace("Palo Alto", "CA", "94301", "Santa Clara", "06085", 650),
        SamplePlace("Walnut Creek", "CA", "94596", "Contra Costa", "06013", 925),
        SamplePlace("San Mateo", "CA", "94401", "San Mateo", "06081", 650),
        SamplePlace("Monterey", "CA", "93940", "Monterey", "06053", 831),
        SamplePlace("Stockton", "CA", "95202", "San Joaquin", "06077", 209),
    ]

    static let nevada = [
        SamplePlace("Las Vegas", "NV", "89101", "Clark", "32003", 702),
        SamplePlace("Henderson", "NV", "89012", "Clark", "32003", 702),
        SamplePlace("North Las Vegas", "NV", "89030", "Clark", "32003", 702),
        SamplePlace("Reno", "NV", "89501", "Washoe", "32031", 775),
        SamplePlace("Sparks", "NV", "89431", "Washoe", "32031", 775),
    ]

    static func all(in state: String) -> [SamplePlace] {
        state == "NV" ? nevada : california
    }

    /// The place of that name; the tables of the example name only places that are here.
    static func named(_ city: String, in state: String) -> SamplePlace {
        let places = all(in: state)
        return places.first { $0.city == city } ?? places[0]
    }

    /// A telephone number of this place, `415-555-0142`: the range 555-0100 to 0199 is kept for fiction.
    func phone(line: Int) -> String {
        "\(areaCode)-555-01\(line < 10 ? "0" : "")\(line)"
    }
}
