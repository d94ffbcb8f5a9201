public import ArgumentParser

/// A word of a fixed list as an argument, in upper or lower case.
public protocol ArgumentWord: ExpressibleByArgument, CaseIterable, RawRepresentable where RawValue == String {}

extension ArgumentWord {
    /// `nil` for a word that is not in the list.
    public init?(argument: String) {
        let word = argument.lowercased()
        guard let found = Self.allCases.first(where: { $0.rawValue.lowercased() == word }) else { return nil }
        self = found
    }

    /// Words of the list, separated by commas; `nil` where one is not in it, or none is given.
    static func list(_ argument: String) -> [Self]? {
        let words = argument.split(separator: ",", omittingEmptySubsequences: false)
        let found = words.compactMap { Self(argument: $0.filter { $0 != " " }) }
        return found.count == words.count ? found : nil
    }
}
