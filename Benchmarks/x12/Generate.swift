/// A deterministic 834 of about the given size: families of a subscriber and up to three dependents.
struct Generator {
    private var seed: UInt64 = 0x9E37_79B9_7F4A_7C15
    private let first = ["MARIA", "JOHN", "WEI", "FATIMA", "LUIS", "ANNA", "DAVID", "KIM", "OLGA", "PETER"]
    private let last = ["GARCIA", "SMITH", "CHEN", "NGUYEN", "O'BRIEN", "MUELLER", "JOHNSON", "PATEL", "LEE", "BROWN"]

    mutating func next(_ bound: Int) -> Int {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(seed >> 33) % bound
    }

    mutating func write(bytes: Int, to output: (String) -> Void) {
        output(
            "ISA*00*          *00*          *ZZ*BENCHSENDER    *ZZ*BENCHRECEIVER  *261101*0800*^*00501*000000001*0*T*:~\n"
        )
        output("GS*BE*BENCHSENDER*BENCHRECEIVER*20261101*0800*1*X*005010X220A1~\n")
        var written = 0
        var set = 0
        var number = 100_000_000
        while written < bytes {
            set += 1
            var text = header(set)
            var segments = text.utf8.count { $0 == 0x7E }
            for _ in 0..<2500 where written + text.utf8.count < bytes {
                number += 1
                for person in 0...next(4) {
                    let member = person == 0 ? subscriber(number) : dependent(number, person)
                    segments += member.utf8.count { $0 == 0x7E }
                    text += member
                }
            }
            text += "SE*\(segments + 1)*\(set)~\n"
            written += text.utf8.count
            output(text)
        }
        output("GE*\(set)*1~\nIEA*1*000000001~\n")
    }

    private func header(_ set: Int) -> String {
        "ST*834*\(set)*005010X220A1~\nBGN*00*BENCH\(set)*20261101*0800*PT***4~\nREF*38*POLICY\(set)~\n"
            + "DTP*007*D8*20261101~\nN1*P5*BENCH EMPLOYER \(set)*FI*990000001~\nN1*IN*BENCH CARRIER*FI*990000002~\n"
    }

    private mutating func subscriber(_ number: Int) -> String {
        "INS*Y*18*030*XN*A***FT~\nREF*0F*\(number)~\nREF*1L*00\(number % 997)~\nREF*17*0001~\nDTP*336*D8*2015\(date())~\n"
            + person(number) + coverage() + "AMT*P3*\(300 + next(500)).\(10 + next(89))~\n"
    }

    private mutating func dependent(_ number: Int, _ index: Int) -> String {
        "INS*N*\(index == 1 ? "01" : "19")*030*XN*A~\nREF*0F*\(number)~\nREF*1L*00\(number % 997)~\n"
            + person(number &* 7 &+ index) + coverage()
    }

    private mutating func person(_ number: Int) -> String {
        "NM1*IL*1*\(last[next(10)])*\(first[next(10)])*A***34*\(900_000_000 + number % 99_999_999)~\n"
            + "PER*IP**HP*555010\(1000 + next(9000))*EM*person\(number)@example.com~\nN3*\(next(9999)) MAIN STREET*APT \(next(99))~\n"
            + "N4*SAN DIEGO*CA*9\(2000 + next(999))**CY*06073~\nDMG*D8*19\(40 + next(59))\(date())*F*M~\n"
    }

    private mutating func coverage() -> String {
        "HD*030**HMO*GOLD HMO 500/20*FAM~\nDTP*348*D8*2026\(date())~\nREF*1L*0012\(next(999))~\n"
    }

    private mutating func date() -> String { "0\(1 + next(9))\(10 + next(18))" }
}
