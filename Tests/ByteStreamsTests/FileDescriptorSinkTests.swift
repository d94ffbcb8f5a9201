import ByteStreams
import Dispatch
import Foundation
import Testing

@Suite("FileDescriptorSink")
struct FileDescriptorSinkTests {
    @Test("a full disk is an error, at the flush or before", arguments: [1, 100_000])
    func full(count: Int) throws {
        let descriptor = open("/dev/full", O_WRONLY)
        let sink = FileDescriptorSink(descriptor: descriptor, name: "standard output", ownsDescriptor: true)
        #expect(throws: ByteStreamError.writeFailed(path: "standard output", errno: ENOSPC)) {
            try sink.write(String(repeating: "x", count: count))
            try sink.flush()
        }
    }

    @Test("pieces of every size arrive in order through a slow, non-blocking pipe")
    func pipe() throws {
        let pipe = Pipe()
        let writing = pipe.fileHandleForWriting.fileDescriptor
        _ = fcntl(writing, F_SETFL, fcntl(writing, F_GETFL) | O_NONBLOCK)
        let pieces =
            (0..<400).map { String(repeating: "\($0 % 10)", count: $0 * 13 % 9000) } + [
                String(repeating: "z", count: 300_000)
            ]
        let expected = Data(pieces.joined().utf8)
        let done = DispatchSemaphore(value: 0)
        nonisolated(unsafe) var received = Data()
        Thread.detachNewThread {
            received = (try? pipe.fileHandleForReading.readToEnd()) ?? Data()
            done.signal()
        }
        let sink = FileDescriptorSink(descriptor: writing, name: "pipe")
        for piece in pieces { try sink.write(piece) }
        try sink.flush()
        try pipe.fileHandleForWriting.close()
        done.wait()
        #expect(received == expected)
    }
}
