/// The collectors of all typed sets, made once and used again.
final class CollectorSet {
    let plain = PlainCollector()
    private let emitter: Emitter
    private lazy var enrollment = EnrollmentCollector(emitter)

    init(_ emitter: Emitter) { self.emitter = emitter }

    func collector(for set: TransactionSet) -> any SetCollector {
        switch set.type {
        case "834": enrollment
        default: plain
        }
    }

    func takeTA1(_ segment: RawSegment, delimiters: Delimiters) {}
}
