import X12

/// What a reader gave, as far as the properties need it.
struct Result {
    var tags: [[String]] = []
    var errors = 0
    var summary = ReadSummary()
}

func read(_ bytes: [UInt8], chunk: Int) -> Result {
    var result = Result()
    let reader = X12Reader(byteSource(of: bytes, chunk: chunk))
    // The source never throws, and nothing else may.
    while let event = try? reader.next() {
        switch event {
        case .member(let member):
            result.tags.append(member.segments.map(\.id))
            touch(member)
        case .finding(let finding): if finding.severity == .error { result.errors += 1 }
        case .payment(let entity): for item in entity.remittances { _ = (item.coverage, item.adjustments) }
        case .eligibility(let level): _ = (level.decision, level.benefits.map(\.parties.count))
        case .acknowledgment(let answer): _ = answer.responses.map { $0.segmentErrors.map(\.elementErrors.count) }
        default: break
        }
    }
    result.summary = reader.summary
    return result
}

/// Decodes what is decoded late, so that a wrong range would show.
func touch(_ member: EnrollmentMember) {
    _ = MemberDraft(member)
    for segment in member.segments { _ = segment.words(set: "834") }
}

func check(_ isTrue: Bool, _ message: String) {
    if !isTrue { fatalError(message) }
}

/// Any bytes: no crash, every byte accounted for, the same however they arrive.
func readsAnything(_ bytes: [UInt8]) {
    let whole = read(bytes, chunk: 1 << 16)
    let parts = read(bytes, chunk: 7)
    check(whole.summary == parts.summary, "the chunks matter")
    check(whole.summary.bytes == bytes.count, "bytes are lost")
    check(whole.summary.errors == whole.errors && whole.summary.members == whole.tags.count, "the counts are wrong")
    if whole.errors == 0 { check(whole.summary.bytesUnread == 0, "unread bytes without an error") }
}

let valid = Array(
    """
    ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *261101*0800*^*00501*000000001*0*P*:~
    GS*BE*SENDER*RECEIVER*20261101*0800*1*X*005010X220A1~
    ST*834*0001*005010X220A1~
    BGN*00*REF1*20261101*0800*PT***4~
    N1*P5*ACME TOOLS*FI*990000001~
    N1*IN*TEST CARRIER*FI*990000002~
    INS*Y*18*030*XN*A***FT~
    REF*0F*S1001~
    NM1*IL*1*GARCIA*MARIA*L**JR*34*900000001~
    DMG*D8*19800229*F*M~
    HD*030**HMO*GOLD HMO*FAM~
    DTP*348*D8*20260101~
    INS*N*19*030*XN*A~
    REF*0F*S1001~
    NM1*IL*1*GARCIA*LUIS****34*900000002~
    HD*030**HMO*GOLD HMO~
    DTP*348*D8*20260101~
    SE*16*0001~
    GE*1*1~
    IEA*1*000000001~

    """.utf8)
let clean = read(valid, chunk: 1 << 16)

/// A valid file with one damaged place: position, how many bytes go, which bytes come.
func losesNothing(_ script: [UInt8]) {
    guard script.count >= 3 else { return }
    let at = (Int(script[0]) << 8 | Int(script[1])) % valid.count
    let gone = min(Int(script[2]), valid.count - at)
    var bytes = valid
    bytes.replaceSubrange(at..<at + gone, with: script.dropFirst(3).prefix(40))
    let damaged = read(bytes, chunk: 1 << 16)
    if damaged.errors == 0 { check(damaged.tags.count >= clean.tags.count, "a member was lost in silence") }
}

/// What libFuzzer calls with each input; `!` in front chooses the second property.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    check(clean.errors == 0 && clean.tags.count == 2, "the valid file is not valid")
    let bytes = Array(UnsafeBufferPointer(start: data, count: size))
    if bytes.first == 0x21 { losesNothing(Array(bytes.dropFirst())) } else { readsAnything(bytes) }
    return 0
}
