import ByteStreams
import Foundation
import Testing

@Suite("ByteSource")
struct ByteSourceTests {
    private let folder = Scratch()

    private func readAll(_ source: ByteSource, chunk: Int = 1000) throws -> [UInt8] {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: chunk, alignment: 1)
        defer { buffer.deallocate() }
        var bytes: [UInt8] = []
        while case let count = try source.read(into: buffer), count > 0 { bytes += buffer[..<count] }
        return bytes
    }

    private func sample(_ count: Int) -> String { (0..<count).map { "line \($0 &* 7919)\n" }.joined() }

    @Test("a plain file is read whole, and the tap sees the same bytes", arguments: [1, 7, 4096, 1 << 20])
    func plain(chunk: Int) throws {
        let text = sample(20_000)
        try folder.write(text, to: "a.txt")
        var tapped: [UInt8] = []
        let source = try ByteSource(path: folder.path("a.txt")) { tapped += $0 }
        #expect(!source.isCompressed && source.fileSize == text.utf8.count)
        #expect(try readAll(source, chunk: chunk) == Array(text.utf8))
        #expect(tapped == Array(text.utf8))
    }

    @Test("what gzip(1) packed is inflated whatever its name, members after one another too")
    func gzip() throws {
        let text = sample(50_000)
        try folder.write(text, to: "a")
        try folder.shell(
            "gzip -c a > one.txt; cat one.txt one.txt > two.gz; (cat one.txt; head -c 1000 /dev/zero) > tape.gz")
        #expect(try readAll(ByteSource(path: folder.path("one.txt"))) == Array(text.utf8))
        #expect(try readAll(ByteSource(path: folder.path("two.gz"))) == Array((text + text).utf8))
        #expect(try readAll(ByteSource(path: folder.path("tape.gz"))) == Array(text.utf8))
        var tapped: [UInt8] = []
        let source = try ByteSource(path: folder.path("two.gz")) { tapped += $0 }
        #expect(source.isCompressed)
        _ = try readAll(source)
        #expect(tapped == Array(try Data(contentsOf: URL(fileURLWithPath: folder.path("two.gz")))))
    }

    @Test("truncated and damaged gzip are errors that name the byte")
    func badGzip() throws {
        try folder.write(sample(5000), to: "a")
        try folder.shell(
            "gzip a; head -c 900 a.gz > cut.gz; (cat a.gz; echo garbage) > tail.gz; head -c 4 a.gz > head.gz")
        let whole = try Data(contentsOf: URL(fileURLWithPath: folder.path("a.gz")))
        var damaged = whole
        damaged[500] ^= 0xFF
        try damaged.write(to: URL(fileURLWithPath: folder.path("flip.gz")))
        func failure(_ name: String) -> ByteStreamError? {
            do {
                _ = try readAll(ByteSource(path: folder.path(name)))
                return nil
            } catch { return error as? ByteStreamError }
        }
        #expect(failure("cut.gz") == .truncatedGzip(path: folder.path("cut.gz"), offset: 900))
        #expect(failure("head.gz") == .truncatedGzip(path: folder.path("head.gz"), offset: 4))
        #expect(failure("tail.gz") == .damagedGzip(path: folder.path("tail.gz"), offset: whole.count))
        guard case .damagedGzip(_, let offset)? = failure("flip.gz") else {
            Issue.record("a flipped byte was not noticed")
            return
        }
        #expect(offset > 490 && offset <= whole.count)
    }

    @Test("peeking takes nothing away, also of gzip and of a pipe that gives a byte at a time")
    func peeks() throws {
        try folder.write("ISA*00*rest", to: "a")
        try folder.shell("gzip -k a; mkfifo pipe")
        for name in ["a", "a.gz"] {
            let source = try ByteSource(path: folder.path(name))
            #expect(try source.peek(3) == Array("ISA".utf8))
            #expect(try source.peek(5) == Array("ISA*0".utf8))
            #expect(try source.peek(100) == Array("ISA*00*rest".utf8))
            #expect(try readAll(source, chunk: 2) == Array("ISA*00*rest".utf8))
            #expect(try source.peek(1).isEmpty)
        }
        let pipe = Pipe()
        try pipe.fileHandleForWriting.write(contentsOf: Data("I".utf8))
        Thread.detachNewThread {
            Thread.sleep(forTimeInterval: 0.05)
            try? pipe.fileHandleForWriting.write(contentsOf: Data("SA*00*rest".utf8))
            try? pipe.fileHandleForWriting.close()
        }
        let source = try ByteSource(path: "-", standardInput: pipe.fileHandleForReading.fileDescriptor)
        #expect(try source.peek(3) == Array("ISA".utf8) && source.fileSize == nil)
        #expect(try readAll(source) == Array("ISA*00*rest".utf8))
    }

    @Test("errors tell what is wrong with the path")
    func errors() throws {
        let missing = folder.path("none")
        #expect(throws: ByteStreamError.notFound(path: missing)) { try ByteSource(path: missing) }
        #expect(throws: ByteStreamError.isDirectory(path: folder.root)) { try ByteSource(path: folder.root) }
        #expect(ByteStreamError.notFound(path: "a").description == "a: no such file")
        #expect(
            ByteStreamError.writeFailed(path: "out", errno: ENOSPC).description
                == "out: writing failed: no space left on device")
        #expect(
            ByteStreamError.readFailed(path: "-", errno: EIO).description.hasPrefix("standard input: reading failed"))
    }

    @Test("an empty file has no bytes")
    func empty() throws {
        try folder.write("", to: "a")
        let source = try ByteSource(path: folder.path("a"))
        #expect(try source.peek(3).isEmpty)
        #expect(try readAll(source).isEmpty)
    }
}
