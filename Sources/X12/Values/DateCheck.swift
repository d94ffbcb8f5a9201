/// Dates with a format qualifier, in any set.
enum DateCheck {
    /// Checks D8 and RD8; other formats (times, units of DTP02=UN) are left alone.
    ///
    /// - Returns: whether the date may be used.
    @discardableResult
    static func check(
        _ segment: RawSegment, format: Int, value: Int, _ loop: Loop, _ emitter: Emitter,
        _ severity: Severity = .error
    ) -> Bool {
        let bytes = segment[value]
        let isValid: Bool
        switch segment[format].packed {
        case packed("D8"), 0: isValid = bytes.count == 8 && X12Date(bytes) != nil
        case packed("RD8"): isValid = isPeriod(bytes)
        default: return true
        }
        if !isValid { emitter.report(.invalidDate, severity: severity, at: segment, element: value, loop: loop) }
        return isValid
    }

    static func isPeriod(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count == 17, bytes[8] == 0x2D else { return false }
        return X12Date(UnsafeBufferPointer(rebasing: bytes[0..<8])) != nil
            && X12Date(UnsafeBufferPointer(rebasing: bytes[9...])) != nil
    }

    /// A day that must have been: a birth, a death.
    static func checkPast(_ segment: RawSegment, value: Int, _ loop: Loop, _ emitter: Emitter) {
        guard let today = emitter.today, let day = X12Date(segment[value]), day > today else { return }
        emitter.report(.futureDate, at: segment, element: value, loop: loop)
    }

    /// What begins may begin next month, but hardly in more than two years. An end may be far away: some senders write 99991231 for none.
    static func checkBegin(_ segment: RawSegment, _ loop: Loop, _ emitter: Emitter) {
        guard let today = emitter.today, segment[3].count >= 8,
            let day = X12Date(UnsafeBufferPointer(rebasing: segment[3][0..<8])), day.year > today.year + 2,
            begins.contains(segment[1].packed)
        else { return }
        emitter.report(
            .futureDate, severity: .warning, at: segment, element: 3, loop: loop, "it is more than two years ahead")
    }

    /// DTP01: effective, enrollment, maintenance, employment, Medicare, COBRA, coordination, benefit and eligibility begin.
    private static let begins = CodeList(["007", "300", "303", "336", "338", "340", "344", "348", "356"])
}
