/// The book of `Examples/data`, put together from the tables and then given the cases that a test looks for.
enum ExampleBook {
    static func files(seed: UInt64) -> [SampleFile] {
        let book = book(seed: seed)
        var files = [
            SampleFile(name: "contracts.csv", text: ContractsWriter.text(book)),
            SampleFile(name: "groups.csv", text: GroupsWriter.text(book)),
        ]
        for enrollment in enrollments(book) {
            files.append(SampleFile(name: enrollment.name, text: enrollment.text(of: book)))
        }
        files.append(SampleFile(name: "README.md", text: ReadmeWriter.text(book, seed: seed)))
        return files
    }

    static func book(seed: UInt64) -> SampleBook {
        let parents = ExampleGroups.rows.enumerated().map { parent($0.offset, $0.element, seed: seed) }
        var cases = ExampleCases(parents: parents)
        cases.apply()
        return SampleBook(brokers: ExampleBrokers.all, parents: .listed(cases.parents))
    }

    private static func parent(_ index: Int, _ row: ExampleGroups.Row, seed: UInt64) -> SampleParentGroup {
        let profiles = ExampleBrokers.selling.flatMap(\.profiles)
        let profile = profiles.first { $0.brokerID == row.brokerID } ?? profiles[0]
        var id = ByteBuffer()
        id.number(4512 + index * 137, width: 6)
        let blueprint = ParentBlueprint(
            index: index, id: id.string, name: row.name, place: .named(row.city, in: profile.state), sic: row.sic,
            profile: profile, start: SampleDate(row.start.year, row.start.month, 1), fate: row.fate,
            suffixes: row.suffixes, rating: row.size > 40 ? .composite : index % 13 == 5 ? .unknown : .memberLevel,
            waiting: [.sixtyDays, .thirtyDays, .hire][index % 3], employees: row.size + index * 5 % 17)
        return blueprint.build { parent in
            let recipe = FamilyRecipe(
                seed: seed, stream: index, firstNumber: 10_024_381 + index * 1000, size: row.size,
                offers: parent.groups.map(FamilyRecipe.Offer.init), places: homes(near: parent.contact.place),
                waiting: parent.waiting, accents: true)
            return .listed(Array(FamilySource.generated(recipe)))
        }
    }

    /// Most people live in the employer's county; some cross one.
    private static func homes(near place: SamplePlace) -> [SamplePlace] {
        let places = SamplePlace.all(in: place.state)
        return [place, place, place] + places.filter { $0.areaCode == place.areaCode } + places.prefix(3)
    }

    /// One file a broker and state; the first holds an interchange for each brand, the third has no line breaks.
    static func enrollments(_ book: SampleBook) -> [SampleEnrollmentFile] {
        func parents(_ brokerIDs: String...) -> [Int] {
            book.parents.indices.filter { brokerIDs.contains(book.parents[$0].brokerID) }
        }
        return [
            SampleEnrollmentFile(
                name: "enrollment-lopez-ca.edi", firstControl: 101,
                interchanges: [parents("0010431"), parents("0010433")]),
            SampleEnrollmentFile(
                name: "enrollment-lopez-nv.edi", firstControl: 103, interchanges: [parents("0010432")]),
            SampleEnrollmentFile(
                name: "enrollment-nguyen.edi", firstControl: 104, interchanges: [parents("0020871", "0020872")],
                lineBreaks: false),
            SampleEnrollmentFile(
                name: "enrollment-oconnor.edi", firstControl: 105, interchanges: [parents("0030519")]),
        ]
    }
}
