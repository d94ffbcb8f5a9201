internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular
internal import X12

/// Checks X12 files: counts, and everything that is wrong, with its place.
struct EDICheck: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check X12 files: what they hold, and every fault with its place.",
        discussion: Help.examples(
            "broker edi check enrollment.edi", "broker edi check --format json *.edi | jq .findings",
            "broker edi check --format csv in/*.edi -o faults.csv", "zcat full.edi.gz | broker edi check -",
            prose: """
                JSON is one object a file, NDJSON the same on one line; CSV, TSV, XLSX and PDF are a row a finding. The status is 0 when no file has an error among its \
                findings, else 65. Findings never hold a name, a date or a number of a person. Of one code a thousand findings are told a file; the others are \
                counted.
                """))

    @Argument(help: ArgumentHelp("The files; '-' is standard input.", valueName: "file"), completion: .file())
    var files: [String]

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let table = try Output(
            context, global, output, columns: CheckTable.columns, defaults: CheckTable.columns.map(\.key),
            title: "Findings")
        var unread: Failure?
        var faulty = 0
        // A file that cannot be opened does not keep the others from being checked.
        let check = { (path: String, body: (String, CheckReport) throws -> Void) in
            do {
                let file = try EDIFile(path, context)
                let report = try Checker().check(file.bytes, today: X12Date(context.today))
                if !report.isSound { faulty += 1 }
                try body(file.name, report)
            } catch let error as ByteStreamError {
                guard error.isAboutInput else { throw error }
                let failure = Failure(error)
                if files.count > 1 { context.report(failure) }
                unread = unread ?? failure
            }
        }
        switch table.chosenFormat {
        case .json, .ndjson:
            let isPretty = table.chosenFormat == .json
            try table.renderText { sink in
                for path in files { try check(path) { try sink.write(CheckJSON.text($0, $1, pretty: isPretty)) } }
            }
        case .table:
            try table.renderText { sink in
                for path in files {
                    try check(path) { name, report in
                        try sink.write(CheckText.summary(name, report, forTerminal: table.isTerminal))
                        try CheckTable.write(
                            report, of: name, to: table.textWriter(CheckTable.shown, sink), keys: CheckTable.shown)
                    }
                }
            }
        default:
            try table.render { write in
                for path in files {
                    try check(path) { try CheckTable.rows($1, of: $0, keys: table.columns.map(\.key), write) }
                }
            }
        }
        try context.output.flush()
        if let unread {
            throw files.count > 1 ? unread.saying("not all files could be read") : unread
        }
        guard faulty == 0 else {
            throw Failure(
                .ediErrors,
                files.count == 1
                    ? "\(files[0]): errors were found" : "errors were found in \(faulty) of \(files.count) files",
                hint: nil)
        }
    }
}
