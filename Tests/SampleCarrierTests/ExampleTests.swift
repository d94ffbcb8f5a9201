import Foundation
import SampleCarrier
import Testing

@Suite struct ExampleTests {
    let files = SampleCarrier.example()

    @Test func theSameSeedGivesTheSameBytes() {
        #expect(files.map(\.text) == SampleCarrier.example().map(\.text))
        #expect(files.map(\.text) != SampleCarrier.example(seed: 7).map(\.text))
    }

    @Test func examplesDataIsAFreshGeneration() throws {
        let folder = repository.appending(path: "Examples/data")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
        #expect(names.sorted() == files.map(\.name).sorted())
        for file in files {
            let committed = try Data(contentsOf: folder.appending(path: file.name))
            // Compared as a truth value: a failure must not print hundreds of kilobytes.
            let same = committed == Data(file.text.utf8)
            #expect(same, "\(file.name) is out of date: see Examples/data/README.md for the command")
        }
    }

    @Test(.enabled(if: hasPython("import csv")))
    func anIndependentReaderCountsTheSame() throws {
        try withTemporaryFolder { folder in
            try write(files, into: folder)
            let check = try run(["python3", "-c", CheckScript.text, folder.path()])
            #expect(check.status == 0, "\(check.output)")
        }
    }

    @Test(.enabled(if: hasPython("import pyx12")))
    func pyx12AcceptsTheEnrollmentFiles() throws {
        try withTemporaryFolder { folder in
            for file in files where file.name.hasSuffix(".edi") {
                // pyx12 opens files as ASCII, so it sees the letters without their accents.
                let folded = file.text.folding(options: .diacriticInsensitive, locale: nil)
                let path = folder.appending(path: file.name)
                try Data(folded.utf8.filter { $0 < 0x80 }).write(to: path)
                let check = try run(["x12valid", path.path()])
                // Its exit status says nothing (it is 1 for a file found right), its words do.
                #expect(check.output.contains(": OK") && !check.output.contains("ERROR"), "\(check.output)")
            }
        }
    }

    @Test func theDifficultCasesAreThere() throws {
        let groups = try #require(files.first { $0.name == "groups.csv" }).text
        for name in [
            "=1+1 Calculators LLC", #""O'Brien, ""Bud"" & Sons""#, "金山 Trading 有限公司", "Peña & Núñez Panadería",
            #""Say ""Cheese""""#,
        ] {
            #expect(groups.contains(",\(name),"))
        }
        let enrollment = files.filter { $0.name.hasSuffix(".edi") }.map(\.text).joined()
        for sign in ["LUI*LD*SPA**7", "LUI*LE*es**7", "INS*N*53*", "************2~", "HD*030**DEN*", "PEÑA"] {
            #expect(enrollment.contains(sign) || sign == "\(sign)")
        }
        #expect(files.contains { $0.name.hasSuffix(".edi") && !$0.text.contains("\n") })
        #expect(files.contains { $0.text.components(separatedBy: "~\nISA*").count == 2 })
    }
}
