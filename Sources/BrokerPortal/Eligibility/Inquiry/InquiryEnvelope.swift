internal import Tabular
internal import X12

/// The envelopes of an answer: those of the question with sender and receiver exchanged, under numbers of its own; and the numbers of its levels.
final class InquiryEnvelope {
    let writer: X12Writer
    private let day: X12Date
    private let time: String
    private var controlNumber: Int
    private var interchange = 0
    private var group = 0
    private var groups = 0
    private var isSetOpen = false
    private var number = 0
    private var parents: [HierarchyKind: Int] = [:]

    init(_ viewer: Viewer, controlNumber: Int, output: @escaping X12Writer.Output) throws {
        writer = try X12Writer(output: output)
        guard let day = X12Date(viewer.today) else {
            throw BrokerError(.clockOutOfRange, "the clock shows no day")
        }
        self.day = day
        time = String(viewer.now.timeDigits.prefix(4))
        self.controlNumber = controlNumber
    }

    /// Begins the 271 that answers a 270, and the group and interchange around it.
    func begin(_ header: EligibilityHeader) throws {
        let origin = header.transaction.group
        guard origin.interchange.isReal else {
            throw BrokerError(
                .noEnvelope, "the 270 stands in no interchange, so nobody is to be answered")
        }
        if origin.interchange.index != interchange {
            try close()
            try open(origin.interchange)
        }
        if origin.index != group {
            if group != 0 { try writer.endGroup() }
            try open(origin)
        }
        try writer.beginAnswer(reference: InquiryText.plain(header.reference.string, 50), date: day, time: time)
        isSetOpen = true
        number = 0
        parents = [:]
    }

    /// Writes the HL of a level under the last one of the kind above.
    func level(_ kind: HierarchyKind, hasChildren: Bool) throws {
        number += 1
        parents[kind] = number
        let above: HierarchyKind? =
            switch kind {
            case .source: nil
            case .receiver: .source
            case .subscriber: .receiver
            case .dependent: .subscriber
            }
        try writer.level(number, parent: above.flatMap { parents[$0] }, kind, hasChildren: hasChildren)
    }

    func endSet() throws {
        guard isSetOpen else { return }
        isSetOpen = false
        try writer.endSet()
    }

    func close() throws {
        try endSet()
        if group != 0 { try writer.endGroup() }
        if interchange != 0 { try writer.endInterchange() }
        group = 0
        interchange = 0
    }

    private func open(_ origin: Interchange) throws {
        var header = Interchange()
        header.senderQualifier = origin.receiverQualifier
        header.sender = origin.receiver
        header.receiverQualifier = origin.senderQualifier
        header.receiver = origin.sender
        header.date = String(day.x12.dropFirst(2))
        header.time = time
        header.version = "00501"
        header.usage = origin.usage
        let digits = String(controlNumber)
        header.controlNumber = String(repeating: "0", count: max(0, 9 - digits.utf8.count)) + digits
        try writer.beginInterchange(header)
        interchange = origin.index
        controlNumber += 1
        groups = 0
    }

    private func open(_ origin: FunctionalGroup) throws {
        groups += 1
        var header = FunctionalGroup(interchange: origin.interchange)
        header.kind = "HB"
        header.sender = origin.receiver
        header.receiver = origin.sender
        header.date = day
        header.time = time
        header.controlNumber = String(groups)
        header.version = "005010X279A1"
        try writer.beginGroup(header)
        group = origin.index
    }
}
