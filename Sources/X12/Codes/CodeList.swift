/// A list of codes for checking: packed numbers, looked through in order, without hashing and without a `String`.
struct CodeList: Sendable {
    private let codes: [UInt64]

    init(_ codes: some Sequence<String>) { self.codes = codes.sorted().map { packed(text: $0) } }

    init<Code: X12Code>(_ type: Code.Type) { self.init(Code.meanings.keys) }

    @inline(__always)
    func contains(_ code: UInt64) -> Bool {
        for candidate in codes where candidate == code { return true }
        return false
    }
}

/// The code lists that an 834 is checked against.
enum EnrollmentCodes {
    static let gender = CodeList(Gender.self)
    static let maintenance = CodeList(MaintenanceType.self)
    static let lines = CodeList(InsuranceLine.self)
    static let levels = CodeList(CoverageLevel.self)
    static let relationships = CodeList(Relationship.self)
    static let reasons = CodeList(MaintenanceReason.self)
    static let benefitStatus = CodeList(BenefitStatus.self)
    static let students = CodeList(StudentStatus.self)
    static let employment = CodeList(EmploymentStatus.self)
    static let purposes = CodeList(SetPurpose.self)
    static let actions = CodeList(FileAction.self)
    /// REF01 of an 834, for telling OF from 0F.
    static let references = CodeList([
        "00", "0F", "17", "18", "19", "1L", "23", "26", "38", "3H", "3L", "49", "4A", "60", "6M", "6O", "6P", "9V",
        "9X",
        "ABB", "CE", "D3", "DX", "E8", "F6", "GE", "LU", "M7", "P5", "PID", "Q4", "QQ", "RB", "SY", "X9", "XM", "XX1",
        "XX2", "YY", "ZX", "ZZ",
    ])
    /// DTP01 of an 834.
    static let dates = CodeList(Vocabulary.codes["DTP1"]?.keys.sorted() ?? [])
    /// NM102: a person, an organisation.
    static let entityTypes = CodeList(["1", "2"])
    /// PER03, 05, 07, with those of 4010 and of the exchanges.
    static let contacts = CodeList(["AP", "BN", "CP", "EM", "EX", "FX", "HP", "NP", "PC", "TE", "UR", "VM", "WP"])
}
