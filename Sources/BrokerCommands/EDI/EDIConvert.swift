internal import ArgumentParser
internal import BrokerPortal
internal import Tabular
internal import X12

/// Converts an 834, 820 or 271 to rows.
struct EDIConvert: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert", abstract: "Convert an 834, 820 or 271 to rows.",
        discussion: Help.examples(
            "broker edi convert enrollment.edi -o members.csv", "broker edi convert payments.edi -o remittances.xlsx",
            "broker edi convert answers.edi --kind 271 --format json",
            "broker edi convert full.edi.gz --columns subscriber_id,plan",
            prose: """
                An 834 gives one row per coverage, and one for a member without coverage; an 820 one row per remittance or adjustment of an earlier payment; a 271 one row \
                per benefit, and one for a person without benefits. Dates are ISO, amounts plain decimals. The kind is that of the first such set; a file with several kinds \
                needs --kind. A file with errors is refused (65): with -o nothing is written; --accept-partial writes what could be read. Social Security numbers and \
                ITINs, in whatever element, are given only when the column ssn is asked for: --columns ssn,subscriber_id,plan. Without it, a number that can be \
                one is left out.
                """))

    @Argument(help: ArgumentHelp("The file; '-' is standard input.", valueName: "file"), completion: .file())
    var file: String

    @Option(help: ArgumentHelp("The sets to convert: 834, 820 or 271.", valueName: "set"))
    var kind: ConversionKind?

    @Flag(name: .customLong("accept-partial"), help: "Write what could be read from a file with errors.")
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
                    .noSupportedSet, "\(edi.name) has no 834, 820 or 271",
                    hint: "check the file: broker edi check '\(file)'")
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
            guard acceptPartial else { throw edi.failure(errors: summary.errors, done: "rows may be missing") }
            context.say("\(edi.name): \(counted(summary.errors, "error")) found; rows may be missing")
        }
        let others = ConversionKind.allCases.filter { $0 != kind && summary.sets[$0.rawValue, default: 0] > 0 }
        guard self.kind == nil, let other = others.first else { return }
        throw Failure(
            .severalKinds,
            "\(edi.name) has both \(kind.rawValue) and \(other.rawValue)",
            hint: "convert one at a time with --kind \(kind.rawValue) or --kind \(other.rawValue)")
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

    /// An amount in cents. One with fractions of a cent stays text, so that nothing is lost.
    func append(_ amount: Amount?) {
        guard let amount else { return appendNull() }
        if let cents = amount.cents { append(integer: Int64(cents)) } else { append(amount.description) }
    }
}
