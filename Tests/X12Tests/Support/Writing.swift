import X12

/// Writes one interchange with one group into memory.
enum Writing {
    static let day = X12Date("20261101")

    static func header() -> Interchange {
        var header = Interchange()
        header.senderQualifier = "ZZ"
        header.sender = "SENDER"
        header.receiverQualifier = "ZZ"
        header.receiver = "RECEIVER"
        header.date = "261101"
        header.time = "0800"
        header.version = "00501"
        header.controlNumber = "000000001"
        header.usage = .test
        return header
    }

    static func file(
        kind: String, guide: String, delimiters: Delimiters = Delimiters(), _ body: (X12Writer) throws -> Void
    ) throws -> [UInt8] {
        var bytes: [UInt8] = []
        let writer = try X12Writer(delimiters: delimiters) { bytes.append(contentsOf: $0) }
        try writer.beginInterchange(header())
        var group = FunctionalGroup(interchange: header())
        group.kind = kind
        group.sender = "SENDER"
        group.receiver = "RECEIVER"
        group.date = day
        group.time = "0800"
        group.controlNumber = "1"
        group.version = guide
        try writer.beginGroup(group)
        try body(writer)
        try writer.endGroup()
        try writer.endInterchange()
        return bytes
    }
}
