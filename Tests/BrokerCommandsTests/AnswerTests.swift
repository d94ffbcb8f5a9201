import Foundation
import Tabular
import Testing

@testable import BrokerCommands

/// What each command answers fits what it declares.
@Suite struct AnswerTests {
    private static let data = InProcess.examples

    /// Arguments for each answer, by the name that 'broker schema' takes; what is not here fails the test.
    private static let examples: [String: [String]] = [
        "import": ["--dry-run", data + "/data/groups.csv"], "policies list": ["--profile", "all"],
        "policies show": ["U70010001", "--profile", "0020101"], "policies export": ["--profile", "all"],
        "import --explain": ["--as", "groups", data + "/data/groups.csv"], "imports list": [], "imports show": ["1"],
        "senders list": [], "mappings list": [], "edi check": [data + "/data/enrollment-nguyen.edi"],
        "edi show": [data + "/data/enrollment-nguyen.edi", "--member", "1"],
        "edi show --refs": [data + "/data/enrollment-nguyen.edi"],
        "edi convert": [data + "/data/enrollment-nguyen.edi"],
        "edi convert --kind 834": [data + "/data/enrollment-nguyen.edi"],
        "edi convert --kind 820": [data + "/billing/payments-2026-11.edi"], "edi convert --kind 271": ["@/answer.edi"],
        "register lookup": ["18880002", "--tax-id-stdin"], "register status": ["18880002", "--tax-id-stdin"],
        "whoami": [], "token list": [], "account show": [], "profile list": [], "home": [], "activity": [],
        "staff list": [], "staff show": ["pat@example.com"], "upline list": [], "bob list": [], "bob filter": [],
        "bob filter --saved": [], "bob export": [], "bob export --subscribers": ["--limit", "20"], "bob summary": [],
        "bob renewals": [], "bob alerts": [], "bob alerts --legend": [],
        "bob changes": ["--since", "0", "--limit", "20"], "group show": ["004512/0001"], "group export": ["004512"],
        "subscribers list": ["004512"], "subscribers show": ["R10024381"], "subscribers export": ["004512/0001"],
        "quote group": [
            data + "/quote/census.csv", "--plans", data + "/quote/plans.csv", "--effective", "2027-01-01", "--county",
            "San Diego", "--composite", "tiers", "--contribution", "75%",
        ],
        "quote addresses list": [], "access list": [], "commissions list": [],
        "commissions show": ["BRK_GRP_STMNT_CA_2026-10-07"], "commissions fetch": ["-d", "@", "--force"],
        "commissions summary": [], "commissions reconcile": [], "commissions reconcile --dispute": ["-o", "@/d.csv"],
        "commissions disclosure": ["--year", "2026"],
        "eligibility check": ["--member", "R10024381", "--dob", "1980-01-01"],
        "eligibility check --batch": ["@/people.csv"], "applications list": ["--profile", "0010434"],
        "applications show": ["A-1001", "--profile", "0010434"], "forms list": [],
        "forms fetch": ["--all", "-d", "@", "--force"], "contacts": [], "messages list": [], "messages show": ["1"],
        "notices list": [], "notices show": ["terms"], "admin audit": ["--limit", "20"], "admin mail --list": [],
        "admin corrections": [], "admin settings": [], "admin tools list": [], "admin tools requests": [],
        "admin keys list": [], "admin messages list": [], "admin messages show": ["1"], "admin purge": ["--dry-run"],
    ]

    /// Written as CSV alone, or asked for by more than a schema can say.
    private static let withoutJSON: Set<String> = ["commissions reconcile --dispute"]

    /// The store of the example, with something of everything in it.
    private static func world() throws -> DemoHome {
        let process = try DemoHome()
        try "member_id,date_of_birth,reference\nR10024381,1980-01-01,r1\n".write(
            toFile: (process.folder + "/people.csv"), atomically: true, encoding: .utf8)
        try inquiry.write(toFile: (process.folder + "/inquiry.edi"), atomically: true, encoding: .utf8)
        let steps: [([String], String)] = [
            (["import", data + "/desk/contracts-individual.csv", data + "/desk/applications.csv"], ""),
            (["import", data + "/layouts/contracts.csv", data + "/layouts/ambetter-book.csv"], ""),
            (["import", data + "/desk/contacts.csv", data + "/desk/documents/manifest.csv"], ""),
            (
                [
                    "import", data + "/statements/0010431/BRK_GRP_STMNT_CA_2026-10-07.csv", "--mapping", "hcsc-detail",
                    "--broker-id", "0010431",
                ], ""
            ), (["staff", "create", "pat@example.com", "--last-name", "Kim", "--tools", "bob"], ""),
            (["bob", "filter", "--status", "active", "--save", "mine"], ""),
            (["token", "create", "nightly", "--tools", "bob"], ""),
            (["messages", "send", "--subject", "Late bill"], "A question.\nOf two lines."),
            (["admin", "notices", "set", "terms", data + "/desk/terms.txt"], ""),
            (
                [
                    "eligibility", "check", "--batch", (process.folder + "/inquiry.edi"), "-o",
                    (process.folder + "/answer.edi"),
                ], ""
            ),
        ]
        for (arguments, input) in steps {
            let done = process.run(arguments) { $0.input = input }
            #expect(done.status == .success, "\(arguments): \(done.errors)")
        }
        return process
    }

