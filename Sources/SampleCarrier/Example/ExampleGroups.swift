/// The parent groups of the example: 40 employers with 60 suffixes in every status.
enum ExampleGroups {
    /// One employer of the table.
    struct Row: Sendable {
        let name: String
        let city: String
        let sic: String
        let brokerID: String
        let start: (year: Int, month: Int)
        let suffixes: Int
        let size: Int
        let fate: ParentBlueprint.Fate

        init(
            _ name: String, _ city: String, _ sic: String, _ brokerID: String, _ start: (Int, Int), _ suffixes: Int,
            _ size: Int, _ fate: ParentBlueprint.Fate = .active
        ) {
            self.name = name
            self.city = city
            self.sic = sic
            self.brokerID = brokerID
            self.start = start
            self.suffixes = suffixes
            self.size = size
            self.fate = fate
        }
    }

    static let industries = [
        "0782", "0181", "2051", "3571", "5411", "5812", "7371", "8011", "8111", "1711", "4213", "0742",
    ]

    static let rows = lopez + nguyen + oconnor

    private static let lopez = [
        Row("Bay Bridge Bakery, Inc.", "San Francisco", "2051", "0010431", (2016, 1), 2, 52),
        Row("=1+1 Calculators LLC", "Oakland", "3571", "0010431", (2019, 12), 2, 18),
        Row("O'Brien, \"Bud\" & Sons", "Santa Rosa", "1711", "0010431", (2015, 7), 2, 24),
        Row("金山 Trading 有限公司", "San Francisco", "5141", "0010431", (2018, 4), 1, 21),
        Row("Peña & Núñez Panadería", "San Jose", "2051", "0010431", (2020, 2), 2, 26),
        Row("Redwood Veterinary Clinic", "Redding", "0742", "0010431", (2017, 10), 1, 9, .renewalPast),
        Row("Tidewater Robotics Inc.", "San Mateo", "3569", "0010431", (2021, 3), 3, 71),
        Row("Mission Street Cycles", "San Francisco", "5941", "0010431", (2022, 6), 1, 8, .cancelPending),
        Row("Delta Nursery & Landscape", "Stockton", "0181", "0010431", (2014, 9), 2, 33, .lastSuffixPending),
        Row("Lakeside Legal Group LLP", "Oakland", "8111", "0010431", (2020, 8), 1, 12, .suspended),
        Row("Fogline Coffee Roasters", "San Francisco", "2095", "0010431", (2019, 5), 1, 7, .cancelled),
        Row("Sagebrush Tile & Stone", "Las Vegas", "1743", "0010432", (2018, 1), 2, 28),
        Row("Truckee River Outfitters", "Reno", "5941", "0010432", (2021, 12), 1, 14),
        Row("Neon Valley Signs", "North Las Vegas", "3993", "0010432", (2022, 10), 1, 11, .renewalPast),
        Row("High Desert Pediatrics", "Sparks", "8011", "0010432", (2027, 1), 1, 9, .pending),
        Row("Golden Poppy Landscaping", "Sacramento", "0782", "0010433", (2017, 6), 2, 30),
        Row("Almond Row Farms", "Fresno", "0173", "0010433", (2019, 1), 2, 44, .lastSuffixCancelled),
        Row("Say \"Cheese\"", "Monterey", "7221", "0010433", (2023, 4), 1, 6),
        Row("Walnut Creek Orthodontics", "Walnut Creek", "8021", "0010433", (2020, 11), 1, 13, .cancelPending),
        Row("Kern Valley Welding", "Bakersfield", "7692", "0010433", (2018, 8), 1, 8, .cancelled),
    ]

    private static let nguyen = [
        Row("Saratoga Semiconductor Test", "San Jose", "3674", "0020871", (2016, 5), 3, 66),
        Row("Phở Tàu Bay Kitchens", "San Jose", "5812", "0020871", (2019, 12), 1, 19),
        Row("Palo Alto Garden Preschool", "Palo Alto", "8351", "0020871", (2017, 9), 2, 27),
        Row("Blue Heron Analytics", "Palo Alto", "7371", "0020871", (2021, 1), 2, 44),
        Row(
            "The Very Long Established Society for the Care of Historic Orchards of Santa Clara Valley",
            "San Jose", "8641", "0020871", (2018, 3), 1, 10),
        Row("Alviso Boat Works", "San Jose", "3732", "0020871", (2022, 7), 1, 8, .brokerChanged),
        Row("Cupertino Ceramics", "San Jose", "3269", "0020871", (2020, 10), 1, 12, .renewalPast),
        Row("Stevens Creek Auto Care", "San Jose", "7538", "0020871", (2019, 6), 1, 13, .cancelled),
        Row("Almaden Solar Co-op", "San Jose", "1731", "0020871", (2026, 12), 1, 7, .pending),
        Row("Henderson Family Dentistry", "Henderson", "8021", "0020872", (2018, 12), 2, 20),
        Row("Silver State Freight", "Sparks", "4213", "0020872", (2020, 4), 2, 41),
        Row("Red Rock Climbing Gym", "Las Vegas", "7999", "0020872", (2023, 2), 1, 9, .suspended),
        Row("Comstock Printing", "Reno", "2752", "0020872", (2021, 8), 1, 6, .cancelPending),
    ]

    private static let oconnor = [
        Row("Pacific Crest Surf & Skate", "San Diego", "5941", "0030519", (2020, 1), 2, 36),
        Row("Balboa Marine Diesel", "San Diego", "3519", "0030519", (2021, 5), 1, 14),
        Row("Irvine Prosthetics Lab", "Irvine", "3842", "0030519", (2022, 12), 2, 29),
        Row("Citrus Belt Packing", "Riverside", "0723", "0030519", (2020, 7), 2, 44, .lastSuffixPending),
        Row("Channel Islands Kelp Co.", "Ventura", "0919", "0030519", (2023, 9), 1, 11),
        Row("Inland Empire HVAC", "San Bernardino", "1711", "0030519", (2024, 3), 2, 23, .brokerChanged),
        Row("Shoreline Title & Escrow", "Long Beach", "6541", "0030519", (2025, 2), 1, 17),
    ]
}
