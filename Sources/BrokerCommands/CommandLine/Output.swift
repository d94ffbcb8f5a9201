internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Where and how a command's table is written: the columns chosen, the format, standard output or a file.
struct Output {
    /// The columns to show, in their order.
    let columns: [Column]
    private let all: [Column]
    private let context: CommandContext
    private let options: OutputOptions
    private let format: TableFormat
    private let global: GlobalOptions
    private let writerOptions: WriterOptions

    /// - Parameters:
    ///   - all: the columns that may be asked for.
    ///   - defaults: the keys of those shown without asking.
    ///   - title: the name of the XLSX sheet, and the heading of a PDF.
    init(
        _ context: CommandContext, _ global: GlobalOptions, _ options: OutputOptions, columns all: [Column],
        defaults: [String], title: String
    ) throws {
        self.context = context
        self.global = global
        self.options = options
        self.all = all
        let settings = try Settings(context)
        let defaults = ProfileChoice.defaults(defaults, among: all, global, settings)
        let keys = options.columns?.split(separator: ",", omittingEmptySubsequences: false).map(String.init) ?? defaults
        columns = try Output.columns(keys, among: all)
        format = try Output.format(options, settings)
        let isTerminal = options.output == nil && context.terminalWidth != nil
        if isTerminal, format.isBinary {
            throw Failure.usage("\(format.rawValue) is no text for a terminal", hint: "write it to a file with -o")
        }
        var writer = WriterOptions()
        writer.header = !options.noHeader
        writer.raw = options.raw
        writer.terminalWidth = isTerminal ? context.terminalWidth : nil
        writer.color = try Output.color(global, settings, context, isTerminal: isTerminal)
        writer.title = title
        writer.created = context.day
        writerOptions = writer
    }

    /// What the service is to give, with the sort keys checked.
    func request(_ list: ListOptions) throws -> ListRequest {
        for key in list.sort { _ = try Output.column(key.key, among: all) }
        return ListRequest(columns: columns.map(\.key), sort: list.sort, limit: list.limit, offset: list.offset)
    }

    /// A request for all rows, in the list's own order.
    var request: ListRequest { ListRequest(columns: columns.map(\.key)) }

    /// Opens the output, lets `rows` write row after row, and completes it; a file appears when it is whole.
    func render<Value>(_ rows: (_ write: (RowBuffer) throws -> Void) throws -> Value) throws -> Value {
        guard let path = options.output else {
            return try write(to: .sink(context.output(for: format)), rows)
        }
        let file = try outputErrors { try AtomicFile(path: path, replaceExisting: options.force) }
        let value = try outputErrors { try write(to: .file(file), rows) }
        try outputErrors { try file.commit() }
        return value
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
            let names = [Column(key: "field", title: "", type: .text), Column(key: "value", title: "", type: .list)]
            try renderText { try ObjectText.write(row, columns: columns, names: names, options: writerOptions, to: $0) }
        case .pdf:
            try fill(row)
            var section = Section(key: "", title: "", columns: columns, isObject: true)
            section.append(row)
            try renderSections([section])
        case .csv, .tsv, .ndjson, .xlsx:
            try render { write in
                try fill(row)
                try write(row)
            }
        }
    }

    /// Opens the output for text of the command's own, and completes it.
    func renderText<Value>(_ body: (any ByteSink) throws -> Value) throws -> Value {
        guard let path = options.output else { return try body(context.output(for: format)) }
        let file = try outputErrors { try AtomicFile(path: path, replaceExisting: options.force) }
        let value = try outputErrors { try body(file.sink) }
        try outputErrors { try file.commit() }
        return value
    }

    /// For an answer of several sections, whose columns cannot be chosen.
    /// - Parameter title: the heading of a PDF.
    static func sections(
        _ context: CommandContext, _ global: GlobalOptions, _ options: OutputOptions, title: String
    ) throws -> Output {
        guard options.columns == nil else {
            throw Failure.usage("this answer has sections, whose fields cannot be chosen", hint: "leave out --columns")
        }
        return try Output(context, global, options, columns: [], defaults: [], title: title)
    }

    /// Writes an answer of several sections.
    /// - Parameter top: a line above a text.
    func renderSections(_ sections: [Section], heading top: String? = nil) throws {
        guard let path = options.output else {
            if let top {
                try context.answer(line: top)
                try context.answer(line: "")
            }
            return tell(
                try SectionsWriter.write(
                    sections, as: format, options: heading(), to: .sink(context.output(for: format))))
        }
        let file = try outputErrors { try AtomicFile(path: path, replaceExisting: options.force) }
        let notes = try outputErrors {
            try SectionsWriter.write(sections, as: format, options: self.heading(), to: .file(file))
        }
        try outputErrors { try file.commit() }
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

    /// The format in force.
    var chosenFormat: TableFormat { format }

    /// Whether the format is one that a person reads.
    var isForPerson: Bool { format == .table || format == .pdf }

    /// Whether a person reads the answer on a terminal.
    var isTerminal: Bool { writerOptions.terminalWidth != nil }

    /// A writer of a text table inside an answer of the command's own.
    func textWriter(_ keys: [String], _ sink: any ByteSink) throws -> any TableWriter {
        let shown = keys.compactMap { key in all.first { $0.key == key } }
        return try TableFormat.table.makeWriter(columns: shown, options: writerOptions, to: .sink(sink))
    }

    private func write<Value>(
        to output: TableOutput, _ rows: ((RowBuffer) throws -> Void) throws -> Value
    ) throws -> Value {
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

    private func outputErrors<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as ByteStreamError {
            throw Failure.output(error)
        }
    }
}

/// A thing as lines of `Title  value`.
private enum ObjectText {
    static func write(
        _ row: RowBuffer, columns: [Column], names: [Column], options: WriterOptions, to sink: any ByteSink
    ) throws {
        var options = options
        options.header = false
        let writer = try TableFormat.table.makeWriter(columns: names, options: options, to: .sink(sink))
        let line = RowBuffer()
        for (index, column) in columns.enumerated() {
            line.removeAll()
            line.append(column.title)
            switch row.kind(at: index) {
            case .null: line.appendNull()
            case .integer: line.append(String(row.integer(at: index)))
            case .ascii, .unicode: line.append(text: row.text(at: index))
            }
            try writer.write(line)
        }
        try writer.finish()
    }
}
