internal import Foundation
internal import GRDB
internal import Tabular

/// Mails on their way: a mail is put into the store by the transaction that causes it, and handed over when that is kept. So nothing is lost,
/// and nothing is sent for what did not happen.
struct MailQueue {
    let store: Store

    /// Keeps a mail to be handed over.
    static func put(_ mail: Mail, in database: Database, keys: StoreKeys, now: Moment) throws -> Int64 {
        let sender = try StoreSetting.mailFrom.value(in: database)
        let id = "\(now.seconds).\(SecretToken.random().text.prefix(16))"
        let sealed = try keys.seal(mail.message(from: sender, id: id, now: now))
        try database.execute(
            sql: "INSERT INTO mails (created_at, recipient, subject, sealed) VALUES (?, ?, ?, ?)",
            arguments: [now.seconds, mail.to.description, mail.subject, sealed])
        return database.lastInsertedRowID
    }

    /// Hands one mail over.
    /// - Throws: `BrokerError` of kind `unavailable`; the mail is kept.
    func deliver(_ mail: Int64, now: Moment) throws {
        guard let reason = try attempt(mail, now: now) else { return }
        throw BrokerError(
            .mailNotSent,
            "what you asked for is done, but its mail could not be handed over: \(reason)",
            hint: "the mail is kept; the operator sends it with 'broker admin mail'")
    }

    /// - Returns: why it could not be handed over; `nil` when it was. The lock keeps two processes from sending it twice.
    func attempt(_ mail: Int64, now: Moment) throws -> String? {
        try StoreFiles.locking(store.path + ".mail.lock") { try attemptLocked(mail, now: now) }
    }

    private func attemptLocked(_ mail: Int64, now: Moment) throws -> String? {
        let (message, transport): (String?, any MailTransport) = try store.read { database in
            let sealed = try Data.fetchOne(
                database, sql: "SELECT sealed FROM mails WHERE id = ? AND sent_at IS NULL", arguments: [mail])
            return (try sealed.map { try store.keys.open($0) }, try chosenTransport(in: database))
        }
        guard let message else { return nil }
        do {
            try transport.deliver(message, id: MailQueue.id(of: message))
        } catch {
            let reason = "\(error)"
            try store.write {
                try $0.execute(
                    sql: "UPDATE mails SET attempts = attempts + 1, last_error = ? WHERE id = ?",
                    arguments: [reason, mail])
            }
            return reason
        }
        try store.write {
            try $0.execute(
                sql:
                    "UPDATE mails SET attempts = attempts + 1, last_error = NULL, sealed = NULL, sent_at = ? WHERE id = ?",
                arguments: [now.seconds, mail])
        }
        return nil
    }

    private func chosenTransport(in database: Database) throws -> any MailTransport {
        switch try StoreSetting.mail.value(in: database) {
        case "sendmail": SendmailTransport(program: try StoreSetting.sendmail.value(in: database))
        default: OutboxTransport(folder: store.path + ".outbox")
        }
    }

    /// The part of the Message-ID before `@`, which names the file too.
    private static func id(of message: String) -> String {
        let line = message.split(separator: "\n").first { $0.hasPrefix("Message-ID: <") } ?? ""
        return String(line.dropFirst(13).prefix { $0 != "@" })
    }
}
