/// A plan as the carrier names it.
public struct SamplePlan: Sendable {
    /// The code in the enrollment file (HD04).
    public var code: String
    /// Product line, such as `CA-SMALL BUSINESS PLANS`.
    public var line: String
    /// Plan type, such as `PPO`.
    public var type: String
    /// Plan name, such as `CA S PPO SVR 2250/50`.
    public var name: String
    /// Insurance line code in the enrollment file (HD03).
    public var insuranceLine: String
    /// Monthly premium in cents of a person of 21 years.
    public var base: Int

    /// `CODE=product line - plan type - plan name`.
    public var text: String { "\(code)=\(line) - \(type) - \(name)" }

    private init(_ code: String, _ line: String, _ type: String, _ name: String, _ insurance: String, _ base: Int) {
        self.code = code
        self.line = line
        self.type = type
        self.name = name
        insuranceLine = insurance
        self.base = base
    }

    private static let californian = "CA-SMALL BUSINESS PLANS"
    private static let nevadan = "NV-SMALL BUSINESS PLANS"
    private static let sage = "SAGE SMALL GROUP"

    static let californiaMedical = [
        SamplePlan("CASPPOSVR2250", californian, "PPO", "CA S PPO SVR 2250/50", "PPO", 38_250),
        SamplePlan("CASPPOGLD500", californian, "PPO", "CA S PPO GLD 500/30", "PPO", 46_125),
        SamplePlan("CASHMOPLT0", californian, "HMO", "CA S HMO PLT 0/15", "HMO", 43_990),
        SamplePlan("CASHMOSVR1900", californian, "HMO", "CA S HMO SVR 1900/55", "HMO", 32_475),
        SamplePlan("CASHSPBRZ6300", californian, "HSP", "CA S HSP BRZ 6300/65", "HLT", 27_910),
    ]
    static let californiaDental = [
        SamplePlan("CADPPO1500", "CA-SMALL BUSINESS DENTAL", "PPO", "CA DENTAL PPO CLASSIC 1500", "DEN", 3_840)
    ]
    static let nevadaMedical = [
        SamplePlan("NVSPPOGLD1000", nevadan, "PPO", "NV S PPO GLD 1000/20", "PPO", 39_400),
        SamplePlan("NVSHMOSVR2500", nevadan, "HMO", "NV S HMO SVR 2500/40", "HMO", 30_150),
    ]
    static let nevadaDental = [
        SamplePlan("NVDHMO100", "NV-SMALL BUSINESS DENTAL", "HMO", "NV DENTAL HMO BASIC", "DEN", 1_925)
    ]
    static let sageMedical = [
        SamplePlan("SGEPOSVR2000", sage, "EPO", "SAGE EPO SVR 2000/45", "EPO", 33_380),
        SamplePlan("SGPOSGLD750", sage, "POS", "SAGE POS GLD 750/25 - HSA", "POS", 41_205),
    ]
    static let sageDental = [
        SamplePlan("SGVIS10", "SAGE SMALL GROUP VISION", "Indemnity", "SAGE VISION 10/25", "VIS", 890)
    ]

    static func medical(of profile: SampleProfile) -> [SamplePlan] {
        if profile.association == ExampleBrokers.sage { return sageMedical }
        return profile.state == "NV" ? nevadaMedical : californiaMedical
    }

    /// The dental (or vision) plans, which a group offers beside the medical ones or in a suffix of their own.
    static func dental(of profile: SampleProfile) -> [SamplePlan] {
        if profile.association == ExampleBrokers.sage { return sageDental }
        return profile.state == "NV" ? nevadaDental : californiaDental
    }
}
