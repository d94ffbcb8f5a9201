internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams

/// Writes the store's enrollment as a full 834.
struct AdminEnrollment: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "enrollment", abstract: "Write the enrollment in the store as one full 834.",
        discussion: Help.examples(
            "broker admin enrollment -o book.edi",
            "broker admin enrollment --carrier 'Golden Coast Health Plan' -o book.edi",
            prose: """
                Another store that has the same contracts and groups reads the same book from it, field by field. One set per parent group; ended coverages \
                too. Names and addresses are cut to the lengths of the 5010 guides, with a message that says where; a number that is too \
                long is refused. The file contains names, dates of birth and Social Security numbers, so it is written with mode 0600. Keep it private.
                """))

    @Option(help: ArgumentHelp("The carrier, if the store has several.", valueName: "name"))
    var carrier: String?

    @Option(
        name: [.short, .long], help: ArgumentHelp("Write to this file instead of standard output.", valueName: "path"),
        completion: .file())
    var output: String?

    @Flag(help: "Replace an existing output file.")
    var force = false

    @Option(
        name: .customLong("control-number"), parsing: .unconditional,
        help: ArgumentHelp("The interchange control number (ISA13).", valueName: "number"))
    var controlNumber = 1

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard (1...999_999_999).contains(controlNumber) else {
            throw ValidationError("--control-number must be from 1 to 999999999.")
        }
    }

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let service = EnrollmentExportService(store: invocation.store, operator: try invocation.operatorAccess())
        let label = EnrollmentExportService.Label(controlNumber: controlNumber, made: context.now)
        let report: EnrollmentExportService.Report
        if let output {
            let target = try AtomicFile(path: output, replaceExisting: force)
            report = try service.write(carrier: carrier, label: label) { try target.sink.write($0) }
            try target.commit()
        } else {
            report = try service.write(carrier: carrier, label: label) {
                try context.output.write($0)
            }
            try context.output.flush()
        }
        if !report.shortened.isEmpty {
            let places = report.shortened.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            invocation.note(
                "names and addresses that are longer than the 5010 guides allow were cut: \(places.joined(separator: ", "))"
            )
        }
        invocation.note(
            "\(counted(report.members, "member")) in \(counted(report.sets, "set")), \(counted(report.coverages, "coverage"))"
        )
    }
}
