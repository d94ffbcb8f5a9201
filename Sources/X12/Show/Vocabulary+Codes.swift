extension Vocabulary {
    /// The service types that brokers meet in a 270 or 271.
    static let serviceTypes: [String: String] = [
        "1": "medical care", "30": "health benefit plan", "33": "chiropractic", "35": "dental care", "47": "hospital",
        "48": "hospital inpatient", "50": "hospital outpatient", "86": "emergency services", "88": "pharmacy",
        "98": "office visit", "AL": "vision", "MH": "mental health", "UC": "urgent care",
    ]

    static let codeText = """
        INS1: Y subscriber|N dependent
        INS10: Y handicapped|N not handicapped
        INS13: R restricted|U unrestricted
        REF1: 00 category|0F subscriber number|14 master account number|17 client reporting category|18 plan number|19 division|1D Medicaid number|1L group or policy number|1W member id|23 client number|26 union number|2F consolidated invoice number|38 master policy number|3H case number|3L branch|49 family unit number|4A personal identification number|60 account suffix|6M application number|6O cross reference|6P group number|72 schedule number|9V payment category|9X account category|9J pharmacy contract number|A6 employee number|ABB personal id number|AZ health insurance policy number|CE class of contract|CT contract number|D3 pharmacy number|DX department or agency number|E8 service contract|EA medical record number|EJ patient account number|F6 Medicare number|GE geographic number|IG insurance policy number|IK invoice number|LB lockbox|LU location number|M7 medical assistance category|N6 network|NQ Medicaid recipient number|P5 position code|PID program|POL policy number|Q4 prior identifier|QQ unit number|RB rate code|SY Social Security number|TV line of business|X9 internal control number|XM issuer number|XX1 special program|XX2 service area|YY geographic key|ZX county code|ZZ mutually defined
        DTP1: 007 effective|036 expiration|050 received|090 report start|091 report end|102 issue|224 adoption placement|286 retirement|291 plan|296 initial disability period return to work|297 initial disability period last day worked|300 enrollment signature|301 COBRA qualifying event|303 maintenance effective|307 eligibility|336 employment begin|337 employment end|338 Medicare begin|339 Medicare end|340 COBRA begin|341 COBRA end|342 premium paid to date begin|343 premium paid to date end|344 coordination of benefits begin|345 coordination of benefits end|346 plan begin|347 plan end|348 benefit begin|349 benefit end|350 education begin|351 education end|356 eligibility begin|357 eligibility end|360 disability begin|361 disability end|382 enrollment|383 adjusted hire|385 credited service begin|386 credited service end|388 payment commencement|393 plan participation suspension|394 rehire|435 admission|472 service|473 Medicaid begin|474 Medicaid end|539 policy effective|540 policy expiration|543 last premium paid|636 date of last update|695 previous period|771 status
        DTM1: 009 process|035 delivered|097 transaction creation|582 report period|AAG accreditation
        QTY1: TO total|ET employees|DT dependents
        N11: P5 plan sponsor|IN insurer|BO broker or sales office|TV third party administrator|PE payee|PR payer|RM remitter|75 participant|40 receiver|41 submitter|62 employer
        N13: 24 employer's identification number|94 code of the sender's own|FI tax id|XV plan id|58 originator|46 electronic transmitter id
        N45: CY county|60 area
        PER1: IP insured party|IC information contact
        PER3: AP alternate telephone|BN beeper|CP cell phone|EM e-mail|EX extension|FX fax|HP home phone|TE telephone|UR web address|WP work phone
        PER5: AP alternate telephone|BN beeper|CP cell phone|EM e-mail|EX extension|FX fax|HP home phone|TE telephone|UR web address|WP work phone
        PER7: AP alternate telephone|BN beeper|CP cell phone|EM e-mail|EX extension|FX fax|HP home phone|TE telephone|UR web address|WP work phone
        AMT1: B9 coinsurance|C1 copayment|D2 deductible|EBA expected expenditure|FK other|P3 premium|R spend-down
        NM11: IL insured|74 corrected insured|70 prior incorrect insured|31 postal mailing address|36 employer|M8 school|S3 parent|45 drop-off location|6Y case manager|9K key person|E1 person legally responsible for a child|EI executor of estate|EXS ex-spouse|GB other insured|GD guardian|J6 power of attorney|LR legal representative|QD responsible party|TZ significant other|X4 spouse|P3 primary care provider|QN dentist|1X laboratory|3D obstetrician|80 hospital|FA facility|OD optometrist|QA pharmacy|Y2 managed care organization|GW group|IN insurer|PR payer|1P provider|2B third party administrator|P5 plan sponsor|GP gateway provider|03 dependent|EY employee|QE policyholder|P4 prior insurance carrier
        NM12: 1 person|2 organization
        NM18: 34 Social Security number|ZZ mutually defined|MI member id|FI tax id|EI employee number|24 employer's identification number|N insured's unique id|PI payer id|SV service provider number|XV plan id|XX national provider id
        NM110: 25 established patient|26 not an established patient|72 unknown
        DTP2: D8 day|RD8 period
        DMG1: D8 day
        HLH1: N none|S substance abuse|T tobacco use|U unknown|X tobacco use and substance abuse
        LUI1: LD NISO language codes|LE ISO 639 language codes
        LUI2: CHI Chinese|ENG English|KOR Korean|RUS Russian|SPA Spanish|TGL Tagalog|VIE Vietnamese
        LUI4: 5 reading|6 writing|7 speaking|8 native
        ICM1: 1 weekly|2 bi-weekly|3 semi-monthly|4 monthly|6 daily|7 annual|8 every two months|9 lump sum|B year to date|C single|H hourly|Q quarterly|S semi-annual|U unknown
        IDC2: D dental|H health|P prescription drug
        COB1: P primary|S secondary|T tertiary|U unknown
        COB3: 1 coordination of benefits|5 unknown|6 no coordination of benefits
        BPR1: C payment and remittance|D payment only|I remittance only|P prenotification|U split payment and remittance|X handler's choice
        BPR3: C credit|D debit
        BPR4: ACH automated clearing house|BOP financial institution's option|CHK check|FWT wire transfer|NON no payment|SWT SWIFT
        ENT2: 2J individual|2L corporation|AG agency|NH non-resident|RGA regional agency|UN union
        ADX2: 52 credit for previous overpayment|53 remittance for previous underpayment|80 overpayment|81 credit as agreed|86 duplicate payment|AX person no longer employed|H1 information forthcoming|H6 partial payment|IA invoice amount does not match account analysis|RU interest|WO overpayment recovery
        RMR1: 11 account number|1L group or policy number|9J pharmacy contract number|AZ health insurance policy number|B7 life insurance policy number|CT contract number|ID insurance certificate number|IG insurance policy number|IK invoice number|KW certification|ZZ mutually defined
        RMR3: PA payment in advance|PI pay item|PO payment on account|PP partial payment
        BHT2: 01 cancellation|06 confirmation|11 response|13 request
        HL3: 20 source|21 receiver|22 subscriber|23 dependent
        HL4: 0 no levels below|1 levels below
        AAA1: Y the request was valid|N the request was not valid
        EB6: 6 hour|7 day|21 years|22 service year|23 calendar year|24 year to date|25 contract|26 episode|27 visit|28 outlier|29 remaining|32 lifetime|34 month|35 week|36 admission
        EB12: Y in network|N out of network|W in or out of network
        EB4: C1 commercial|CO COBRA|EP exclusive provider organization|GP group policy|HM HMO|IN indemnity|MA Medicare part A|MB Medicare part B|MC Medicaid|PR PPO|PS point of service
        IK34: 1 unknown segment|2 unexpected segment|3 required segment missing|4 loop too often|5 segment too often|6 segment not in the set|7 segment out of sequence|8 elements in error|I4 segment not used in the guide|I6 dependent segment missing|I7 loop too seldom|I8 segment below the minimum
        IK43: 1 required element missing|2 conditional element missing|3 too many elements|4 too short|5 too long|6 invalid character|7 invalid code|8 invalid date|9 invalid time|10 exclusion violated|12 too many repeats|13 too many components|I6 code not used in the guide|I10 element not used in the guide|I12 pattern not matched
        IK52: 1 set not supported|2 trailer missing|3 control numbers differ|4 wrong number of segments|5 segments in error|6 missing or invalid set id|7 missing or invalid control number|18 set not in the group|19 invalid guide|23 control number not unique
        """
}
