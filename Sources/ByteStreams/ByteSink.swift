/// Bytes out. What `write` has taken may still be in a buffer until `flush`.
public protocol ByteSink: AnyObject {
    /// Takes all of `bytes`, or throws.
    ///
    /// - Throws: ``ByteStreamError``: `writeFailed` with its `errno`, or `brokenPipe`.
    func write(_ bytes: UnsafeRawBufferPointer) throws

    /// Hands everything taken so far to the system.
    ///
    /// - Throws: ``ByteStreamError``, as `write` does.
    func flush() throws
}

extension ByteSink {
    /// Writes a text as UTF-8.
    ///
    /// - Throws: ``ByteStreamError``, as `write` does.
    public func write(_ text: String) throws {
        var text = text
        try text.withUTF8 { try write(UnsafeRawBufferPointer($0)) }
    }
}

/// A sink that keeps what it is given, for small answers and for tests.
public final class MemorySink: ByteSink {
    /// Everything written so far.
    public private(set) var bytes: [UInt8] = []

    /// Makes an empty one.
    public init() {}

    /// Keeps the bytes; it never throws.
    public func write(_ bytes: UnsafeRawBufferPointer) throws { self.bytes.append(contentsOf: bytes) }

    /// Has nothing to do.
    public func flush() throws {}

    /// What was written, as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
}
