/// One row on its way to a writer. It is filled, written, emptied and filled again, so that rows cost no allocation.
///
/// The texts lie one after another in one storage, each with a NUL behind it, so that C can be handed a pointer. They are
/// always valid UTF-8: bytes that are not are replaced by U+FFFD when they come in.
public final class RowBuffer {
    @usableFromInline
    struct Cell {
        @usableFromInline var kind: Kind
        /// Bytes of the text.
        @usableFromInline var count: Int
        /// The number itself, or where the text begins in the storage.
        @usableFromInline var value: Int64

        @inlinable
        init(kind: Kind, count: Int, value: Int64) {
            self.kind = kind
            self.count = count
            self.value = value
        }
    }

    /// What a cell holds.
    @frozen
    public enum Kind: UInt8, Sendable {
        /// Nothing.
        case null
        /// A number; cents in a column of amounts.
        case integer
        /// Text of ASCII characters alone, for which every writer has a faster way.
        case ascii
        /// Text with other characters.
        case unicode
    }

    // Checked for overlapping access nowhere: a row belongs to one loop, and the check would cost more than the append.
    @exclusivity(unchecked) @usableFromInline var cells: UnsafeMutablePointer<Cell>
    @exclusivity(unchecked) @usableFromInline var cellCapacity: Int
    @exclusivity(unchecked) @usableFromInline var storage: UnsafeMutablePointer<UInt8>
    @exclusivity(unchecked) @usableFromInline var storageCapacity: Int
    @exclusivity(unchecked) @usableFromInline var used = 0
    @exclusivity(unchecked) @usableFromInline var cellCount = 0

    /// The storage is always this much longer than what it holds, so that a scan may read whole words.
    @usableFromInline static let slack = 16

    /// Makes an empty row.
    public init() {
        cellCapacity = 32
        storageCapacity = 4096
        cells = .allocate(capacity: cellCapacity)
        storage = .allocate(capacity: storageCapacity)
        storage.initialize(repeating: 0, count: storageCapacity)
    }

    deinit {
        cells.deallocate()
        storage.deallocate()
    }

    /// Whether the row heads those that follow, and is bold where the format can show it: on a terminal, in PDF and XLSX.
    public var isHeading = false

    /// How many cells the row has.
    @inlinable
    public var count: Int { cellCount }

    /// Empties the row and keeps its memory.
    @inlinable
    public func removeAll() {
        cellCount = 0
        used = 0
        isHeading = false
    }

    /// Adds copies of the first cells of another row.
    public func append(_ other: RowBuffer, count: Int) {
        for index in 0..<min(count, other.count) { append(other, at: index) }
    }

    /// Adds a copy of one cell of another row; null for one that it does not have.
    public func append(_ other: RowBuffer, at index: Int) {
        switch other.kind(at: index) {
        case .null: appendNull()
        case .integer: append(integer: other.integer(at: index))
        case .ascii, .unicode: append(text: other.text(at: index))
        }
    }

    /// Makes this row a copy of another.
    public func replace(with other: RowBuffer) {
        removeAll()
        _ = makeRoom(other.used)
        storage.update(from: other.storage, count: other.used)
        used = other.used
        while cellCapacity < other.cellCount { growCells() }
        cells.update(from: other.cells, count: other.cellCount)
        cellCount = other.cellCount
        isHeading = other.isHeading
    }

    /// Appends a cell without a value.
    @inlinable
    public func appendNull() { push(Cell(kind: .null, count: 0, value: 0)) }

    /// Appends a number; in a column of amounts it counts cents.
    @inlinable
    public func append(integer: Int64) { push(Cell(kind: .integer, count: 0, value: integer)) }

    /// Appends a number, or null.
    @inlinable
    public func append(_ value: Int?) {
        guard let value else { return appendNull() }
        append(integer: Int64(value))
    }

    /// Appends UTF-8 bytes, which are copied; bytes that are not UTF-8 become U+FFFD.
    @inlinable
    public func append(text: UnsafeBufferPointer<UInt8>) {
        let target = makeRoom(text.count)
        guard let source = text.baseAddress, text.count > 0 else {
            target[0] = 0
            push(Cell(kind: .ascii, count: 0, value: Int64(used)))
            used += 1
            return
        }
        let isASCII = ByteScan.copy(source, to: target, count: text.count)
        target[text.count] = 0
        guard isASCII else { return appendUnicode(count: text.count) }
        push(Cell(kind: .ascii, count: text.count, value: Int64(used)))
        used += text.count + 1
    }

    /// Appends a text, or null.
    public func append(_ text: String?) {
        guard var text else { return appendNull() }
        text.withUTF8 { append(text: $0) }
    }

    /// Appends a day as ISO text, or null.
    public func append(_ date: CalendarDate?) { append(date?.description) }

    /// Appends the items of a list.
    public func append(list items: [String]) { append(items.joined(separator: "\u{1F}")) }

    /// The text just copied behind `used` has bytes over 127: they are kept where they are valid, else repaired.
    @usableFromInline
    func appendUnicode(count: Int) {
        var length = count
        let bytes = UnsafeBufferPointer(start: storage + used, count: count)
        if !ByteScan.isValidUTF8(bytes) {
            var repaired = String(decoding: bytes, as: UTF8.self)
            repaired.withUTF8 { repaired in
                length = repaired.count
                let target = makeRoom(length)
                for index in 0..<length { target[index] = repaired[index] }
                target[length] = 0
            }
        }
        push(Cell(kind: .unicode, count: length, value: Int64(used)))
        used += length + 1
    }

    /// The place for a text of `count` bytes and its NUL.
    @inlinable
    func makeRoom(_ count: Int) -> UnsafeMutablePointer<UInt8> {
        if used + count + 1 + RowBuffer.slack > storageCapacity { growStorage(count) }
        return storage + used
    }

    @usableFromInline
    func growStorage(_ count: Int) {
        let capacity = (used + count + 1 + RowBuffer.slack) * 2
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.initialize(repeating: 0, count: capacity)
        larger.update(from: storage, count: used)
        storage.deallocate()
        storage = larger
        storageCapacity = capacity
    }

    @inlinable
    func push(_ cell: Cell) {
        if cellCount == cellCapacity { growCells() }
        (cells + cellCount).initialize(to: cell)
        cellCount += 1
    }

    @usableFromInline
    func growCells() {
        let larger = UnsafeMutablePointer<Cell>.allocate(capacity: cellCapacity * 2)
        larger.moveInitialize(from: cells, count: cellCount)
        cells.deallocate()
        cells = larger
        cellCapacity *= 2
    }
}
