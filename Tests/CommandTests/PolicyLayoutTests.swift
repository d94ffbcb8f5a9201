import Foundation
import Testing

/// Each layout of a carrier's book, from the examples: recognized by its header, and read as the carrier means it.
@Suite struct PolicyLayoutTests {
    private static let folder = Scratch.root + "/Examples/layouts"
    struct Layout: CustomTestStringConvertible, Sendable {
        let name: String
        let file: String
        let carrier: String
        let brokerID: String
        let policies: [String]
        var testDescription: String { name }
    }

    static let layouts = [
        Layout(
            name: "ambetter-book", file: "ambetter-book.csv", carrier: "Ambetter", brokerID: "0020101",
            policies: [
                "U70010001,Nora Quill,Standard Silver,Individual & Family,2026-01-01,2026-12-31,2026-11-30,512.33,2,Active",
                "U70010002,Abe Ruiz,Everyday Bronze,Individual & Family,2026-03-01,2026-08-31,2026-08-31,391.10,1,Terminated",
                "U70010003,Zoë Ünal,Complete Gold,Individual & Family,2027-01-01,2027-12-31,,1204.00,4,Pending",
                "U70010004,Ira Tully,Standard Silver,Individual & Family,2026-01-01,2025-12-31,,402.18,1,Never Effective",
                "U70010005,Lena Sorrel,Virtual Access Silver,Individual & Family,2026-02-01,2026-12-31,2026-09-30,655.40,3,In Grace",
            ]),
        Layout(
            name: "oscar-book", file: "oscar-book.csv", carrier: "Oscar", brokerID: "0020102",
            policies: [
                "OSC70020001,Iris Vale,Silver Classic,Individual & Family,2026-01-01,2026-12-31,,512.33,2,Active",
                "OSC70020002,Max Thorne,Bronze Simple,Individual & Family,2026-02-01,2026-12-31,,1045.10,5,In Grace",
                "OSC70020003,José Ávila,Gold Elite,Individual & Family,2026-01-01,2026-06-30,,689.00,1,Terminated",
                "OSC70020004,Ada Wren,Silver Classic,Individual & Family,2026-01-01,2026-12-31,,402.18,1,Active",
            ]),
        Layout(
            name: "cigna-book", file: "cigna-book.xlsx", carrier: "Cigna", brokerID: "0020103",
            policies: [
                "070030001,Tessa Moss,Connect Silver,Individual & Family,2026-01-01,,2026-11-30,512.33,,Active",
                "070030002,Ben Okafor,Connect Gold,Individual & Family,2026-01-01,2026-05-31,2026-05-31,745.10,,Terminated",
                "070030003,Eva Piñon,Connect Bronze,Individual & Family,2026-04-01,,2026-10-31,390.00,,Active",
                "070030004,Uma Ray,Connect Silver,Individual & Family,2026-01-01,2026-01-01,,610.05,,Never Effective",
                "070030005,Jun Sato,Connect Silver,Individual & Family,2027-01-01,,,410.50,,Pending",
            ]),
        Layout(
            name: "uhc-book", file: "uhc-book.xlsx", carrier: "UnitedHealthcare", brokerID: "0020104",
            policies: [
                "970040001,ROSE ABBOT,AARP Medicare Advantage Choice (PPO),Medicare Advantage,2026-01-01,,,,,Active",
                "970040002,ED BIRCH,AARP Medicare Supplement Plan G,Medicare Supplement,2024-06-01,,,,,Active",
                "970040003,FAY COLE,AARP Medicare Advantage Choice (PPO),Medicare Advantage,2025-01-01,2026-03-31,,,,Terminated",
                "970040004,GUS DOYLE,AARP Medicare Rx Preferred (PDP),Medicare Prescription Drug,2026-01-01,,,,,Active",
                "970040005,HAL EKLUND,UHC Silver Value,Individual & Family,2026-02-01,2026-12-31,,,,Active",
                "970040006,IDA FROST,AARP Medicare Advantage Choice (PPO),Medicare Advantage,2027-01-01,,,,,Pending",
            ]),
        Layout(
            name: "humana-book", file: "humana-book.xlsx", carrier: "Humana", brokerID: "0020105",
            policies: [
                "H70050001,GIA HOLT,HUMANA GOLD PLUS HMO,Medicare Advantage,2026-01-01,,,,,Active",
                "H70050002,LEO INGE,HUMANACHOICE PPO,Medicare Advantage,2024-01-01,2026-07-31,,,,Terminated",
                "H70050003,MIA JOST,HUMANA DENTAL VALUE,Dental,2025-05-01,,,,,Active",
                "H70050003,MIA JOST,HUMANA WALMART VALUE RX,Medicare Prescription Drug,2025-03-01,,,,,Active",
                "H70050005,NED KIRK,HUMANA GOLD PLUS HMO,Medicare Advantage,2027-01-01,,,,,Pending",
            ]),
        Layout(
            name: "hcsc-book", file: "hcsc-book.csv", carrier: "Blue Cross Blue Shield of Texas", brokerID: "0020106",
            policies: [
                "860001,PIA NEAL,Blue Advantage Silver HMO,Individual & Family,2026-01-01,,2026-11-30,,2,Active",
                "860002,QUINN OLSEN,Blue Advantage Bronze HMO,Individual & Family,2026-01-01,2026-04-30,2026-04-30,,1,Terminated",
                "860003,RITA O'MALLEY,MyBlue Gold,Individual & Family,2026-07-01,,2026-10-31,,6,Active",
                "860004,SOL PARK,MyBlue Gold,Individual & Family,2027-01-01,,,,1,Pending",
            ]),
        Layout(
            name: "floridablue-book", file: "floridablue-book.csv", carrier: "Florida Blue", brokerID: "0020107",
            policies: [
                "H70070001,Tom Usher,BlueOptions Silver 1443,Individual & Family,2026-01-01,2026-12-31,,1210.45,3,Active",
                "H70070002,Wes Xu,BlueOptions Silver 1443,Individual & Family,2026-01-01,2026-06-30,,512.33,1,Terminated",
                "H70070003,Zack Zeno,BlueOptions Silver 1443,Individual & Family,2026-01-01,2026-12-31,,640.00,2,Active",
            ]),
        Layout(
            name: "aetna-ifp-book", file: "aetna-ifp-book.csv", carrier: "Aetna", brokerID: "0020108",
            policies: [
                "W700800001,Brook Alder,Silver S,Individual & Family,2026-01-01,,2026-11-30,905.20,3,Active",
                "W700800002,Eli Fern,Silver S,Individual & Family,2026-01-01,,2026-09-30,512.33,1,In Grace",
                "W700800003,Flo Gage,Silver S,Individual & Family,2026-01-01,,2026-02-28,311.00,1,Terminated",
            ]),
    ]

