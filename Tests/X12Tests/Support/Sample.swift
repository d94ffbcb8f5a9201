import X12

/// Synthetic files, built by parts so that a test can damage one.
enum Sample {
    static func isa(
        _ number: String = "000000001", element: String = "*", repetition: String = "^", component: String = ":",
        version: String = "00501", usage: String = "P", terminator: String = "~", sender: String = "SENDER         "
    ) -> String {
        let fields = [
            "ISA", "00", "          ", "00", "          ", "ZZ", sender, "ZZ", "RECEIVER       ", "261101", "0800",
            repetition, version, number, "0", usage, component,
        ]
        return fields.joined(separator: element) + terminator
    }

    /// An interchange around sets; the text uses `*`, `:` and `~`.
    static func file(
        _ sets: [String], kind: String = "BE", guide: String = "005010X220A1", isa header: String = isa(),
        number: String = "000000001", group: String = "1"
    ) -> String {
        header + "\nGS*\(kind)*SENDER*RECEIVER*20261101*0800*\(group)*X*\(guide)~\n" + sets.joined()
            + "GE*\(sets.count)*\(group)~\nIEA*1*\(number)~\n"
    }

    /// A set around its inner segments, with the right count.
    static func set(_ body: String, type: String = "834", number: String = "0001", guide: String = "005010X220A1")
        -> String
    {
        let inner = "ST*\(type)*\(number)*\(guide)~\n" + body
        return inner + "SE*\(inner.utf8.count { $0 == 0x7E } + 1)*\(number)~\n"
    }

    static let header834 = """
        BGN*00*REF1*20261101*0800*PT***4~
        REF*38*POLICY38~
        DTP*007*D8*20261101~
        QTY*TO*2~
        N1*P5*ACME TOOLS*FI*990000001~
        N1*IN*TEST CARRIER*FI*990000002~
        N1*BO*TEST BROKER*94*B123~
        ACT*LIC77****22*SECOND~

        """

    static let subscriber = """
        INS*Y*18*030*XN*A***FT~
        REF*0F*S1001~
        REF*1L*G200~
        REF*17*0001~
        DTP*336*D8*20150301~
        NM1*IL*1*GARCIA*MARIA*L**JR*34*900000001~
        PER*IP**HP*5550101234*EM*maria@example.com*CP*5550105678~
        N3*1 MAIN ST*APT 2~
        N4*SAN DIEGO*CA*92101**CY*06073~
        DMG*D8*19800229*F*M~
        LUI*LE*SPA**7~
        NM1*31*1~
        N3*PO BOX 5~
        N4*SAN DIEGO*CA*92102~
        HD*030**HMO*GOLD HMO*FAM~
        DTP*348*D8*20260101~
        AMT*P3*512.35~
        REF*1L*G200-1~
        LX*1~
        NM1*P3*1*HOUSE*ANN****XX*1000000001*25~
        COB*P*POL9*1~
        REF*6P*OG1~
        DTP*344*D8*20260101~
        NM1*IN*2*OTHER PLAN~
        LS*2700~
        LX*1~
        N1*75*DIVISION~
        REF*17*EAST~
        DTP*007*D8*20260101~
        LE*2700~

        """

    static let dependent = """
        INS*N*19*030*XN*A~
        REF*0F*S1001~
        REF*1L*G200~
        NM1*74*1*GARCIA*LUIS****34*900000002~
        DMG*D8*20100115*M~
        NM1*70*1*GARZIA*LUIZ****34*900000003~
        DMG*D8*20100116*M~
        HD*030**HMO*GOLD HMO~
        DTP*348*D8*20260101~
        DTP*349*D8*20261231~

        """

    static let set834 = set(header834 + subscriber + dependent)
    static let whole = file([set834])

    /// The same bytes with other delimiters.
    static func with(_ text: String, element: String, component: String, terminator: String) -> String {
        text.replacing(":", with: component).replacing("*", with: element).replacing("~\n", with: terminator)
    }
}
