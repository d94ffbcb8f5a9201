import Foundation

/// Writes small 834 files for tests, with right counts. The segments of a member are given as they stand in the file.
struct Enrollment834 {
    var action = "4"
    var payer = "N1*IN*TEST HEALTH*FI*911111111"
    var header = ["REF*38*004512", "DTP*007*D8*20261101"]
    var members: [[String]] = []
    var controlNumber = 1
    var purpose = "00"
    var reference = "REF1"
    var originalReference = ""
    var sender = "SENDER"

    /// A subscriber with one coverage in suffix 0001.
    static func subscriber(
        _ number: String = "R00000001", last: String = "DOE", first: String = "JANE", birth: String = "19800115",
        suffix: String = "0001", begin: String = "20240101", end: String? = nil, plan: String = "P1"
    ) -> [String] {
        [
            "INS*Y*18*030*XN*A***FT", "REF*0F*\(number)", "REF*1L*004512", "REF*17*\(suffix)", "REF*23*\(number)01",
            "DTP*336*D8*20231015", "NM1*IL*1*\(last)*\(first)*Q***ZZ*\(number)01",
            "PER*IP**HP*4155550142*WP*4155550143", "N3*12 OAK ST*APT 3", "N4*OAKLAND*CA*94601**CY*06001",
            "DMG*D8*\(birth)*F*M", "LUI*LD*SPA**7", "HD*030**HLT*\(plan)*FAM", "DTP*348*D8*\(begin)",
        ] + (end.map { ["DTP*349*D8*\($0)"] } ?? []) + ["AMT*P3*512.34"]
    }

    static func child(_ number: String = "R00000001", first: String, birth: String = "20120304") -> [String] {
        [
            "INS*N*19*030*XN*A", "REF*0F*\(number)", "REF*1L*004512", "REF*17*0001", "NM1*IL*1*DOE*\(first)",
            "DMG*D8*\(birth)*M", "HD*030**HLT*P1", "DTP*348*D8*20240101",
        ]
    }

    /// The file's text, a segment a line.
    var text: String {
        let body =
            ["BGN*\(purpose)*\(reference)*20261101*1200**\(originalReference)**\(action)"] + header + [
                "N1*P5*BAKERY*FI*941112223", payer,
            ]
            + members.flatMap { $0 }
        let set = ["ST*834*0001*005010X220A1"] + body + ["SE*\(body.count + 2)*0001"]
        let control = String(repeating: "0", count: 9 - String(controlNumber).count) + String(controlNumber)
        let isa =
            "ISA*00*          *00*          *ZZ*\(sender.padding(toLength: 15, withPad: " ", startingAt: 0))*ZZ*RECEIVER       *261101*1200*^*00501*\(control)*0*P*:"
        let gs = "GS*BE*SENDER*RECEIVER*20261101*1200*1*X*005010X220A1"
        return ([isa, gs] + set + ["GE*1*1", "IEA*1*\(control)"]).map { $0 + "~\n" }.joined()
    }
}
