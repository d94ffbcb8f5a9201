/// INS02: what the member is to the subscriber.
public struct Relationship: X12Code {
    /// The code as it was sent.
    public let rawValue: String

    /// Any code.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Self.
    public static var subscriber: Self { "18" }
    /// Spouse.
    public static var spouse: Self { "01" }
    /// Child.
    public static var child: Self { "19" }
    /// Stepchild.
    public static var stepchild: Self { "17" }
    /// Adopted child.
    public static var adoptedChild: Self { "09" }
    /// Foster child.
    public static var fosterChild: Self { "10" }
    /// Ward.
    public static var ward: Self { "15" }
    /// Life partner.
    public static var lifePartner: Self { "53" }
    /// Grandson or granddaughter.
    public static var grandchild: Self { "05" }
    /// Father or mother.
    public static var parent: Self { "03" }
    /// Ex-spouse.
    public static var exSpouse: Self { "25" }
    /// Other relationship.
    public static var other: Self { "G8" }

    /// What the codes mean.
    public static let meanings: [String: String] = [
        "18": "self",
        "01": "spouse",
        "19": "child",
        "17": "stepchild",
        "09": "adopted child",
        "10": "foster child",
        "15": "ward",
        "53": "life partner",
        "05": "grandson or granddaughter",
        "07": "nephew or niece",
        "14": "brother or sister",
        "03": "father or mother",
        "16": "stepparent",
        "23": "sponsored dependent",
        "24": "dependent of a minor dependent",
        "25": "ex-spouse",
        "26": "guardian",
        "31": "court appointed guardian",
        "38": "collateral dependent",
        "60": "annuitant",
        "D2": "trustee",
        "G8": "other relationship",
        "G9": "other relative",
        "04": "grandfather or grandmother",
        "06": "uncle or aunt",
        "08": "cousin",
        "11": "son-in-law or daughter-in-law",
        "12": "brother-in-law or sister-in-law",
        "13": "mother-in-law or father-in-law",
    ]
}
