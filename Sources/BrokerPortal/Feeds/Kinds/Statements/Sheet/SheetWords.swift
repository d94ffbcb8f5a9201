/// The words by which a statement's rows are told apart.
enum SheetWords {
    /// Whether a cell is the label of a sum: `Total`, `Sub-total:`, `Grand Total`, `Total 004512`, `Customer Total`, `Net`.
    static func isTotal(_ text: String) -> Bool {
        let words = plain(text).split(separator: " ").map(String.init)
        guard let first = words.first, let last = words.last, words.count <= 8 else { return false }
        let totals: Set<String> = ["total", "totals", "subtotal", "subtotals", "sum"]
        if totals.contains(last) || totals.contains(first) { return true }
        if first == "sub" || first == "grand", words.count > 1, totals.contains(words[1]) { return true }
        let nets = ["net", "net commission", "net commissions", "net amount", "net paid", "net pay", "net payment"]
        return nets.contains(words.joined(separator: " "))
    }

    /// Whether a sum is that of all lines.
    static func isGrandTotal(_ text: String) -> Bool {
        let words = Set(plain(text).split(separator: " "))
        return !words.isDisjoint(with: ["grand", "statement", "overall", "report"])
    }

    /// Whether a cell is a page's number, or what a printed report has on every page.
    static func isFurniture(_ text: String) -> Bool {
        let words = plain(text).split(separator: " ")
        guard let first = words.first else { return false }
        if first == "page", words.count > 1, words.dropFirst().allSatisfy({ $0 == "of" || $0.allSatisfy(\.isNumber) }) {
            return true
        }
        return words.count == 3 && words[1] == "of" && [words[0], words[2]].allSatisfy { $0.allSatisfy(\.isNumber) }
    }

    /// Whether a cell says that the line is taken back, though its amount may be written without a sign.
    static func isTakenBack(_ text: String) -> Bool {
        let words = plain(text).replacing(" ", with: "")
        let known = [
            "chgbk", "chgback", "chargeback", "chargebacks", "cb", "recoup", "recoupment", "recovery", "reversal",
            "rev",
            "clawback", "takeback", "debit", "refund",
        ]
        return known.contains(words)
    }

    /// Letters and digits in lower case, the rest as blanks.
    static func plain(_ text: String) -> String {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }

    private static let groupLabels = [
        "customer", "group", "account", "case", "policy", "policyholder", "employer", "client", "company", "division",
    ]

    /// The group that a row above its lines names: `Customer: 004512 Yarrow Bakery`, `GROUP NO. 240110 - IVY TOOLS`.
    ///
    /// - Parameter labels: those of the mapping, besides the usual ones.
    static func group(_ text: String, labels: [String]) -> (number: String, name: String?)? {
        let own = labels.map(plain)
        let words = text.split { $0 == " " || $0 == "\t" || $0 == ":" || $0 == "#" }.map(String.init)
        for count in 1...4 where count < words.count {
            let label = plain(words[..<count].joined(separator: " "))
            let first = String(label.split(separator: " ").first ?? "")
            guard own.contains(label) || groupLabels.contains(first) else { continue }
            let number = words[count].trimmingPrefix("#")
            guard number.contains(where: \.isNumber),
                number.allSatisfy({ $0.isLetter || $0.isNumber || "-/.".contains($0) })
            else { continue }
            let rest = words[(count + 1)...].drop { $0 == "-" || $0 == "\u{2013}" }.joined(separator: " ")
            return (String(number), rest.isEmpty ? nil : rest)
        }
        return nil
    }
}
