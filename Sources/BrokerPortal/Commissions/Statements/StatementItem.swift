internal import Tabular

/// A file of a statement that can be delivered.
public struct StatementItem: Sendable, Equatable {
    /// The name of the statement.
    public let statement: String
    /// The file's format.
    public let format: StatementFormat
    /// Whether it is made from the lines, and not the carrier's own.
    public let isRendered: Bool
    let id: Int64
    let day: CalendarDate

    /// The name that the file gets: `BRK_GRP_STMNT_CA_2019-08-07.pdf`.
    public var fileName: String { "\(statement).\(format.rawValue)" }
}

/// A statement's file with its bytes.
public struct StatementDocument: Sendable {
    /// Which it is.
    public let item: StatementItem
    /// What is to be written.
    public let bytes: [UInt8]
    /// Of the bytes, in lower-case hexadecimal digits.
    public let sha256: String
}
