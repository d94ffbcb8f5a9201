import Foundation
import Testing

@testable import ByteStreams

@Suite("AtomicFile")
struct AtomicFileTests {
    private let folder = Scratch()

    @Test("a file appears at commit, with mode 0600, and no temporary file is left")
    func commits() throws {
        let file = try AtomicFile(path: folder.path("book.csv"), replaceExisting: false)
        try file.sink.write("a,b\n")
        #expect(!folder.names().contains("book.csv"))
        try file.commit()
        #expect(folder.names() == ["book.csv"])
        #expect(try folder.text("book.csv") == "a,b\n")
        #expect(try folder.mode("book.csv") == 0o600)
    }

    @Test("an existing file is refused and stays whole")
    func refusesExisting() throws {
        try folder.write("old", to: "book.csv")
        let path = folder.path("book.csv")
        #expect(throws: ByteStreamError.exists(path: path)) { try AtomicFile(path: path, replaceExisting: false) }
        #expect(try folder.text("book.csv") == "old")
        #expect(folder.names() == ["book.csv"])
    }

    @Test("a file made meanwhile by another is not replaced")
    func refusesAtCommit() throws {
        let path = folder.path("book.csv")
        let file = try AtomicFile(path: path, replaceExisting: false)
        try file.sink.write("new")
        try folder.write("theirs", to: "book.csv")
        #expect(throws: ByteStreamError.exists(path: path)) { try file.commit() }
        #expect(try folder.text("book.csv") == "theirs")
        #expect(folder.names() == ["book.csv"])
    }

    @Test("a file with a temporary name is moved as well, and refuses as well, where there are no nameless ones")
    func named() throws {
        for (name, replacing) in [("new.csv", false), ("old.csv", true), ("old.csv", false)] {
            try folder.write("old", to: "old.csv")
            let place = try TargetPlace(path: folder.path(name))
            let file = try place.makeNamed()
            defer { close(file.descriptor) }
            #expect(folder.names().contains { $0.hasPrefix(".\(name).") && $0.hasSuffix(".tmp") })
            write(file.descriptor, "new", 3)
            if name == "old.csv", !replacing {
                #expect(throws: ByteStreamError.exists(path: folder.path(name))) {
                    try place.moveIntoPlace(file, replacing: false)
                }
                #expect(try folder.text(name) == "old")
                unlink(file.path)
            } else {
                try place.moveIntoPlace(file, replacing: replacing)
                #expect(try folder.text(name) == "new")
            }
        }
        #expect(folder.names() == ["new.csv", "old.csv"])
    }

    @Test("replacing keeps the mode of the old file")
    func keepsMode() throws {
        try folder.write("old", to: "book.csv")
        chmod(folder.path("book.csv"), 0o640)
        let file = try AtomicFile(path: folder.path("book.csv"), replaceExisting: true)
        try file.sink.write("new")
        #expect(try folder.text("book.csv") == "old")
        try file.commit()
        #expect(try folder.text("book.csv") == "new")
        #expect(try folder.mode("book.csv") == 0o640)
    }

    @Test("a symbolic link is followed, also a dangling one")
    func followsLinks() throws {
        try FileManager.default.createDirectory(atPath: folder.path("real"), withIntermediateDirectories: false)
        try folder.write("old", to: "real/book.csv")
        symlink("real/book.csv", folder.path("link.csv"))
        symlink("real/none.csv", folder.path("dangling.csv"))
        for name in ["link.csv", "dangling.csv"] {
            let file = try AtomicFile(path: folder.path(name), replaceExisting: true)
            try file.sink.write("new")
            try file.commit()
        }
        #expect(try folder.text("real/book.csv") == "new")
        #expect(try folder.text("real/none.csv") == "new")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link.csv")) == "real/book.csv")
    }

    @Test("cancelling, and forgetting to commit, leave the old file and nothing else")
    func cancels() throws {
        try folder.write("old", to: "book.csv")
        let file = try AtomicFile(path: folder.path("book.csv"), replaceExisting: true)
        try file.sink.write("new")
        file.cancel()
        do { _ = try AtomicFile(path: folder.path("book.csv"), replaceExisting: true) }
        #expect(folder.names() == ["book.csv"])
        #expect(try folder.text("book.csv") == "old")
    }

    @Test("a missing folder, a folder and a full disk are told apart")
    func namesErrors() throws {
        let missing = folder.path("none/book.csv")
        #expect(throws: ByteStreamError.noSuchFolder(path: missing)) {
            try AtomicFile(path: missing, replaceExisting: true)
        }
        #expect(throws: ByteStreamError.isDirectory(path: folder.root)) {
            try AtomicFile(path: folder.root, replaceExisting: true)
        }
        let full = try AtomicFile(path: "/dev/full", replaceExisting: false)
        try full.sink.write("x")
        #expect(throws: ByteStreamError.writeFailed(path: "/dev/full", errno: ENOSPC)) { try full.commit() }
    }

    @Test("devices and FIFOs are written directly")
    func writesDirectly() throws {
        let null = try AtomicFile(path: "/dev/null", replaceExisting: false)
        #expect(null.temporaryPath == nil)
        try null.sink.write("x")
        try null.commit()

        let fifo = folder.path("fifo")
        mkfifo(fifo, 0o600)
        let reader = open(fifo, O_RDONLY | O_NONBLOCK)
        defer { close(reader) }
        let file = try AtomicFile(path: fifo, replaceExisting: false)
        try file.sink.write("through")
        try file.commit()
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = read(reader, &bytes, bytes.count)
        #expect(String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self) == "through")
    }
}
