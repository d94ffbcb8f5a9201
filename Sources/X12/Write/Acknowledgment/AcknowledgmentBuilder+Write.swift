extension X12Writer {
    /// Writes one interchange with a 999 for each group of the answer; sender and receiver change places.
    ///
    /// Without groups only the TA1 stands in it (IEA01 is 0).
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
        header.version = "00501"
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
        if !answer.groups.isEmpty { try writeGroups(answer, header, digits, date) }
        try endInterchange()
    }

    private func writeGroups(
        _ answer: AcknowledgmentBuilder.Answer, _ header: Interchange, _ number: String, _ date: X12Date
    ) throws {
        var group = FunctionalGroup(interchange: header)
        group.kind = "FA"
        group.sender = header.sender
        group.receiver = header.receiver
        group.date = date
        group.time = header.time
        group.controlNumber = number
        group.version = "005010X231A1"
        try beginGroup(group)
        for draft in answer.groups { try acknowledgment(draft) }
        try endGroup()
    }
}
