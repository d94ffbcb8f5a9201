internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// A group's page (GRP).
struct GroupCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "group", abstract: "One group: contact, status, dates, renewal.",
        discussion: Help.examples(
            "broker group show 004512/0001", "broker group show 004512", "broker group export 004512/0001 -o group.xlsx"
        ),
        subcommands: [GroupShow.self, GroupExport.self])

    @OptionGroup var global: GlobalOptions
}

/// GRP-1, GRP-2, GRP-4, GRP-6.
struct GroupShow: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a group, or a parent with its groups.",
        discussion: Help.examples(
            "broker group show 004512/0001", "broker group show 004512 --format json",
            prose: """
                A parent's ID shows the parent with its suffixes. JSON is one object with a key a section; CSV and TSV are lines of section, item, field and \
                value; XLSX has a sheet a section; PDF prints them. On top of text stands the way that leads there.
                """))

    @Argument(help: ArgumentHelp("The group, as parent/suffix, or the parent alone.", valueName: "group"))
    var group: GroupReference

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try GroupPage.write(group, output, global, context, withPath: true)
    }
}

/// GRP-5.
struct GroupExport: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write a group's page, such as a workbook with a sheet a section.",
        discussion: Help.examples(
            "broker group export 004512/0001 -o group.xlsx", "broker group export 004512 --format json"))

    @Argument(help: ArgumentHelp("The group, as parent/suffix, or the parent alone.", valueName: "group"))
    var group: GroupReference

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try GroupPage.write(group, output, global, context, withPath: false)
    }
}

/// `004512/0001`, or `004512` for a parent.
enum GroupReference: ExpressibleByArgument {
    case group(GroupNumber)
    case parent(String)

    init?(argument: String) {
        if argument.contains("/") {
            guard let number = GroupNumber(argument: argument) else { return nil }
            self = .group(number)
        } else {
            self = .parent(argument)
        }
    }

    /// The heading of its page.
    var title: String {
        switch self {
        case .group(let number): "Group \(number.parent)/\(number.suffix)"
        case .parent(let id): "Group \(id)"
        }
    }
}

private enum GroupPage {
    static func write(
        _ group: GroupReference, _ options: OutputOptions, _ global: GlobalOptions, _ context: CommandContext,
        withPath: Bool
    ) throws {
        let output = try Output.sections(context, global, options, title: group.title)
        let session = try Session(context, global)
        let service = try GroupService(store: session.store, viewer: session.viewer())
        let page =
            switch group {
            case .group(let number): try service.show(number)
            case .parent(let id): try service.show(parent: id)
            }
        if withPath, output.chosenFormat == .table {
            let path = page.path.map(\.name).joined(separator: " / ")
            let back = page.path.dropLast().last.map { "  (back: \($0.command))" } ?? ""
            try output.renderSections(page.sections, heading: path + back)
        } else {
            try output.renderSections(page.sections)
        }
    }
}
