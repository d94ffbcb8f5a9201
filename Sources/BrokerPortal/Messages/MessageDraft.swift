/// A message that is about to be sent: text, and files that go with it.
public struct MessageDraft: Sendable {
    /// The text has at most so many bytes.
    public static let bodyLimit = 65_536
    /// A file has at most so many bytes.
    public static let attachmentLimit = 10_485_760
    /// A message has at most so many files.
    public static let attachmentsLimit = 10

    let body: String
    private(set) var attachments: [(name: String, bytes: [UInt8])] = []

    /// - Parameter body: UTF-8.
    /// - Throws: `BrokerError` of kind `badData` for a text that is empty, too long, not UTF-8 or holds a NUL.
    public init(body: [UInt8]) throws {
        guard body.count <= Self.bodyLimit else {
            throw Self.refusal(.textTooLong, "the message is longer than 64 KB", hint: "attach it as a file")
        }
        guard let text = String(validating: body, as: UTF8.self), !body.contains(0) else {
            throw Self.refusal(.textNotUTF8, "the message is not UTF-8 text without NUL characters")
        }
        self.body = text.trimmed
        guard !self.body.isEmpty else { throw Self.refusal(.textEmpty, "the message is empty") }
    }

    /// Adds a file under the last part of its path.
    /// - Throws: `BrokerError` of kind `badData` for a file that is too large, one too many, or without a usable name.
    public mutating func attach(_ path: String, bytes: [UInt8]) throws {
        guard attachments.count < Self.attachmentsLimit else {
            throw Self.refusal(
                .attachmentsTooMany, "a message takes at most \(Self.attachmentsLimit) attachments",
                hint: "send the others with 'broker messages reply'")
        }
        guard bytes.count <= Self.attachmentLimit else {
            throw Self.refusal(.attachmentTooLarge, "attachment \(attachments.count + 1) is larger than 10 MB")
        }
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        guard !name.isEmpty, name.utf8.count <= 255, !name.utf8.contains(0) else {
            throw Self.refusal(.attachmentNameInvalid, "attachment \(attachments.count + 1) has no usable file name")
        }
        attachments.append((name, bytes))
    }

    private static func refusal(_ code: ErrorCode, _ message: String, hint: String? = nil) -> BrokerError {
        BrokerError(code, message, hint: hint)
    }
}