    static func loaded() throws -> Scratch {
        let scratch = try Scratch.demo()
        #expect(try scratch.broker("import", "\(folder)/contracts.csv").status == 0)
        return scratch
    }

    static func load(_ layout: Layout, into scratch: Scratch) throws -> Outcome {
        try scratch.broker(
            "import", "--carrier", layout.carrier, "--format", "json", "\(folder)/\(layout.file)")
    }

    static func list(_ scratch: Scratch, _ arguments: String...) throws -> [String] {
        let outcome = try scratch.run(
            Scratch.binary, ["policies", "list", "--format", "csv", "--no-header", "--quiet"] + arguments, input: "",
            environment: [:])
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome.output.split(whereSeparator: \.isNewline).map(String.init)
    }

    @Test(arguments: layouts) func isRecognizedAndRead(_ layout: Layout) throws {
        let scratch = try Self.loaded()
        let outcome = try Self.load(layout, into: scratch)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains(#""layout": "\#(layout.name)""#))
        #expect(outcome.output.contains(#""findings": []"#))
        let columns =
            "policy_number,holder_name,plan_name,line_of_business,effective_date,termination_date,paid_through_date,premium,members,status"
        let rows = try Self.list(
            scratch, "--profile", layout.brokerID, "--columns", columns, "--sort", "policy_number")
        #expect(rows == layout.policies)
        // Nothing of an individual's book goes to the groups.
        let groups = try scratch.broker("bob", "list", "--profile", layout.brokerID, "--format", "json", "--quiet")
        #expect(groups.output == "[]\n" || groups.output == "[\n]\n", "\(groups.output)")
    }

    @Test(arguments: layouts) func theSameFileOnceMoreChangesNothing(_ layout: Layout) throws {
        let scratch = try Self.loaded()
        _ = try Self.load(layout, into: scratch)
        let before = try scratch.sql("SELECT COUNT(*) FROM changes")
        let again = try scratch.broker(
            "import", "--again", "--carrier", layout.carrier, "\(Self.folder)/\(layout.file)")
        #expect(again.status == 0, "\(again.errors)")
        #expect(try scratch.sql("SELECT COUNT(*) FROM changes") == before)
    }

    @Test func financeStatusOnlyUpdatesTheBook() throws {
        let scratch = try Self.loaded()
        let finance = "\(Self.folder)/ambetter-finance.csv"
        // Without the book, nobody knows whose policies these are.
        let early = try scratch.broker("import", "--carrier", "Ambetter", finance)
        #expect(early.status == 65 && early.errors.contains("import the carrier's book first"))
        _ = try Self.load(Self.layouts[0], into: scratch)
        let outcome = try scratch.broker("import", "--carrier", "Ambetter", finance)
        #expect(outcome.status == 0 && outcome.errors.contains("2 policies changed"), "\(outcome)")
        let rows = try Self.list(
            scratch, "--profile", "0020101", "--columns",
            "policy_number,holder_name,paid_through_date,premium,members,metal_level",
            "--sort", "policy_number")
        #expect(
            rows == [
                "U70010001,Nora Quill,2026-12-31,512.33,2,Silver", "U70010002,Abe Ruiz,2026-08-31,391.10,1,",
                "U70010003,Zoë Ünal,,1204.00,4,", "U70010004,Ira Tully,,402.18,1,",
                "U70010005,Lena Sorrel,2026-10-31,655.40,3,Silver",
            ])
    }

