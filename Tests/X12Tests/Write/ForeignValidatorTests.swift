import Foundation
import Testing
import X12

/// pyx12's validator passes what is written. Skipped where it isn't installed (`pip install pyx12`).
@Suite(.enabled(if: Python.hasValidator), .serialized)
struct ForeignValidatorTests {
    @Test func enrollment() throws { try check(try EnrollmentWriterTests.write(), "834") }

    @Test func payment() throws { try check(try OtherWriterTests.payment(), "820") }

    @Test func acknowledgment() throws {
        let text = Sample.whole.replacing("HD*030**HMO*GOLD HMO~", with: "HD*030***GOLD HMO~")
        let answer = try AcknowledgmentBuilder.answers(to: byteSource(of: Array(text.utf8)))[0]
        var bytes: [UInt8] = []
        let writer = try X12Writer { bytes.append(contentsOf: $0) }
        try writer.answer(answer, controlNumber: 77, date: Drafts.day("20261102"), time: "0900")
        try check(bytes, "999")
    }

    private func check(_ bytes: [UInt8], _ name: String) throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("x12-\(UUID().uuidString).edi")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let script = """
            import io, sys, pyx12.x12n_document, pyx12.params, pyx12.error_handler
            params = pyx12.params.params()
            out = io.StringIO()
            ok = pyx12.x12n_document.x12n_document(params, sys.argv[1], out, None)
            print(out.getvalue())
            sys.exit(0 if ok else 1)
            """
        let result = try Python.run(["-c", script, file.path])
        #expect(result.status == 0, "\(name): \(result.output)\n\(String(decoding: bytes, as: UTF8.self))")
    }
}