    private static let inquiry = """
        ISA*00*          *00*          *ZZ*BROKER         *30*CARRIER        *261123*0800*^*00501*000000905*0*T*:~
        GS*HS*BROKERGS*CARRIERGS*20261123*0800*7*X*005010X279A1~ST*270*0042*005010X279A1~BHT*0022*13*REF77*20261123*0800~
        HL*1**20*1~NM1*PR*2*GOLDEN COAST*****PI*941234567~HL*2*1*21*1~NM1*2B*2*LOPEZ INSURANCE*****FI*990000009~
        HL*3*2*22*0~TRN*1*T0*9990000009~NM1*IL*1*GARCIA****MI*R10024381~DMG*D8*19800101~SE*11*0042~GE*1*7~IEA*1*000000905~

        """

    /// The command line of an answer's example.
    private func words(_ answer: CommandCatalog.NamedAnswer, _ process: DemoHome) throws -> [String] {
        let more = try #require(Self.examples[answer.name], "'\(answer.name)' has no example here")
        let arguments = more.map { $0.hasPrefix("@") ? process.folder + $0.dropFirst() : $0 }
        return answer.name.split(separator: " ").map(String.init) + arguments
    }

    @Test func everyCommandWithAFormatDeclaresItsAnswer() throws {
        let tree = try JSONSerialization.jsonObject(with: Data(Documentation.commands.utf8)) as? [String: Any]
        var formats = 0
        func walk(_ command: [String: Any], _ words: [String]) {
            let children = (command["subcommands"] as? [[String: Any]] ?? []).filter {
                $0["commandName"] as? String != "help" || words.isEmpty
            }
            for child in children { walk(child, words + [child["commandName"] as? String ?? ""]) }
            let names = (command["arguments"] as? [[String: Any]] ?? []).flatMap {
                ($0["names"] as? [[String: String]] ?? []).compactMap { $0["name"] }
            }
            guard children.isEmpty, names.contains("format") else { return }
            formats += 1
            #expect(CommandCatalog.leaf(words)?.answers.isEmpty == false, "\(words)")
        }
        walk(try #require(tree?["command"] as? [String: Any]), [])
        #expect(formats > 50)
        #expect(Set(Self.examples.keys) == Set(CommandCatalog.answers.map(\.name)))
    }

    @Test func answersFitTheirSchemasWithAndWithoutColumns() throws {
        let process = try Self.world()
        var checks: [[String: String]] = []
        func add(_ answer: CommandCatalog.NamedAnswer, columns: [String]?, alsoPlain: Bool = false) throws {
            let choice = columns.map { ["--columns", $0.joined(separator: ",")] } ?? []
            let command = try words(answer, process) + choice + ["--format", "json", "--quiet"]
            let given = process.run(command) { $0.input = "95-0000202\n" }
            let isRefusal = ![.success, .negative].contains(given.status)
            #expect(!isRefusal && !given.output.isEmpty, "\(command): \(given.errors)")
            for options in alsoPlain ? [choice, []] : [choice] {
                let schema = process.run(["schema"] + answer.name.split(separator: " ").map(String.init) + options)
                #expect(schema.status == .success, "\(answer.name): \(schema.errors)")
                checks.append(["name": command.joined(separator: " "), "schema": schema.output, "json": given.output])
            }
        }
        for answer in CommandCatalog.answers where !Self.withoutJSON.contains(answer.name) {
            try add(answer, columns: nil)
            let keys = answer.answer.columns.map(\.key)
            guard !keys.isEmpty, answer.name != "import --explain" else { continue }
            try add(answer, columns: keys.reversed(), alsoPlain: true)
            for key in keys { try add(answer, columns: [key], alsoPlain: true) }
        }
        #expect(checks.count > 1_000)
        #expect(try Self.validate(checks, in: process) == "")
    }

    /// Checks all of them with python3-jsonschema, which is none of ours, and gives what does not fit.
    private static func validate(_ checks: [[String: String]], in process: DemoHome) throws -> String {
        let file = (process.folder + "/checks.json")
        try JSONSerialization.data(withJSONObject: checks).write(to: URL(fileURLWithPath: file))
        let program = """
            import json, sys, jsonschema
            for check in json.load(open(sys.argv[1])):
                schema = json.loads(check["schema"])
                jsonschema.Draft202012Validator.check_schema(schema)
                for error in jsonschema.Draft202012Validator(schema).iter_errors(json.loads(check["json"])):
                    print(check["name"], list(error.absolute_path), error.message[:200])
            """
        let python = Process()
        python.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        python.arguments = ["-c", program, file]
        let output = Pipe()
        (python.standardOutput, python.standardError) = (output, output)
        try python.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        python.waitUntilExit()
        return text + (python.terminationStatus == 0 ? "" : "\(python.terminationStatus)")
    }

    @Test func sectionsRefuseColumns() throws {
        let process = try DemoHome.shared.get()
        for command in [["home"], ["bob", "summary"], ["group", "show", "004512"]] {
            let refused = process.run(command + ["--columns", "groups"])
            #expect(refused.status == .usage && refused.output.isEmpty, "\(command): \(refused.errors)")
        }
    }

    @Test func listsOfValuesSortAndCut() throws {
        let process = try DemoHome.shared.get()
        let list = { (more: [String]) in
            process.run(
                ["bob", "alerts", "--legend", "--columns", "alert", "--format", "csv", "--no-header"] + more
            ).output.split(separator: "\n").map(String.init)
        }
        let all = list([])
        #expect(list(["--sort", "alert"]) == all.sorted())
        #expect(list(["--sort", "alert:desc"]) == all.sorted().reversed())
        #expect(list(["--sort", "alert", "--offset", "1", "--limit", "2"]) == Array(all.sorted()[1...2]))
        #expect(process.run(["senders", "list", "--sort", "nonsense"]).status == .usage)
    }
}
