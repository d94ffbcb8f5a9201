/// What a caller wants of a list: which columns, in what order, and which part of it.
public struct ListRequest {
    /// Keys of the columns, in the order wanted.
    public var columns: [String]
    /// What to sort by first; the list's own total order follows.
    public var sort: [SortKey]
    /// At most so many rows; `nil` is all.
    public var limit: Int?
    /// So many rows are left out first.
    public var offset: Int
    /// Is told the SQL that answers, with its arguments filled in.
    public var explain: ((String) -> Void)?

    /// A request for these columns.
    public init(columns: [String], sort: [SortKey] = [], limit: Int? = nil, offset: Int = 0) {
        self.columns = columns
        self.sort = sort
        self.limit = limit
        self.offset = offset
    }
}

/// A column to sort by. Text is compared without regard to the case of ASCII letters; nothing comes before everything.
public struct SortKey: Sendable, Equatable {
    /// The column's key.
    public let key: String
    /// Whether the largest comes first.
    public let descending: Bool

    /// A column to sort by, ascending where nothing else is said.
    public init(key: String, descending: Bool = false) {
        self.key = key
        self.descending = descending
    }
}
