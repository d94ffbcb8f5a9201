import Glibc
import X12

func show(_ title: String, _ bytes: Int, _ seconds: Double, _ detail: String) {
    let rate = (Double(bytes) / seconds / 1e5).rounded() / 10
    print(title + String(repeating: " ", count: max(1, 26 - title.utf8.count)) + "\(rate) MB/s of CPU  (\(detail))")
}

func measure(_ path: String, rounds: Int) throws {
    var scans: [Double] = []
    var reads: [Double] = []
    var summary = ReadSummary()
    for _ in 0..<rounds {
        var start = cpuSeconds()
        _ = bareScan(path)
        scans.append(cpuSeconds() - start)
        let descriptor = open(path, O_RDONLY)
        defer { close(descriptor) }
        var consumer = Consumer()
        start = cpuSeconds()
        summary = try EnrollmentReader().read(from: fileSource(descriptor), into: &consumer)
        reads.append(cpuSeconds() - start)
        precondition(consumer.errors == 0 && consumer.characters > 0)
    }
    show("bare byte scan", summary.bytes, median(scans), "\(summary.bytes) bytes")
    let peak = (peakMegabytes() * 10).rounded() / 10
    show("typed, checked members", summary.bytes, median(reads), "\(summary.members) members, peak \(peak) MB")
}

let arguments = CommandLine.arguments
if arguments.count == 3, arguments[1] == "generate", let megabytes = Int(arguments[2]) {
    var generator = Generator()
    generator.write(bytes: megabytes * 1_000_000) { print($0, terminator: "") }
} else if arguments.count == 4, arguments[1] == "measure", let rounds = Int(arguments[3]) {
    try measure(arguments[2], rounds: rounds)
} else {
    print("usage: bench generate MEGABYTES | bench measure FILE ROUNDS")
}
