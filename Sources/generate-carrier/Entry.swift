import SampleCarrier

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Writes the files of a synthetic carrier into a folder.
@main
struct Entry {
    static func main() {
        do {
            let arguments = try Arguments(CommandLine.arguments.dropFirst())
            if arguments.help {
                say(Arguments.usage, to: STDOUT_FILENO)
                return
            }
            try run(arguments)
        } catch let failure as Failure {
            say("generate-carrier: \(failure.message)\n", to: STDERR_FILENO)
            exit(failure.status)
        } catch {
            say("generate-carrier: \(error)\n", to: STDERR_FILENO)
            exit(70)
        }
    }

    private static func run(_ arguments: Arguments) throws {
        try OutputFile.makeFolder(arguments.folder)
        guard let options = arguments.options else {
            for file in SampleCarrier.example(seed: arguments.seed) {
                let output = try OutputFile(arguments.folder + "/" + file.name)
                try output.write(Array(file.text.utf8))
                try output.close()
            }
            return
        }
        try generate(SampleCarrier.book(options: options), into: arguments.folder)
    }

    private static func generate(_ book: SampleBook, into folder: String) throws {
        let contracts = try OutputFile(folder + "/contracts.csv")
        try contracts.write(Array(ContractsWriter.text(book).utf8))
        try contracts.close()

        let groups = try OutputFile(folder + "/groups.csv")
        var buffer = ByteBuffer()
        try GroupsWriter.write(book, to: &buffer, drain: groups.drain)
        try groups.close()

        let enrollment = SampleEnrollmentFile.whole(book)
        let output = try OutputFile(folder + "/" + enrollment.name)
        try enrollment.write(book, drain: output.drain)
        try output.close()
    }

    private static func say(_ text: String, to descriptor: Int32) {
        let bytes = Array(text.utf8)
        _ = write(descriptor, bytes, bytes.count)
    }
}
