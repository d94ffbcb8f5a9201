internal import GRDB
internal import Tabular

/// Reads a member with what counts of his coverages in the profile's groups.
final class EligibleMemberQuery {
    private let statement: RowStatement
    private let memberPlace: Int32
    private let dayPlace: Int32

    init(_ viewer: Viewer, in database: Database) throws {
        statement = try RowStatement(database, sql: EligibilityQuery.member)
        memberPlace = statement.place(of: "member")
        dayPlace = statement.place(of: "as_of")
        statement.bind(viewer.profilesText, at: statement.place(of: "profiles"))
        statement.bind(viewer.today.description, at: statement.place(of: "today"))
    }

    func member(_ id: Int64, on day: CalendarDate) throws -> EligibleMember? {
        let day = day.description
        statement.bind(id, at: memberPlace)
        statement.bind(day, at: dayPlace)
        var coverages: [EligibleCoverage] = []
        var seen: [(group: Int64, line: String)] = []
        var person: (([EligibleCoverage]) -> EligibleMember)?
        try statement.run {
            if person == nil { person = self.person(id) }
            let (group, line) = (statement.integer(8), statement.text(9) ?? "")
            // Of several in one group and line the first counts; once one is in force, what has ended is history.
            guard !seen.contains(where: { $0.group == group && $0.line == line }) else { return }
            seen.append((group, line))
            let coverage = self.coverage(line, on: day)
            if coverages.isEmpty || (coverages[0].status == .covered && coverage.isCurrent) {
                coverages.append(coverage)
            }
        }
        return person.map { $0(coverages) }
    }

    private func person(_ id: Int64) -> ([EligibleCoverage]) -> EligibleMember {
        let texts = (0..<8).map { statement.text(Int32($0)) }
        return { coverages in
            EligibleMember(
                person: .member(id), lastName: texts[0] ?? "", firstName: texts[1], subscriberNumber: texts[2] ?? "",
                memberNumber: texts[3], relationship: texts[4] ?? "", gender: texts[5], birthOn: texts[6],
                diedOn: texts[7], coverages: coverages)
        }
    }

    private func coverage(_ line: String, on day: String) -> EligibleCoverage {
        let reason = reason(on: day)
        return EligibleCoverage(
            status: reason == nil ? .covered : .notCovered, reason: reason, line: line, level: statement.text(10),
            effectiveOn: statement.text(11) ?? "", endedOn: statement.text(12), planCode: statement.text(16),
            planType: statement.text(17), planName: statement.text(18), parentGroup: statement.text(19) ?? "",
            suffix: statement.text(20) ?? "", groupName: statement.text(21) ?? "")
    }

    private func reason(on day: String) -> EligibilityReason? {
        if let died = statement.text(7), died < day { return .deceased }
        if statement.integer(13) == 1 { return statement.integer(15) == 1 ? .groupCancelled : nil }
        if statement.integer(14) == 1 { return .notYetEffective }
        guard let end = statement.text(12), end > statement.text(11) ?? "" else { return .neverEffective }
        return .ended
    }
}

extension EligibleCoverage {
    /// Whether it is in force or to come.
    fileprivate var isCurrent: Bool { status == .covered || reason == .notYetEffective }
}
