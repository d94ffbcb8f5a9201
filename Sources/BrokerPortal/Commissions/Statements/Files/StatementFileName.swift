internal import GRDB
internal import Tabular

/// What the path of a carrier's file tells: the statement's name and, where it stands there, the Broker ID.
struct StatementFileName {
    /// The statement's name: the file's without its ending, and without what a browser or an inbox adds.
    let statement: String
    /// What the name tells, where it has the portal's shape.
    let told: StatementName?
    /// What may be a Broker ID, the likeliest first; whether one is, the store knows.
    let brokerIDs: [String]

    /// - Parameters:
    ///   - fileName: `BRK_GRP_STMNT_CA_2019-08-07.pdf`; also with ` (1)` behind, or the Broker ID in front or behind with an underscore.
    ///   - folder: the name of the folder that the file lies in, which may be a Broker ID.
    init(fileName: String, folder: String?) {
        let stem = Self.stem(fileName)
        let parts = stem.split(separator: "_", omittingEmptySubsequences: false).map(String.init)
        let without = [(parts.dropFirst(), parts.first), (parts.dropLast(), parts.last)].map {
            (name: $0.0.joined(separator: "_"), rest: $0.1)
        }
        if StatementName(stem) == nil, let found = without.first(where: { StatementName($0.name) != nil }) {
            statement = found.name
            brokerIDs = [found.rest, folder].compactMap { $0 }
        } else {
            statement = stem
            brokerIDs = [folder].compactMap { $0 }
        }
        told = StatementName(statement)
    }

    /// The statement's name for a Broker ID. Files of one name come every month: where the name tells no day and the store has it of another day than a
    /// person gave, the day is added.
    func statement(on day: CalendarDate?, profile: Int64, in database: Database) throws -> String {
        guard told == nil, let day, !statement.contains(day.description) else { return statement }
        let dated = "\(statement) \(day)"
        let isTaken = try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (SELECT 1 FROM statements WHERE profile_id = ?1 AND (name = ?2 OR name = ?3 AND statement_on <> ?4))
                """, arguments: [profile, dated, statement, day.description])
        return isTaken == true ? dated : statement
    }

    /// Without `.gz`, `.pdf`, `.xlsx` or `.csv`, and without the ` (1)` of a second download.
    private static func stem(_ fileName: String) -> String {
        var name = Substring(fileName)
        for ending in [".gz", ".pdf", ".xlsx", ".csv", ".txt", ".tsv"] where name.lowercased().hasSuffix(ending) {
            name = name.dropLast(ending.count)
        }
        if name.hasSuffix(")"), let open = name.lastIndex(of: "("), open > name.startIndex {
            let number = name[name.index(after: open)...].dropLast()
            if !number.isEmpty, number.utf8.allSatisfy(\.isDigit) { name = name[..<open] }
        }
        return name.trimmed
    }

    /// Whether a file of this name is one of the carrier's own statements.
    static func isStatement(_ fileName: String) -> Bool {
        StatementFileName(fileName: fileName, folder: nil).told != nil
    }
}
