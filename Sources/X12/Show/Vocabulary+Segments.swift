extension Vocabulary {
    static let segmentText = """
        ISA: interchange header
        IEA: interchange trailer
        GS: functional group header
        GE: functional group trailer
        ST: transaction set header
        SE: transaction set trailer
        TA1: interchange acknowledgment
        BGN: beginning of the set
        REF: reference number
        DTP: date or period
        DTM: date or period
        QTY: quantity
        N1: organization
        N2: more of the name
        N3: street address
        N4: city, state, ZIP code
        PER: how to reach
        ACT: account
        AMT: amount
        INS: member
        NM1: name
        DMG: birth date, gender
        EC: employment class
        ICM: income
        HLH: health information
        HI: health care information
        LUI: language
        HD: health coverage
        IDC: identification card
        LX: number
        PLA: change of place or relationship
        COB: other insurance
        LS: loop begins
        LE: loop ends
        DSB: disability
        BPR: payment
        TRN: trace number
        CUR: currency
        ENT: entity
        ADX: adjustment
        RMR: remittance
        IT1: invoice line
        SAC: charge or allowance
        SLN: count of members
        NTE: note
        BHT: beginning of the hierarchy
        HL: level
        AAA: request refused
        EQ: what is asked
        EB: benefit
        HSD: delivery of services
        MSG: message
        III: more information
        PRV: provider
        MPI: military information
        AK1: group that is answered
        AK2: set that is answered
        AK3: segment that is wrong
        AK4: element that is wrong
        AK5: answer to the set
        AK9: answer to the group
        IK3: segment that is wrong
        IK4: element that is wrong
        IK5: answer to the set
        CTX: context
        """

    static let elementText = """
        ISA: authorization qualifier|authorization|security qualifier|security|sender qualifier|sender|receiver qualifier|receiver|date|time|repetition separator|version|control number|acknowledgment wanted|usage|component separator
        IEA: groups|control number
        GS: kind of set|sender|receiver|date|time|control number|agency|guide
        GE: sets|control number
        ST: set|control number|guide
        SE: segments|control number
        TA1: control number|date|time|answer|reason
        BGN: purpose|reference|date|time|time zone|original reference||action
        REF: what it is|value|description
        DTP: what happened|format|date
        DTM: what happened|date|time|time zone|format|period
        QTY: what is counted|count
        N1: role|name|kind of id|id
        N2: name|name
        N3: line 1|line 2
        N4: city|state|ZIP code|country|kind of location|location
        PER: contact|name|kind|number|kind|number|kind|number
        ACT: account||||kind of second account|second account
        AMT: what it is|amount
        INS: subscriber|relationship|maintenance|reason|benefit status|Medicare plan|COBRA event|employment|student|handicapped|format|date of death|confidentiality|city|state|country|birth order
        NM1: role|kind|last name or organization|first name|middle name|prefix|suffix|kind of id|id|relationship
        DMG: format|birth date|gender|marital status|race or ethnicity|citizenship|country
        EC: class|class|class
        ICM: how often|wage|hours|place|salary grade
        HLH: tobacco or substance use|height|weight
        LUI: code list|language|name|use
        HD: maintenance|maintenance reason|insurance line|plan|level|||||late enrollment
        IDC: description|kind|quantity|action
        LX: number
        PLA: action|entity|date|time|reason
        COB: responsibility|policy number|coordination|service types
        LS: loop
        LE: loop
        DSB: kind|||||||diagnosis
        BPR: handling|amount|credit or debit|method|format|bank id kind|bank|account kind|account|payer|payer supplement|bank id kind|bank|account kind|account|date
        TRN: kind|number|originator|division
        CUR: entity|currency
        ENT: number|kind|kind of id|id
        ADX: amount|reason
        RMR: kind of number|number|action|paid|billed
        IT1: number
        SAC: charge or allowance|code|||amount
        SLN: number||relationship|quantity|unit
        BHT: structure|purpose|reference|date|time|kind
        HL: number|parent|level|has children
        AAA: valid request||reason|what to do
        EQ: service types|procedure|level
        EB: information|level|service types|insurance type|plan|period|amount|share|what is counted|quantity|authorization needed|in network
        MSG: text
        PRV: provider|kind of id|id
        AK1: kind of set|control number|guide
        AK2: set|control number|guide
        IK3: segment|position|loop|error
        IK4: position|element|error|value
        IK5: answer|error|error|error|error|error
        AK3: segment|position|loop|error
        AK4: position|element|error|value
        AK5: answer|error|error|error|error|error
        AK9: answer|included|received|accepted|error
        CTX: context|segment|position|loop|element
        """

    static let loops834 = """
        header: header
        1000A: sponsor
        1000B: payer
        1000C: broker or administrator
        1000D: another organization
        1100C: broker's account
        2000: member
        2100A: member's name
        2100B: name as it was sent before, wrongly
        2100C: mailing address
        2100D: employer
        2100E: school
        2100F: custodial parent
        2100G: responsible person
        2100H: drop-off location
        2100: another party
        2200: disability
        2300: coverage
        2310: provider
        2320: other insurance
        2330: party of the other insurance
        2700: reporting categories
        2750: reporting category
        """

    static let loops820 = """
        header: header
        1000A: premium receiver
        1000B: premium payer
        1000C: bank
        2000A: organization summary
        2000B: individual
        2100B: individual's name
        2200A: adjustment of an earlier payment
        2200B: adjustment of an earlier payment
        2300A: remittance
        2300B: remittance
        2310A: invoice line
        2312A: charges
        2315A: member counts
        2320A: adjustment
        2320B: adjustment
        """

    static let loops270 = """
        header: header
        2000A: source (payer)
        2000B: receiver (who asks)
        2000C: subscriber
        2000D: dependent
        2100A: source's name
        2100B: receiver's name
        2100C: subscriber's name
        2100D: dependent's name
        2110C: subscriber's benefit
        2110D: dependent's benefit
        2120C: another party
        2120D: another party
        """

    static let loops999 = """
        header: group that is answered
        2000: set that is answered
        2100: segment that is wrong
        2110: element that is wrong
        trailer: answer to the group
        """
}
