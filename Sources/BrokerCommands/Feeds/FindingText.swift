internal import BrokerPortal

extension FeedFinding {
    /// `census.csv: reject: line 5, date_of_birth: is not a date`.
    func text(file: String) -> String {
        "\(file): \(severity.rawValue): \(place)\(field.map { ", \($0)" } ?? ""): \(reason)"
    }
}
