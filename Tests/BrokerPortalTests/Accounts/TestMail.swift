import Foundation

@testable import BrokerPortal

/// The outbox of a store, as a mail program would read it.
enum TestMail {
    static let questions = ["First street?", "First school?", "First car?"].map {
        SecretQuestion(question: $0, answer: "the \($0.lowercased().dropLast())")
    }

    /// The texts of all mails, in the order of their writing.
    static func texts(_ store: Store) throws -> [String] {
        let folder = URL(fileURLWithPath: store.path + ".outbox/new")
        let keys: Set<URLResourceKey> = [.contentModificationDateKey]
        let files =
            (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: Array(keys))) ?? []
        return try files.map { ($0, try $0.resourceValues(forKeys: keys).contentModificationDate ?? .distantPast) }
            .sorted { $0.1 < $1.1 }.map { try String(contentsOf: $0.0, encoding: .utf8) }
    }

    /// The codes in them.
    static func codes(_ store: Store) throws -> [String] {
        try texts(store).flatMap { text in
            text.split(separator: "\n").filter { $0.hasPrefix("Your code: ") }.map { String($0.dropFirst(11)) }
        }
    }
}
