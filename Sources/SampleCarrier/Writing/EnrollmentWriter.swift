/// Writes X12 834 005010X220A1 text: full files (BGN08 4), one transaction set a parent group.
///
/// It shares nothing with the reader in `Sources/X12`, so that each checks the other.
struct EnrollmentWriter {
    /// Bytes not yet handed on.
    var out = ByteBuffer()
    private let book: SampleBook
    private let lineBreaks: Bool
    private var interchange = 0
    private var transactions = 0
    private var segments = 0
    private var brokerNames: [(id: String, name: String)] = []

    init(book: SampleBook, lineBreaks: Bool) {
        self.book = book
        self.lineBreaks = lineBreaks
        for broker in book.brokers {
            let name = "\(broker.lastName), \(broker.firstName)".uppercased()
            brokerNames += broker.profiles.map { ($0.brokerID, name) }
        }
    }

    /// Ends a segment.
    mutating func end() {
        out.byte(0x7E)
        if lineBreaks { out.byte(0x0A) }
        segments += 1
    }

    mutating func beginInterchange(control: Int) {
        interchange = control
        transactions = 0
        out.literal("ISA*00*          *00*          *30*")
        out.text(SampleCarrier.insurer.payerID)
        out.literal("      *ZZ*BROKERBOOK     *261101*0600*^*00501*")
        out.number(control, width: 9)
        out.literal("*0*P*:")
        end()
        out.literal("GS*BE*")
        out.text(SampleCarrier.insurer.payerID)
        out.literal("*BROKERBOOK*20261101*0600*")
        out.number(control)
        out.literal("*X*005010X220A1")
        end()
    }

    mutating func endInterchange() {
        out.literal("GE*")
        out.number(transactions)
        out.byte(0x2A)
        out.number(interchange)
        end()
        out.literal("IEA*1*")
        out.number(interchange, width: 9)
        end()
    }

    mutating func beginTransaction(_ parent: SampleParentGroup) {
        transactions += 1
        segments = 0
        out.literal("ST*834*")
        out.number(transactions, width: 4)
        out.literal("*005010X220A1")
        end()
        out.literal("BGN*00*GC20261101-")
        out.text(parent.id)
        out.literal("*20261101*0600*PT***4")
        end()
        out.literal("REF*38*")
        out.text(parent.id)
        end()
        out.literal("DTP*007*D8*20261101")
        end()
        quantities(parent.families.counts())
        parties(parent)
    }

    mutating func endTransaction() {
        out.literal("SE*")
        out.number(segments + 1)
        out.byte(0x2A)
        out.number(transactions, width: 4)
        end()
    }

    private mutating func quantities(_ counts: (subscribers: Int, dependents: Int)) {
        out.literal("QTY*TO*")
        out.number(counts.subscribers + counts.dependents)
        end()
        out.literal("QTY*ET*")
        out.number(counts.subscribers)
        end()
        out.literal("QTY*DT*")
        out.number(counts.dependents)
        end()
    }

    private mutating func parties(_ parent: SampleParentGroup) {
        out.literal("N1*P5*")
        out.text(EnrollmentWriter.employerName(parent.name))
        out.literal("*FI*")
        out.text(parent.ein)
        end()
        out.literal("N1*IN*")
        out.text(SampleCarrier.insurer.name)
        out.literal("*FI*")
        out.text(SampleCarrier.insurer.payerID)
        end()
        out.literal("N1*BO*")
        out.text(brokerNames.first { $0.id == parent.brokerID }?.name ?? parent.brokerID)
        out.literal("*94*")
        out.text(parent.brokerID)
        end()
    }

    /// A name as N102 can hold it: no delimiter, nothing beyond Latin-1, no more than 60 characters, no blank at an end.
    static func employerName(_ name: String) -> String {
        var kept = ""
        for scalar in name.unicodeScalars where scalar.value < 0x100 && !"*~:^".unicodeScalars.contains(scalar) {
            kept.unicodeScalars.append(scalar)
        }
        let words = kept.prefix(60).split(separator: " ")
        return words.joined(separator: " ")
    }
}
