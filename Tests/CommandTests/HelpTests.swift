import Foundation
import Testing

/// Help, man pages, completions: in step with the program.
@Suite struct HelpTests {
    private struct Command: Decodable {
        struct Argument: Decodable {
            struct Name: Decodable { let name: String }
            let names: [Name]?
        }
        let commandName: String
        let arguments: [Argument]?
        let subcommands: [Command]?
        let discussion: String?

        /// The words of every leaf below this command.
        func leaves(_ path: [String] = []) -> [(path: [String], command: Command)] {
            // The parser adds a help command of its own, without a discussion, to every group.
            let children = (subcommands ?? []).filter { $0.commandName != "help" || $0.discussion != nil }
            guard !children.isEmpty else { return [(path, self)] }
            return children.flatMap { $0.leaves(path + [$0.commandName]) }
        }
    }

    private func leaves(_ scratch: Scratch) throws -> [(path: [String], command: Command)] {
        struct Permission: Decodable { let command: Command }
        let dump = try scratch.answer("--experimental-dump-help")
        return try JSONDecoder().decode(Permission.self, from: Data(dump.utf8)).command.leaves()
    }

    @Test func everyLeafHasTheGlobalOptions() throws {
        let leaves = try leaves(Scratch())
        #expect(leaves.count >= 14)
        for (path, command) in leaves {
            let names = Set((command.arguments ?? []).flatMap { ($0.names ?? []).map(\.name) })
            for option in ["store", "profile", "color", "quiet", "verbose", "no-input"] {
                #expect(names.contains(option), "\(path) lacks --\(option)")
            }
        }
    }

    @Test func everyHelpBeginsWithExamples() throws {
        let scratch = try Scratch()
        for (path, _) in try leaves(scratch) + [
            ([], Command(commandName: "", arguments: nil, subcommands: nil, discussion: nil))
        ] {
            let outcome = try scratch.run(Scratch.binary, path + ["--help"], input: "", environment: [:])
            #expect(outcome.status == 0 && outcome.errors == "", "\(path) \(outcome.errors)")
            let examples = outcome.output.range(of: "EXAMPLES:")
            let usage = outcome.output.range(of: "OPTIONS:")
            #expect(examples != nil && usage != nil, "\(path)")
            if let examples, let usage { #expect(examples.lowerBound < usage.lowerBound, "\(path)") }
        }
    }

    @Test func everyExampleOfTheHelpParses() throws {
        let scratch = try Scratch()
        for (path, _) in try leaves(scratch) {
            let help = try scratch.run(Scratch.binary, path + ["--help"], input: "", environment: [:]).output
            let examples = help.split(separator: "\n").filter { $0.hasPrefix("  broker ") }
            #expect(!examples.isEmpty, "\(path)")
            for example in examples {
                // Only the words of the command itself: no store is there, so that a command that parses ends in 78.
                let words = example.dropFirst("  broker ".count).split(separator: "|")[0].split(separator: "<")[0]
                    .split(separator: ">")[0]
                let outcome = try scratch.shell(
                    "broker \(words) </dev/null", environment: ["BROKER_STORE": "/dev/null/store"])
                #expect(
                    outcome.status != 64 || outcome.errors.contains("prompt"),
                    "\(example): \(outcome.errors)")
            }
        }
    }

    @Test func topicsAndVersionAreThere() throws {
        let scratch = try Scratch()
        for (topic, word) in [
            ("exit-codes", "74"), ("environment", "BROKER_STORE"), ("formats", "parent_group_id"),
            ("scripting", "--quiet"), ("errors", "store_busy"),
        ] {
            #expect(try scratch.answer("help", topic).contains(word))
        }
        #expect(try scratch.answer("--version").split(separator: ".").count == 3)
        #expect(try scratch.answer("help", "bob", "list") == scratch.answer("bob", "list", "--help"))
    }

    @Test func pagesAndCompletionsAreThoseOfTheProgram() throws {
        let scratch = try Scratch()
        let generator = (Scratch.binary as NSString).deletingLastPathComponent + "/generate-docs"
        let outcome = try scratch.run(generator, ["--check", Scratch.root], input: "", environment: [:])
        #expect(outcome.status == 0, "\(outcome.output)")
        let lint = try scratch.shell(
            "for page in '\(Scratch.root)'/man/*.1; do mandoc -Tlint -Wwarning \"$page\"; done")
        #expect(lint.output == "" && lint.errors == "")
    }

    @Test func shellsCompleteTheCommands() throws {
        let scratch = try Scratch()
        let folder = Scratch.root + "/completions"
        let bash = try scratch.shell(
            "source '\(folder)/broker.bash'; COMP_WORDS=(broker bob l); COMP_CWORD=2; COMP_LINE='broker bob l'; COMP_POINT=12; _broker broker l bob; echo \"${COMPREPLY[@]}\""
        )
        #expect(bash.output == "list\n" && bash.errors == "")
        let fish = try scratch.run(
            "/usr/bin/fish", ["-c", "source '\(folder)/broker.fish'; complete -C 'broker imp'"], input: "",
            environment: [:])
        #expect(fish.output.split(separator: "\n").map { $0.split(separator: "\t")[0] } == ["import", "imports"])
        let zsh = try scratch.run(
            "/usr/bin/zsh",
            [
                "-c",
                "fpath=('\(folder)' $fpath); autoload -Uz compinit; compinit -u -d $HOME/dump; autoload +X _broker; print $_comps[broker]",
            ],
            input: "", environment: [:])
        #expect(zsh.output == "_broker\n" && zsh.errors == "")
    }
}
