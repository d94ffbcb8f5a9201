import Foundation
import Testing

@testable import ByteStreams

@Suite("PathSlots")
struct PathSlotsTests {
    private let folder = Scratch()

    @Test("the removal of a signal handler takes the files being written, and only those")
    func removes() throws {
        let slots = PathSlots(count: 2)
        for name in ["writing", "moved", "one too many", "later"] { try folder.write("x", to: name) }
        slots.add(folder.path("moved"))
        slots.add(folder.path("writing"))
        slots.add(folder.path("one too many"))
        slots.remove(folder.path("moved"))
        slots.add(folder.path("later"))
        slots.unlinkAll()
        #expect(folder.names() == ["moved", "one too many"])
        try folder.write("x", to: "later")
        slots.unlinkAll()
        #expect(folder.names() == ["later", "moved", "one too many"])
    }

    @Test("a path as long as a slot is not noted, one byte less is")
    func lengths() {
        let slots = PathSlots(count: 1)
        slots.add(String(repeating: "x", count: 4096))
        slots.add("")
        slots.add("x")
        slots.unlinkAll()
    }
}
