internal import ArgumentParser
internal import BrokerPortal
internal import Tabular
internal import X12

/// Turns an 834, 820 or 271 into rows.
struct EDIConvert: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert", abstract: "Turn an 834, 820 or 271 into rows.",
        discussion: Help.examples(
            "broker edi convert enrollment.edi -o members.csv", "broker edi convert payments.edi -o remittances.xlsx",
            "broker edi convert answers.edi --kind 271 --format json",
            "broker edi convert full.edi.gz --columns subscriber_id,plan",
            prose: """
                An 834 gives a row a coverage, and one for a member without any; an 820 a row a remittance, and one for an adjustment of an earlier payment; a 271 a row \
                a benefit, and one for a person without any. Dates are ISO, amounts plain decimals. The kind is that of the first such set; a file with several kinds \
                needs --kind. A file with errors is refused (65): with -o nothing is written; --accept-partial writes what could be read. Social Security numbers and \
                ITINs, in whatever element, are given only when the column ssn is asked for: --columns ssn,subscriber_id,plan. Without it, a number that can be \
                one is left out.
                """))

    @Argument(help: ArgumentHelp("The file; '-' is standard input.", valueName: "file"), completion: .file())
    var file: String

    @Option(help: ArgumentHelp("The sets to convert: 834, 820 or 271.", valueName: "set"))
    var kind: ConversionKind?

    @Flag(name: .customLong("accept-partial"), help: "Write what could be read of a file with errors.")
    var acceptPartial = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let edi = try EDIFile(file, context)
        let reader = edi.reader(context)
        let (first, found) = try firstEvent(reader)
        guard let kind = kind ?? found else {
            throw reader.summary.errors > 0
                ? edi.failure(errors: reader.summary.errors, done: "nothing could be converted")
                : Failure(
                    .noSupportedSet, "\(edi.name) holds no 834, 820 or 271",
                    hint: "see what it holds: broker edi check '\(file)'")
        }
        let rows = kind.rows
        let table = try Output(
            context, global, output, columns: rows.columns, defaults: rows.defaults, title: kind.rawValue)
        try table.render { write in
            let keys = table.columns.map(\.key)
            let row = RowBuffer()
            try first.map { try rows.take($0, keys: keys, row, write) }
            while let event = try reader.next() { try rows.take(event, keys: keys, row, write) }
            try judge(reader.summary, kind, edi, context)
        }
    }

    /// Reads up to the first set that can be converted.
    private func firstEvent(_ reader: X12Reader) throws -> (X12Event?, ConversionKind?) {
        while let event = try reader.next() {
            switch event {
            case .enrollmentBegan: return (event, .enrollment)
            case .paymentBegan: return (event, .payment)
            case .eligibilityBegan(let header) where header.transaction.type == "271": return (event, .eligibility)
            default: break
            }
        }
        return (nil, nil)
    }

    /// Inside the output, so that a file does not appear when its content is refused.
    private func judge(_ summary: ReadSummary, _ kind: ConversionKind, _ edi: EDIFile, _ context: CommandContext) throws
    {
        if summary.errors > 0 {
            guard acceptPartial else { throw edi.failure(errors: summary.errors, done: "the rows may not be whole") }
            context.say("\(edi.name): \(counted(summary.errors, "error")) found; the rows may not be whole")
        }
        let others = ConversionKind.allCases.filter { $0 != kind && summary.sets[$0.rawValue, default: 0] > 0 }
        guard self.kind == nil, let other = others.first else { return }
        throw Failure(
            .severalKinds,
            "\(edi.name) holds \(kind.rawValue) and \(other.rawValue)",
            hint: "convert one at a time, with --kind \(kind.rawValue) or --kind \(other.rawValue)")
    }
}

/// What can be converted.
enum ConversionKind: String, ArgumentWord {
    case enrollment = "834"
    case payment = "820"
    case eligibility = "271"

    var rows: any EDIRows {
        switch self {
        case .enrollment: EnrollmentRows()
        case .payment: PaymentRows()
        case .eligibility: EligibilityRows()
        }
    }
}

/// Makes rows of one kind of set out of a reader's events.
protocol EDIRows: AnyObject {
    var columns: [Column] { get }
    var defaults: [String] { get }
    func take(_ event: X12Event, keys: [String], _ row: RowBuffer, _ write: (RowBuffer) throws -> Void) throws
}

extension RowBuffer {
    func append(_ element: Element?) { append(element?.text) }

    func append(_ date: X12Date?) { append(date?.description) }

    func append(code: some X12Code) { append(code.rawValue.isEmpty ? nil : code.rawValue) }

    /// An amount in cents; one with fractions of a cent stays the text that it is, rather than lose them.
    func append(_ amount: Amount?) {
        guard let amount else { return appendNull() }
        if let cents = amount.cents { append(integer: Int64(cents)) } else { append(amount.description) }
    }
}
