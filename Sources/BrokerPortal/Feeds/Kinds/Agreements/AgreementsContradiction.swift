/// Finds two agreements for the same case of which neither wins: they are refused, since what is due would depend on their order.
enum AgreementsContradiction {
    /// In words, with the places in the file's lists; `nil` where there are none.
    static func words(_ agreements: Agreements) -> String? {
        if let (first, second) = pair(agreements.schedules, by: \.group, { $0.contradicts($1) }) {
            return
                "schedules \(first) and \(second) are for the same line, group and dates; date them apart, or take one out"
        }
        if let (first, second) = pair(agreements.splits, by: \.group, { $0.from == $1.from }) {
            return "splits \(first) and \(second) are for the same group from the same day; take one out"
        }
        if let (first, second) = pair(agreements.overrides, by: \.group, contradict) {
            return
                "overrides \(first) and \(second) are for the same payee, line, group and days; date them apart, or take one out"
        }
        return nil
    }

    private static func contradict(_ left: Agreements.Override, _ right: Agreements.Override) -> Bool {
        left.payee == right.payee && left.line == right.line && left.basis == right.basis && left.payer == right.payer
            && Agreements.overlap((left.from, left.until), (right.from, right.until))
    }

    /// Compares only those of one group: a file may have a schedule for each of thousands of groups.
    private static func pair<Element, Group: Hashable>(
        _ elements: [Element], by group: (Element) -> Group, _ contradict: (Element, Element) -> Bool
    ) -> (Int, Int)? {
        let groups = Dictionary(grouping: elements.indices) { group(elements[$0]) }
        for indices in groups.values.sorted(by: { $0[0] < $1[0] }) {
            for (place, second) in indices.enumerated() {
                for first in indices[..<place] where contradict(elements[first], elements[second]) {
                    return (first + 1, second + 1)
                }
            }
        }
        return nil
    }
}
