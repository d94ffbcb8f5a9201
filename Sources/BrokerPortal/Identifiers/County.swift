/// California's counties by their FIPS code: 06001, 06003 … 06115, in the order of the alphabet.
///
/// Nevada's two populous counties are known too; another code stays as it came.
public enum County {
    /// The county's name for a five-digit FIPS code; `nil` when it is not known here.
    public static func name(fips: String) -> String? {
        guard fips.utf8.count == 5, let code = Int(fips) else { return nil }
        if let name = others[code] { return name }
        let rank = code - 6_000
        guard rank >= 1, rank <= 115, rank % 2 == 1 else { return nil }
        return californian[(rank - 1) / 2]
    }

    /// The FIPS code of a county that is known here.
    static func fips(name: String) -> String? {
        if let rank = californian.firstIndex(of: name) {
            let code = String(6_000 + rank * 2 + 1)
            return "0" + code
        }
        return others.first { $0.value == name }.map { String($0.key) }
    }

    private static let others = [32_003: "Clark", 32_031: "Washoe"]

    static let californian: [String] = [
        "Alameda", "Alpine", "Amador", "Butte", "Calaveras", "Colusa", "Contra Costa", "Del Norte", "El Dorado",
        "Fresno", "Glenn", "Humboldt", "Imperial", "Inyo", "Kern", "Kings", "Lake", "Lassen", "Los Angeles", "Madera",
        "Marin", "Mariposa", "Mendocino", "Merced", "Modoc", "Mono", "Monterey", "Napa", "Nevada", "Orange", "Placer",
        "Plumas", "Riverside", "Sacramento", "San Benito", "San Bernardino", "San Diego", "San Francisco",
        "San Joaquin", "San Luis Obispo", "San Mateo", "Santa Barbara", "Santa Clara", "Santa Cruz", "Shasta",
        "Sierra", "Siskiyou", "Solano", "Sonoma", "Stanislaus", "Sutter", "Tehama", "Trinity", "Tulare", "Tuolumne",
        "Ventura", "Yolo", "Yuba",
    ]
}
