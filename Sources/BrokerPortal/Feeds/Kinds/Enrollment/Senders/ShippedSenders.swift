/// The profiles that come with the program: well-known senders, from their companion guides. None names who the interchange's sender
/// is, as that differs from receiver to receiver: a person picks one with `--sender`, or copies it and adds `match`.
enum ShippedSenders {
    static let texts = [
        """
        # CaliforniaChoice, 5010 companion guide 1.12: the exchange's group number, no suffix; one 834 a group.
        name: calchoice
        group: {places: [2000 REF*1L, header REF*38]}
        suffix: {places: [2000 REF*DX]}
        member_id: {places: [2000 REF*23]}
        """,
        """
        # The federal exchange (CMS FFM companion guide 7.2): the policy is the group; plan is the HIOS id in REF*CE.
        name: ffm
        business: individual
        group: {places: [2300 REF*1L, 2000 REF*1L]}
        suffix: {places: [2000 REF*QQ]}
        member_id: {places: [2000 REF*17]}
        plan: {places: [2300 REF*CE, 2300 HD04]}
        """,
        """
        # The exchanges of DC and Massachusetts: the carrier's group number of the employer stands with the sponsor.
        name: dc-ma-exchange
        group: {places: [1000A N104, 2300 REF*1L]}
        suffix: {places: [2000 REF*DX]}
        member_id: {places: [2000 REF*23, 2000 REF*17]}
        plan: {places: [2300 REF*CE, 2300 HD04]}
        """,
        """
        # New York Medicaid (eMedNY): one 834 a member; the plan is the managed care organization, NM1*Y2.
        name: emedny
        group: {places: [2000 REF*1L]}
        suffix: {places: [2000 REF*3H]}
        member_id: {places: [2000 REF*23, 2000 REF*ZZ]}
        plan: {places: [2310 NM109, 2300 HD04]}
        """,
        """
        # California's Department of Health Care Services: HD04 is "plan;status".
        name: dhcs
        group: {places: [header REF*38, 1000A N104]}
        suffix: {places: [2000 REF*17], cut: {separator: ";", part: 1}}
        member_id: {places: [2000 REF*1L]}
        plan: {places: [2300 HD04], cut: {separator: ";", part: 1}}
        """,
        """
        # A Blues plan's full file from an employer: a group of six digits; the section is the head of REF*17 ("0001NBAS").
        name: bcbs-employer
        group: {places: [2000 REF*1L]}
        suffix: {places: [2000 REF*17], cut: {start: 1, length: 4}}
        absence: {action: propose, end: day_before, limit: 10}
        """,
        """
        # Cigna's full file from an employer: account, branch, a blank and the benefit option in one value of loop 2300.
        name: cigna-employer
        group: {places: [2300 REF*1L], cut: {start: 1, length: 7}}
        suffix: {places: [2300 REF*1L], cut: {start: 8, length: 4}}
        plan: {places: [2300 REF*1L], cut: {separator: " ", part: 2}}
        absence: {action: propose, end: day_before, limit: 10}
        """,
        """
        # Guardian by way of Namely: a group plan number of eight digits; class or division in REF*3H.
        name: guardian-namely
        group: {places: [header REF*38, 2000 REF*1L, 2300 REF*1L]}
        suffix: {places: [2000 REF*3H, 2000 REF*ZZ]}
        plan: {places: [2300 HD04, 2300 HD03]}
        absence: {action: propose, end: day_before, limit: 10}
        """,
        """
        # A union's fund: the fund in the header, the class in REF*DX, the card's number in REF*ZZ.
        name: union-fund
        group: {places: [header REF*38]}
        suffix: {places: [2000 REF*DX]}
        member_id: {places: [2000 REF*ZZ, 2000 REF*23]}
        absence: {action: propose, end: day_before, limit: 10}
        """,
        """
        # VBA: the division is in loop 2300.
        name: vba
        group: {places: [header REF*38]}
        suffix: {places: [2300 REF*1L]}
        absence: {action: propose, end: day_before, limit: 10}
        """,
        """
        # Delta Dental, 5010 guide of 2018: full files that also list what came and went since the last one.
        name: delta-dental
        group: {places: [2000 REF*1L, header REF*38]}
        suffix: {places: [2000 REF*17, 2000 REF*DX]}
        absence: {action: propose, end: day_before, limit: 10}
        """,
    ]
}
