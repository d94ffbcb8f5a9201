/// Names to draw people from. Those past the `plain` count carry accents, and only the example uses them:
/// a benchmark is run beside readers that stop at the first byte beyond ASCII.
enum SampleNames {
    struct List: Sendable {
        let plain: Int
        let names: [String]

        func draw(_ random: inout SplitMix64, accents: Bool) -> String {
            names[random.below(accents ? names.count : plain)]
        }
    }

    static let last = List(
        plain: 60,
        names: words(
            """
            SMITH JOHNSON GARCIA NGUYEN LEE MARTINEZ HERNANDEZ WONG PATEL KIM BROWN DAVIS MILLER WILSON ANDERSON THOMAS
            JACKSON WHITE HARRIS CLARK LEWIS ROBINSON WALKER YOUNG KING WRIGHT SCOTT TORRES FLORES GREEN ADAMS NELSON
            BAKER HALL RIVERA CAMPBELL MITCHELL CARTER ROBERTS CHEN TRAN SINGH KHAN SUZUKI PARK OKAFOR IVANOVA HADDAD
            COHEN ROSSI O'NEIL D'ANGELO SMITH-JONES O'CONNOR VAN-DYKE REYES CRUZ MORALES PETROSYAN YANG
            PEÑA NÚÑEZ MUÑOZ GARCÍA-LÓPEZ MÜLLER GONÇALVES BJÖRK LEFÈVRE
            """))
    static let women = List(
        plain: 36,
        names: words(
            """
            MARY PATRICIA JENNIFER LINDA ELIZABETH BARBARA SUSAN JESSICA KAREN SARAH NANCY LISA MEI LAN PRIYA SOFIA ANA
            MARIA LUCIA ROSA HANNAH GRACE EMILY AISHA YUKI SOO-JIN ANAHIT OLGA FATIMA CARMEN OLIVIA EMMA AVA MIA ZOE IRIS
            SOFÍA ZOË INÉS CHLOÉ
            """))
    static let men = List(
        plain: 36,
        names: words(
            """
            JAMES ROBERT JOHN MICHAEL DAVID WILLIAM RICHARD JOSEPH THOMAS CHARLES DANIEL MATTHEW MINH WEI RAJ CARLOS LUIS
            JUAN PEDRO DIEGO NOAH LIAM ETHAN OMAR KENJI JI-HO ARAM IVAN ALI RAFAEL LUCAS LEO HUGO MAX OWEN FELIX
            JOSÉ ANDRÉ JESÚS RENÉ
            """))
    static let streets = [
        "Maple St", "Oak Ave", "Mission Blvd", "2nd St", "Cedar Ct", "Vista Del Mar", "Elm Dr", "Sunset Ln",
        "Harbor Way", "Juniper Rd", "Grand Ave", "Lake Shore Dr", "Desert Rose Ct", "Palm Canyon Dr", "Main St",
    ]
    static let languages = [
        SampleLanguage(list: "LD", code: "SPA"), SampleLanguage(list: "LE", code: "es"),
        SampleLanguage(list: "LD", code: "CHI"), SampleLanguage(list: "LD", code: "VIE"),
        SampleLanguage(list: "LD", code: "SPA"), SampleLanguage(list: "LE", code: "ko"),
        SampleLanguage(list: "LD", code: "TGL"), SampleLanguage(list: "LD", code: "ENG"),
    ]

    private static func words(_ text: String) -> [String] {
        text.split { $0 == " " || $0 == "\n" }.map(String.init)
    }
}
