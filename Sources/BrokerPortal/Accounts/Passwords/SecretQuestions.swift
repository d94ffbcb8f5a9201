internal import Foundation
internal import GRDB

/// A secret question with its answer, as somebody gives them (REG-6).
public struct SecretQuestion: Sendable {
    /// The question in the account's own words.
    public let question: String
    /// The answer: protected; only its hash is kept.
    public let answer: String

    /// A question with its answer.
    public init(question: String, answer: String) {
        self.question = question
        self.answer = answer
    }
}

/// The three secret questions of an account.
enum SecretQuestions {
    static let count = 3

    /// What is stored: the questions with hashes of the answers, which take a while to make.
    struct Hashed {
        fileprivate let rows: [(question: String, hash: String)]
    }

    /// - Throws: `BrokerError` of kind `usage` unless there are three different questions with answers.
    static func hash(_ questions: [SecretQuestion]) throws -> Hashed {
        let plain = questions.map { SecretQuestion(question: $0.question.trimmed, answer: normalized($0.answer)) }
        guard plain.count == count, Set(plain.map { $0.question.lowercased() }).count == count,
            plain.allSatisfy({ $0.question.count >= 5 && $0.question.count <= 200 && $0.answer.count >= 2 })
        else {
            throw BrokerError(
                .questionsNeeded,
                "three different secret questions are needed, each of at least five characters, with answers of at least two"
            )
        }
        return Hashed(rows: try plain.map { ($0.question, try Password.hash($0.answer)) })
    }

    static func store(_ hashed: Hashed, account: Int64, in database: Database) throws {
        try database.execute(sql: "DELETE FROM secret_questions WHERE account_id = ?", arguments: [account])
        for (index, row) in hashed.rows.enumerated() {
            try database.execute(
                sql: "INSERT INTO secret_questions (account_id, position, question, answer_hash) VALUES (?, ?, ?, ?)",
                arguments: [account, index + 1, row.question, row.hash])
        }
    }

    static func matches(_ answer: String, hash: String) throws -> Bool {
        try Password.verify(normalized(answer), hash: hash)
    }

    /// Case and blanks do not count in an answer.
    private static func normalized(_ answer: String) -> String {
        answer.lowercased().split { $0 == " " || $0 == "\t" }.joined(separator: " ")
    }
}