    @Test func dependentsNeedNotFollowTheirSubscriber() throws {
        let scratch = try Self.loaded()
        let text = try String(contentsOfFile: "\(Self.folder)/floridablue-book.csv", encoding: .utf8)
        let lines = text.split(whereSeparator: \.isNewline)
        // Every second row first, so that no family stands together.
        let mixed = [lines[0], lines[2], lines[5], lines[3], lines[6], lines[4], lines[1]].joined(separator: "\n")
        let file = try scratch.write(mixed, to: "mixed.csv")
        let outcome = try scratch.broker("import", "--carrier", "Florida Blue", file)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let rows = try Self.list(
            scratch, "--profile", "0020107", "--columns", "policy_number,holder_name,effective_date,premium,members",
            "--sort",
            "policy_number")
        #expect(
            rows == [
                "H70070001,Tom Usher,2026-01-01,1210.45,3", "H70070002,Wes Xu,2026-01-01,512.33,1",
                "H70070003,Zack Zeno,2026-01-01,640.00,2",
            ])
        #expect(
            try scratch.sql("SELECT first_name || ' ' || effective_on FROM policy_members ORDER BY 1")
                == "Una 2026-01-01\nVic 2026-03-01\nYara 2026-01-01")
    }

    @Test func aMemberWhoIsGoneIsSaidAndStays() throws {
        let scratch = try Self.loaded()
        let aetna = try #require(Self.layouts.last)
        _ = try Self.load(aetna, into: scratch)
        let text = try String(contentsOfFile: "\(Self.folder)/\(aetna.file)", encoding: .utf8)
        let fewer = text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("Dee ") }.joined(separator: "\n")
        let file = try scratch.write(fewer, to: "fewer.csv")
        let outcome = try scratch.broker("import", "--carrier", "Aetna", file)
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("policy W700800001: 1 of its members is not in the file, and stay as they are"))
        #expect(try scratch.sql("SELECT COUNT(*) FROM policy_members") == "2")
    }

    @Test func aPolicyThatStandsTwiceIsRefused() throws {
        let scratch = try Self.loaded()
        let text = try String(contentsOfFile: "\(Self.folder)/oscar-book.csv", encoding: .utf8)
        let lines = text.split(whereSeparator: \.isNewline)
        let twice = try scratch.write((lines + [lines[1]]).joined(separator: "\n"), to: "twice.csv")
        let outcome = try scratch.broker("import", "--carrier", "Oscar", twice)
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("line 6, policy_number: is in line 2 already"))
        #expect(try scratch.sql("SELECT COUNT(*) FROM policies") == "0")
    }
}
