import CExpat

/// Is told the elements of an XML text, by their names without a prefix.
protocol XMLHandler: AnyObject {
    func begin(_ name: String, _ attributes: XMLAttributes) throws
    func end(_ name: String) throws
    func text(_ text: UnsafeBufferPointer<UInt8>) throws
}

extension XMLHandler {
    func end(_ name: String) throws {}
    func text(_ text: UnsafeBufferPointer<UInt8>) throws {}
}

/// The attributes of an element, read where they lie.
struct XMLAttributes {
    fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?

    /// The value of an attribute by its name without a prefix.
    subscript(name: StaticString) -> String? {
        guard var pair = pairs else { return nil }
        while let key = pair[0], let value = pair[1] {
            if XMLReader.localName(key) == name.description { return String(cString: value) }
            pair += 2
        }
        return nil
    }
}

/// Expat, fed piece by piece. A document type is refused: no part of a workbook has one, and entities that grow need one.
final class XMLReader {
    private let parser: XML_Parser
    private unowned let handler: any XMLHandler
    private var failure: (any Error)?
    private var sinceEvent = 0

    /// No tag and no piece of text is longer.
    private static let tokenLimit = 4 << 20

    init(_ handler: any XMLHandler) throws {
        guard let parser = XML_ParserCreate(nil) else { throw ZipArchive.error("out of memory") }
        (self.parser, self.handler) = (parser, handler)
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { XMLReader.from($0)?.noteBegin($1, $2) },
            { XMLReader.from($0)?.noteEnd($1) })
        XML_SetCharacterDataHandler(parser) { XMLReader.from($0)?.noteText($1, $2) }
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
            XMLReader.from(data)?.fail(ZipArchive.error("a part has a document type declaration, which is not allowed"))
        }
    }

    deinit { XML_ParserFree(parser) }

    func feed(_ bytes: UnsafeRawBufferPointer, isLast: Bool) throws {
        sinceEvent += bytes.count
        guard sinceEvent <= XMLReader.tokenLimit else { throw ZipArchive.error("a tag is longer than 4 MB") }
        let text = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        let status = XML_Parse(parser, text, Int32(bytes.count), isLast ? 1 : 0)
        if let failure { throw failure }
        guard status == XML_STATUS_OK else {
            throw ZipArchive.error("line \(XML_GetCurrentLineNumber(parser)) is not well-formed XML")
        }
    }

    /// Reads a part to its end.
    static func read(_ reader: ZipEntryReader, _ handler: any XMLHandler) throws {
        let xml = try XMLReader(handler)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { buffer.deallocate() }
        while case let count = try reader.read(into: buffer), count > 0 {
            try xml.feed(UnsafeRawBufferPointer(rebasing: buffer[..<count]), isLast: false)
        }
        try xml.feed(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
    }

    static func localName(_ name: UnsafePointer<XML_Char>) -> String {
        let name = String(cString: name)
        guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return name }
        return String(name[name.utf8.index(after: colon)...])
    }

    private static func from(_ data: UnsafeMutableRawPointer?) -> XMLReader? {
        data.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
    }

    private func noteBegin(
        _ name: UnsafePointer<XML_Char>?, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
    ) {
        guard let name else { return }
        note { try handler.begin(XMLReader.localName(name), XMLAttributes(pairs: attributes)) }
    }

    private func noteEnd(_ name: UnsafePointer<XML_Char>?) {
        guard let name else { return }
        note { try handler.end(XMLReader.localName(name)) }
    }

    private func noteText(_ text: UnsafePointer<XML_Char>?, _ count: Int32) {
        guard let text else { return }
        note {
            try UnsafeRawPointer(text).withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
                try handler.text(UnsafeBufferPointer(start: $0, count: Int(count)))
            }
        }
    }

    /// An error may not fly through C: it is kept, and the parser stopped.
    private func note(_ body: () throws -> Void) {
        sinceEvent = 0
        guard failure == nil else { return }
        do {
            try body()
        } catch {
            fail(error)
        }
    }

    private func fail(_ error: any Error) {
        failure = failure ?? error
        XML_StopParser(parser, 0)
    }
}
