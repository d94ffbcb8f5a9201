internal import GRDB
internal import Tabular

/// What is known of a statement from its file's name and from what a person said; both must agree.
struct StatementFacts {
    let kind: StatementName.Kind
    let category: StatementName.Category?
    let state: String?
    let day: CalendarDate

    /// - Throws: `BrokerError` of kind `usage` where they contradict each other, or nothing tells the day.
    init(_ name: StatementFileName, choice: StatementChoice, fileName: String) throws {
        let told = name.told
        let contradicts =
            Self.differ(told?.kind, choice.kind) || Self.differ(told?.day, choice.day)
            || Self.differ(told?.category, choice.category?.business)
            || Self.differ(told?.state, choice.category?.state)
            || (told?.kind == .check && choice.category != nil)
        guard !contradicts else {
            throw BrokerError(
                .statementContradicts, "\(fileName): the options contradict the file's name",
                hint: "leave out --statement-type, --statement-date and --category")
        }
        guard let day = told?.day ?? choice.day else {
            throw BrokerError(
                .statementUnnamed, "\(fileName): the name does not tell which statement this is",
                hint: "name it like BRK_GRP_STMNT_CA_2019-08-07.pdf, or say --statement-date and --category group-CA")
        }
        guard let first = name.statement.unicodeScalars.first, first != ".", name.statement.utf8.count <= 100,
            name.statement.unicodeScalars.allSatisfy({ $0.value >= 32 && $0.value != 127 })
        else {
            throw BrokerError(
                .statementNameInvalid, "a statement's name has 1 to 100 letters, no '.' in front")
        }
        self.day = day
        kind = told?.kind ?? choice.kind ?? .statement
        category = told?.category ?? choice.category?.business
        state = told?.state ?? choice.category?.state
    }

    /// The field in which a row of the store says something else; `nil` where none does.
    func contradiction(to row: Row) -> String? {
        let fields: [(String, String?, String?)] = [
            ("kind", row["kind"], kind.rawValue), ("date", row["statement_on"], day.description),
            ("category", row["category"], category?.rawValue), ("state", row["state"], state),
        ]
        return fields.first { Self.differ($0.1, $0.2) }?.0
    }

    private static func differ<Value: Equatable>(_ left: Value?, _ right: Value?) -> Bool {
        guard let left, let right else { return false }
        return left != right
    }
}
