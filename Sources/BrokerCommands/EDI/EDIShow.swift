internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular
internal import X12

/// Shows an X12 file to a person: loops indented, every element in words.
struct EDIShow: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show an X12 file in words, loop by loop.",
        discussion: Help.examples(
            "broker edi show enrollment.edi | less", "broker edi show enrollment.edi --member 3",
            "broker edi show enrollment.edi --set 0002 --format json", "broker edi show enrollment.edi --refs",
            prose: """
                --set takes the number of a transaction set in the file (1 is the first), or its control number with its leading zeros; --member the number of an \
                INS loop in the file, or in the set where --set is given. --refs lists which reference numbers stand in which loop, how many different values they \
                have, and which vary: what a sender profile needs. The answer holds what the file holds, personal data too, but for Social Security numbers \
                and ITINs, which are masked.
                """))

    @Argument(help: ArgumentHelp("The file; '-' is standard input.", valueName: "file"), completion: .file())
    var file: String

    @Option(name: .customLong("set"), help: ArgumentHelp("Only this transaction set.", valueName: "number"))
    var setNumber: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Only this member of an 834.", valueName: "number"))
    var member: Int?

    @Flag(help: "List the reference numbers (REF) of an 834, and which of them vary.")
    var refs = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if refs, setNumber != nil || member != nil { throw ValidationError("--refs is of the whole file.") }
        if let member, member < 1 { throw ValidationError("--member takes a number from 1.") }
    }

    func run(_ context: CommandContext) throws {
        let table = try Output(
            context, global, output, columns: refs ? ReferenceTable.columns : ShowTable.columns,
            defaults: (refs ? ReferenceTable.columns : ShowTable.columns).map(\.key),
            title: refs ? "References" : "Segments")
        let edi = try EDIFile(file, context)
        if refs { return try ReferenceTable.write(edi, table) }
        var choice = SegmentChoice(set: setNumber, member: member)
        let reader = edi.reader(context, segments: true)
        let errors = try write(table) { show in
            while let event = try reader.next() {
                if let segment = choice.take(event) { try show(segment, choice.setType) }
            }
            return reader.summary.errors
        }
        try context.output.flush()
        guard choice.found || (setNumber == nil && member == nil) else {
            throw Failure(
                .notInFile,
                "\(edi.name) has no such \(member == nil ? "set" : "member")",
                hint: "see what it holds: broker edi check '\(file)'")
        }
        if errors > 0 {
            context.say("\(edi.name): \(counted(errors, "error")) found; see them: broker edi check '\(file)'")
        }
    }

    private func write(_ table: Output, _ body: ((Segment, String) throws -> Void) throws -> Int) throws -> Int {
        switch table.chosenFormat {
        case .table:
            return try table.renderText { sink in
                let text = ShowText(sink, forTerminal: table.isTerminal)
                return try body { try text.write($0, set: $1) }
            }
        case .json:
            return try table.renderText { sink in
                var isFirst = true
                let errors = try body { segment, set in
                    try sink.write((isFirst ? "[\n" : ",\n") + ShowJSON.object(segment, set: set))
                    isFirst = false
                }
                try sink.write(isFirst ? "[]\n" : "\n]\n")
                return errors
            }
        default:
            return try table.render { write in
                let row = RowBuffer()
                let keys = table.columns.map(\.key)
                return try withoutActuallyEscaping(write) { write in
                    try body { try ShowTable.rows($0, set: $1, keys: keys, row, write) }
                }
            }
        }
    }
}

/// Which segments of a file are shown.
struct SegmentChoice {
    private let wantedSet: String?
    private let wantedMember: Int?
    private var sets = 0
    private var members = 0
    private var isInSet = false
    private var isInMember = false
    /// ST01 of the set in which the reader stands.
    private(set) var setType = ""
    /// Whether something of what is wanted came.
    private(set) var found = false

    init(set: String?, member: Int?) {
        wantedSet = set
        wantedMember = member
    }

    /// The event's segment, when it is to be shown.
    mutating func take(_ event: X12Event) -> Segment? {
        switch event {
        case .setBegan(let set):
            sets += 1
            setType = set.type
            if wantedSet != nil { members = 0 }
            isInSet =
                wantedSet == nil || wantedSet == set.controlNumber
                || wantedSet.flatMap(Int.init) == sets && wantedSet?.first != "0"
        case .segment(let segment):
            let isShown = isChosen(segment)
            if isShown { found = true }
            if segment.id == "SE" { isInSet = false }
            return isShown ? segment : nil
        default: break
        }
        return nil
    }

    private mutating func isChosen(_ segment: Segment) -> Bool {
        guard let wantedMember else { return wantedSet == nil || isInSet }
        if segment.id == "INS", segment.loop == .l2000 {
            members += 1
            isInMember = isInSet && members == wantedMember
        }
        if segment.id == "SE" { isInMember = false }
        return isInMember
    }
}
