extension X12Writer {
    /// Writes one interchange with an answer for each group; sender and receiver change places.
    ///
    /// A group of 5010 is answered by a 999, one of 4010 by a 997, in a functional group of that version. Without groups only the TA1 stands in
    /// it (IEA01 is 0).
    public func answer(
        _ answer: AcknowledgmentBuilder.Answer, controlNumber: Int, date: X12Date, time: String,
        withInterchangeAcknowledgment: Bool = false
    ) throws {
        var header = Interchange()
        let origin = answer.interchange
        header.senderQualifier = origin.receiverQualifier
        header.sender = origin.receiver
        header.receiverQualifier = origin.senderQualifier
        header.receiver = origin.sender
        header.date = String(date.x12.dropFirst(2))
        header.time = time
        header.version = answer.groups.contains { !$0.isOld } || !origin.isOld ? "00501" : "00401"
        header.usage = origin.usage
        let digits = String(controlNumber)
        header.controlNumber = String(repeating: "0", count: max(0, 9 - digits.utf8.count)) + digits
        try beginInterchange(header)
        if withInterchangeAcknowledgment {
            try acknowledge([
                .text(origin.controlNumber), .text(origin.date), .text(origin.time), WriteField(answer.status),
                WriteField(answer.note),
            ])
        }
        let parts = [answer.groups.filter { !$0.isOld }, answer.groups.filter(\.isOld)].filter { !$0.isEmpty }
        for (index, part) in parts.enumerated() {
            try writeGroup(part, header, String(controlNumber + index), date)
        }
        try endInterchange()
    }

    private func writeGroup(
        _ answers: [AcknowledgmentDraft], _ header: Interchange, _ number: String, _ date: X12Date
    ) throws {
        var group = FunctionalGroup(interchange: header)
        group.kind = "FA"
        group.sender = header.sender
        group.receiver = header.receiver
        group.date = date
        group.time = header.time
        group.controlNumber = number
        group.version = answers.first?.isOld == true ? "004010" : "005010X231A1"
        try beginGroup(group)
        for draft in answers { try acknowledgment(draft) }
        try endGroup()
    }
}
