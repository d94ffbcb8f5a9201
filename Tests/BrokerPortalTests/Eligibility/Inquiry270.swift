/// A 270, written by hand.
struct Inquiry270 {
    var levels = ["HL*3*2*22*0", "TRN*1*T1*9990000009", "NM1*IL*1*NOBODY****MI*none", "DMG*D8*19700101", "EQ*30"]

    var text: String {
        let segments =
            [
                "ST*270*0001*005010X279A1", "BHT*0022*13*REF1*20261123*0800", "HL*1**20*1", "NM1*PR*2*CARRIER",
                "HL*2*1*21*1",
                "NM1*2B*2*BROKER*****FI*990000009",
            ] + levels
        return
            ([
                "ISA*00*          *00*          *ZZ*BROKER         *ZZ*CARRIER        *261123*0800*^*00501*000000905*0*T*:",
                "GS*HS*BROKER*CARRIER*20261123*0800*7*X*005010X279A1",
            ] + segments + ["SE*\(segments.count + 1)*0001", "GE*1*7", "IEA*1*000000905", ""]).joined(separator: "~\n")
    }
}
