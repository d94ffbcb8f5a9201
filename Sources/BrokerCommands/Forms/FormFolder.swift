internal import BrokerPortal
internal import ByteStreams
internal import Glibc

/// The folder that forms are written into. Nothing is written before all of them are known to have a place.
struct FormFolder {
    let path: String
    let mayReplace: Bool

    /// A form, and whether it lies there already.
    struct Step {
        let document: FormService.Document
        let isPresent: Bool
    }

    func place(of document: FormService.Document) -> String {
        path.hasSuffix("/") ? "\(path)\(document.name)" : "\(path)/\(document.name)"
    }

    /// - Throws: 64 for two forms of one name, 73 for a file of that name that is another one, 74 for a form that was altered in the store.
    func plan(_ documents: [FormService.Document], _ service: FormService) throws -> [Step] {
        var hashes: [String: String] = [:]
        for document in documents {
            let known = hashes.updateValue(document.sha256, forKey: document.name.description)
            guard known == nil || known == document.sha256 else {
                throw Failure.usage(
                    "several forms have the name \(document.name)",
                    hint: "choose one by --edition, --state, --language, --line or --kind")
            }
        }
        return try documents.map { Step(document: $0, isPresent: try isPresent($0, service)) }
    }

    func write(_ document: FormService.Document, _ service: FormService) throws {
        let file = try AtomicFile(path: place(of: document), replaceExisting: mayReplace)
        try service.content(of: document).withUnsafeBytes { try file.sink.write($0) }
        try file.commit()
    }

    private func isPresent(_ document: FormService.Document, _ service: FormService) throws -> Bool {
        let content = try service.content(of: document)
        let place = place(of: document)
        var status = stat()
        guard lstat(place, &status) == 0 else { return false }
        // A link would lead the bytes out of the folder.
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw Failure(
                .outputNotAFile, "\(place): stands there and is no regular file")
        }
        if try WholeFile.read(path: place, limit: content.count, onlyRegular: true) == content { return true }
        guard mayReplace else { throw ByteStreamError.exists(path: place) }
        return false
    }
}
