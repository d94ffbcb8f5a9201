internal import BrokerPortal
internal import ByteStreams
internal import Tabular

extension AnsweringCommand {
    /// The output of an answer, with the columns and the format that were asked for.
    ///
    /// - Parameter title: the name of the XLSX sheet and the heading of a PDF, where it is not that of the answer.
    func table(_ context: CommandContext, _ answer: Answer = Self.answer, title: String? = nil) throws -> Output {
        try Output(context, global, output, answer, title: title)
    }
}

/// Where and how an answer is written: the columns chosen, the format, standard output or a file.
struct Output {
    /// The columns to show, in their order.
    let columns: [Column]
    /// The format in force.
    let format: TableFormat
    private let answer: Answer
    private let context: CommandContext
    private let global: GlobalOptions
    private let file: OutputFile
    private let writerOptions: WriterOptions

    fileprivate init(
        _ context: CommandContext, _ global: GlobalOptions, _ options: OutputOptions, _ answer: Answer, title: String?
    ) throws {
        self.context = context
        self.global = global
        self.answer = answer
        let settings = try Settings(context)
        let defaults = ProfileChoice.defaults(answer.defaults, among: answer.columns, global, settings)
        let keys = options.columns.map(ColumnChoice.keys)
        columns =
            try keys == nil && !answer.sections.isEmpty
            ? [] : ColumnChoice.columns(keys ?? defaults, of: answer)
        let file = OutputFile(options.output, force: options.force, context)
        var options = options
        options.output = file.path
        format = try FormatChoice.format(options, settings) { context.warn($0) }
        self.file = file.inFormat(format)
        let isTerminal = file.path == nil && context.terminalWidth != nil
        if isTerminal, format.isBinary {
            throw Failure.usage("\(format.rawValue) is not text for a terminal", hint: "write it to a file with -o")
        }
        var writer = WriterOptions()
        writer.header = !options.noHeader
        writer.raw = options.raw
        writer.terminalWidth = isTerminal ? context.terminalWidth : nil
        writer.color = try ColorChoice.isOn(global, settings, context, isTerminal: isTerminal)
        writer.title = title ?? answer.title
        writer.created = context.day
        writerOptions = writer
    }

    /// What the service is to give, with the sort keys checked.
    func request(_ list: ListOptions) throws -> ListRequest {
        for key in list.sort { _ = try ColumnChoice.column(key.key, among: answer.columns) }
        return ListRequest(columns: keys, sort: list.sort, limit: list.limit, offset: list.offset)
    }

    /// A request for all rows, in the list's own order.
    var request: ListRequest { ListRequest(columns: keys) }

    /// The keys of the columns to show.
    var keys: [String] { columns.map(\.key) }

    /// Opens the output, lets `rows` write row after row, and completes it.
    func render<Value>(_ rows: (_ write: RowSink) throws -> Value) throws -> Value {
        try file.write { output in
            // Made with the first row: who asks is known by then, and stands in the heading of a PDF.
            var made: PipelinedWriter?
            let writer = {
                if let made { return made }
                let writer = PipelinedWriter(try format.makeWriter(columns: columns, options: heading(), to: output))
                made = writer
                return writer
            }
            let value = try rows { try writer().write($0) }
            try writer().finish()
            try tell(writer().notes)
            return value
        }
    }

    /// Writes one thing: in a text table a line a field, in JSON one object, else one row.
    func renderObject(_ fill: (RowBuffer) throws -> Void) throws {
        let row = RowBuffer()
        switch format {
        case .json:
            try fill(row)
            try renderText { try SingleObject.writeJSON(row, columns: columns, to: $0) }
        case .table:
            try fill(row)
            try renderText { try SingleObject.writeText(row, columns: columns, options: writerOptions, to: $0) }
        case .pdf:
            try fill(row)
            var section = Section(SectionLayout(key: "", title: "", columns: columns, isObject: true))
            section.append(row)
            try renderSections([section])
        case .csv, .tsv, .ndjson, .xlsx:
            try render { write in
                try fill(row)
                try write(row)
            }
        }
    }

    /// Writes one value by a table of its columns.
    func renderObject<Value>(_ value: Value, _ table: ValueTable<Value>) throws {
        try renderObject { row in try table.selecting(keys).append(value, to: row) }
    }

    /// Opens the output for text of the command's own, and completes it.
    func renderText<Value>(_ body: (any ByteSink) throws -> Value) throws -> Value {
        try file.write { try body($0.sink) }
    }

    /// Writes an answer of several sections.
    /// - Parameter top: a line above a text.
    func renderSections(_ sections: [Section], heading top: String? = nil) throws {
        let notes = try file.write { output in
            if let top {
                try output.sink.write(DisplayText.safe(top, forTerminal: isTerminal) + "\n\n")
            }
            return try SectionsWriter.write(sections, as: format, options: heading(), to: output)
        }
        tell(notes)
    }

    /// The options, with whose data these are and of what day: known once a service was asked.
    private func heading() -> WriterOptions {
        var writer = writerOptions
        let day = "as of \(context.day)"
        writer.subtitle = [context.asker.words, day].compactMap { $0 }.joined(separator: " · ")
        return writer
    }

    private func tell(_ notes: [String]) {
        for note in notes { context.warn(note) }
    }

    /// Whether the format is one that a person reads.
    var isForPerson: Bool { format == .table || format == .pdf }

    /// Whether a person reads the answer on a terminal.
    var isTerminal: Bool { writerOptions.terminalWidth != nil }

    /// A writer of a text table of some columns, inside an answer of the command's own.
    func textWriter(_ columns: [Column], _ sink: any ByteSink) throws -> any TableWriter {
        try TableFormat.table.makeWriter(columns: columns, options: writerOptions, to: .sink(sink))
    }
}
