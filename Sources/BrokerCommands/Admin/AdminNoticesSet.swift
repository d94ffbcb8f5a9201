internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Sets an edition.
struct AdminNoticesSet: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Set a notice from a file.",
        discussion: Help.examples(
            "broker admin notices set terms terms.txt",
            "broker admin notices set privacy privacy.txt --edition 2027-01-01",
            prose: """
                The file is plain text in UTF-8, at most 256 KB. The edition counts from its day on, so the next one can be set before its time; one of the \
                same day is replaced, earlier ones stay and are shown with --as-of.
                """))

    @Argument(help: ArgumentHelp("The notice: terms, privacy or need-to-know.", valueName: "notice"))
    var notice: Notice.Name

    @Argument(
        help: ArgumentHelp("The file with the text; - is standard input.", valueName: "file"), completion: .file())
    var file: String

    @Option(help: ArgumentHelp("The day of the edition; today if it is not given.", valueName: "date"))
    var edition: CalendarDate?

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let service = try invocation.service(NoticeAdministration.init)
        let bytes = try InputFile.read(file, context, limit: Notice.sizeLimit, what: "the notice")
        let day = edition ?? context.today
        try service.set(notice, edition: day, bytes: bytes, now: context.now)
        invocation.note("set the notice '\(notice.rawValue)', edition of \(day)")
    }
}
