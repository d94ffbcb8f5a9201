/// Synthetic files of the smaller sets.
enum Others {
    static let payment = Sample.file(
        [
            Sample.set(
                """
                BPR*I*100*C*NON************20261115~
                TRN*3*TRACE1~
                REF*14*0011001~
                N1*PE*TEST CARRIER*FI*990000002~
                N1*PR*ACME TOOLS*FI*990000001~
                ENT*1*2J*EI*E1~
                NM1*EY*1*GARCIA*MARIA****EI*E1~
                RMR*IK*INV1**90*100~
                REF*18*PLAN~
                DTM*582****RD8*20261101-20261130~
                ADX*-10*H6~
                ENT*2*2L*FI*990000001~
                ADX*-5*52~
                RMR*IK*INV2*PI*15~
                IT1*1~
                SLN*1**O*5*IE~

                """, type: "820", guide: "005010X218")
        ], kind: "RA", guide: "005010X218")

    static let answer = Sample.file(
        [
            Sample.set(
                """
                BHT*0022*11*ASK1*20261101*0800~
                HL*1**20*1~
                NM1*PR*2*TEST CARRIER*****PI*842610001~
                HL*2*1*21*1~
                NM1*2B*2*TEST BROKER*****FI*990000009~
                HL*3*2*22*0~
                TRN*2*T1*9990000009~
                NM1*IL*1*GARCIA*MARIA****MI*M1001~
                REF*6P*G200~
                N3*1 MAIN ST~
                N4*SAN DIEGO*CA*92101~
                DMG*D8*19800229*F~
                DTP*346*D8*20260101~
                EB*1**30^1^33**GOLD HMO~
                EB*B**98***27*30.5****Y*Y~
                MSG*PER VISIT~
                LS*2120~
                NM1*P3*1*HOUSE*ANN****SV*1~
                LE*2120~

                """, type: "271", guide: "005010X279A1")
        ], kind: "HB", guide: "005010X279A1")

    static let acknowledgment = Sample.file(
        [
            Sample.set(
                """
                AK1*BE*1*005010X220A1~
                AK2*834*0001*005010X220A1~
                IK5*A~
                AK9*A*1*1*1~

                """, type: "999", guide: "005010X231A1")
        ], kind: "FA", guide: "005010X231A1")
}

/// Breaks a text into lines of one width, as old transfer programs do.
enum Wrapped {
    static func wrap(_ text: String, at width: Int, lineBreak: String = "\n") -> String {
        var result = ""
        for (index, character) in text.enumerated() {
            if index > 0, index % width == 0 { result += lineBreak }
            result.append(character)
        }
        return result + lineBreak
    }
}
