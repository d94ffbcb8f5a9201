/// The federal default standard age curve, for plan years that begin in 2018 or later.
///
/// A premium is the rate at age 21 times the factor of the member's age on the effective date. 45 CFR 147.102(e) has the curve set by HHS in guidance:
/// CMS, "Market Rating Reforms: State Specific Age Curve Variations" (31 May 2017), column "Default". The curve of 2014 to 2017 had 0.635 for all ages
/// from 0 to 20. The factors were compared with tables that others published from the same guidance: three complete ones have the same at every age.
public enum AgeCurve {
    /// Where the factors come from, in a line for a proposal.
    public static let source =
        "45 CFR 147.102(e): federal default standard age curve, CMS guidance of 2017 for 2018 and later"

    /// The factor of an age in thousandths: 1,000 at 21, 3,000 from 64 on.
    public static func thousandths(age: Int) -> Int64 {
        switch age {
        case ..<15: 765
        case 15..<64: years[age - 15]
        default: 3_000
        }
    }

    /// `1.278`.
    public static func text(age: Int) -> String { DecimalText.text(thousandths(age: age), places: 3) }

    /// Ages 15 to 63.
    private static let years: [Int64] = [
        833, 859, 885, 913, 941, 970,
        1_000, 1_000, 1_000, 1_000, 1_004, 1_024, 1_048, 1_087, 1_119,
        1_135, 1_159, 1_183, 1_198, 1_214, 1_222, 1_230, 1_238, 1_246, 1_262,
        1_278, 1_302, 1_325, 1_357, 1_397, 1_444, 1_500, 1_563, 1_635, 1_706,
        1_786, 1_865, 1_952, 2_040, 2_135, 2_230, 2_333, 2_437, 2_548, 2_603,
        2_714, 2_810, 2_873, 2_952,
    ]
}
