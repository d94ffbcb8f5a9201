/// A deterministic synthetic carrier: the same seed and size give the same bytes.
public enum SampleCarrier {
    /// The day that every status, age and total of the data refers to.
    public static let referenceDate = SampleDate(2026, 11, 23)
    /// The carrier of all data.
    public static let insurer = SampleInsurer(name: "Golden Coast Health Plan", payerID: "941234567")

    /// The files of `Examples/data`, small enough to hold.
    public static func example(seed: UInt64 = 2026) -> [SampleFile] {
        ExampleBook.files(seed: seed)
    }

    /// The book behind the files of `example(seed:)`, for tests that ask what a reader should have found.
    public static func exampleBook(seed: UInt64 = 2026) -> SampleBook {
        ExampleBook.book(seed: seed)
    }

    /// A book of any size, made while it is read, so that a million members take no more memory than ten.
    ///
    /// - Parameters:
    ///   - seed: Chooses the names, dates and plans.
    ///   - subscribers: The exact number of subscribers.
    ///   - groups: The number of parent groups; one to 50 subscribers when `nil`.
    public static func book(seed: UInt64 = 2026, subscribers: Int, groups: Int? = nil) -> SampleBook {
        book(options: SampleBookOptions(seed: seed, subscribers: subscribers, groups: groups))
    }

    /// A book of any size with all that can be chosen.
    public static func book(options: SampleBookOptions) -> SampleBook {
        SampleBook(brokers: ExampleBrokers.all, parents: .generated(ParentRecipe(options: options)))
    }

    /// The files of a book that is small enough to hold: `contracts.csv`, `groups.csv` and one `enrollment.edi`.
    public static func files(of book: SampleBook) -> [SampleFile] {
        let enrollment = SampleEnrollmentFile.whole(book)
        return [
            SampleFile(name: "contracts.csv", text: ContractsWriter.text(book)),
            SampleFile(name: "groups.csv", text: GroupsWriter.text(book)),
            SampleFile(name: enrollment.name, text: enrollment.text(of: book)),
        ]
    }
}

/// A file by its name and its text.
public struct SampleFile: Sendable {
    /// The name without a folder.
    public var name: String
    /// The whole text.
    public var text: String
}
