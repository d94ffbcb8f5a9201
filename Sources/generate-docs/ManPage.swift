internal import BrokerCommands
internal import Foundation

/// A page of the manual, in man(7).
struct ManPage {
    /// A page has no day of its making: the same program gives the same bytes.
    private static let date = "2026-11-23"
    private var lines: [String] = []

    /// The page of the whole program.
    static func root(_ root: CommandNode) -> ManPage {
        var page = ManPage(name: "broker", abstract: root.abstract ?? "")
        page.section("SYNOPSIS")
        page.paragraph("broker command [options]")
        page.section("COMMANDS")
        for command in root.children {
            page.item("broker \(command.commandName)", command.abstract ?? "")
            for (path, leaf) in command.leaves where !command.children.isEmpty {
                page.item("broker \(path)", leaf.abstract ?? "")
            }
        }
        page.section("OPTIONS OF EVERY COMMAND")
        page.options(root)
        page.discussion(root)
        for topic in Documentation.topics { page.topic(topic) }
        page.section("FILES")
        page.item("$XDG_DATA_HOME/broker/store.sqlite", "The store, and beside it its key, store.sqlite.key.")
        page.item("$XDG_STATE_HOME/broker/session", "The secrets of your sessions.")
        page.item("$XDG_CONFIG_HOME/broker/config", "Settings, 'key = value'.")
        page.seeAlso(root.children.map { "broker-\($0.commandName)" })
        return page
    }

    /// The page of a first-level command and its subcommands.
    static func command(_ command: CommandNode) -> ManPage {
        var page = ManPage(name: "broker-\(command.commandName)", abstract: command.abstract ?? "")
        page.section("SYNOPSIS")
        for (path, leaf) in command.leaves { page.paragraph(synopsis(leaf, path: "broker \(path)")) }
        for (path, leaf) in command.leaves {
            if !command.children.isEmpty {
                page.section("BROKER \(path)".uppercased())
                page.paragraph(leaf.abstract ?? "")
            }
            page.discussion(leaf)
            page.subsection("Options")
            page.options(leaf)
            page.columns(Documentation.columns(of: path))
        }
        page.seeAlso(["broker"])
        return page
    }

    /// The whole page.
    var text: String { lines.joined(separator: "\n") + "\n" }

    private init(name: String, abstract: String) {
        let version = Documentation.version
        lines.append(".TH \(name.uppercased()) 1 \(ManPage.date) \"broker \(version)\" \"broker manual\"")
        section("NAME")
        let short = abstract.hasSuffix(".") ? String(abstract.dropLast()) : abstract
        lines.append(ManPage.escaped("\(name) - ").dropLast(3) + "\\- " + ManPage.escaped(short))
    }

    private static func synopsis(_ command: CommandNode, path: String) -> String {
        let arguments = (command.arguments ?? []).filter { $0.shouldDisplay && $0.kind == "positional" }
        let words = arguments.map { argument in
            let name = (argument.valueName ?? "value") + (argument.isRepeating ? "..." : "")
            return argument.isOptional ? "[\(name)]" : name
        }
        return ([path] + words + ["[options]"]).joined(separator: " ")
    }

    private mutating func section(_ title: String) { lines.append(".SH \(title)") }
    private mutating func subsection(_ title: String) { lines.append(".SS \(title)") }

    private mutating func paragraph(_ text: String) {
        breakParagraph()
        lines.append(ManPage.escaped(text))
    }

    /// A heading begins a paragraph by itself.
    private mutating func breakParagraph() {
        if let last = lines.last, !last.hasPrefix(".SH"), !last.hasPrefix(".SS") { lines.append(".PP") }
    }

    private mutating func item(_ label: String, _ words: String) {
        lines.append(".TP")
        lines.append("\\fB\(ManPage.escaped(label))\\fR")
        lines.append(ManPage.escaped(words))
    }

    private mutating func options(_ command: CommandNode) {
        for argument in command.arguments ?? [] where argument.shouldDisplay { item(argument.label, argument.words) }
    }

    /// The columns of a command's answers, as they stand.
    private mutating func columns(_ text: String) {
        guard !text.isEmpty else { return }
        subsection("Columns")
        example(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }

    /// The discussion: examples as they stand, then prose.
    private mutating func discussion(_ command: CommandNode) {
        for block in (command.discussion ?? "").components(separatedBy: "\n\n") where !block.isEmpty {
            guard block.hasPrefix("EXAMPLES:") else {
                paragraph(block.split(separator: "\n").joined(separator: " "))
                continue
            }
            subsection("Examples")
            example(block.split(separator: "\n").dropFirst().map(String.init))
        }
    }

    /// A help topic: its title in capitals, then its text as it stands.
    private mutating func topic(_ text: String) {
        let parts = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: true)
        section(parts[0] == "EXIT CODES" ? "EXIT STATUS" : String(parts[0]))
        example(parts[1].split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }

    /// Lines that are not filled; blank ones at the ends are left out.
    private mutating func example(_ text: [String]) {
        let isBlank = { (line: String) in line.allSatisfy { $0 == " " } }
        let body = text.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
        breakParagraph()
        lines.append(".nf")
        lines += body.map { isBlank($0) ? "\\&" : ManPage.escaped($0) }
        lines.append(".fi")
    }

    private mutating func seeAlso(_ pages: [String]) {
        section("SEE ALSO")
        lines.append(pages.map { "\\fB\(ManPage.escaped($0))\\fR(1)" }.joined(separator: ",\n"))
    }

    /// Text for roff: no escape, no hyphenation of options, no request at the beginning of a line.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\\": result += "\\e"
            case "-": result += "\\-"
            case "'": result += "\\(aq"
            case "`": result += "\\(ga"
            default: result.append(character)
            }
        }
        return result.hasPrefix(".") ? "\\&" + result : result
    }
}
