/// The part that names the sheets.
final class XLSXWorkbookPart: XMLHandler {
    private(set) var sheets: [(name: String, link: String, isVisible: Bool)] = []
    private(set) var since1904 = false

    func begin(_ name: String, _ attributes: XMLAttributes) throws {
        switch name {
        case "workbookPr": since1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
        case "sheet":
            guard let name = attributes["name"], let link = attributes["id"] else { return }
            guard sheets.count < 10_000 else { throw ZipArchive.error("it has more than 10,000 sheets") }
            sheets.append((name, link, (attributes["state"] ?? "visible") == "visible"))
        default: break
        }
    }
}

/// The links of a part to others.
final class XLSXLinks: XMLHandler {
    struct Link {
        let id: String
        /// The last word of its type, such as `worksheet`.
        let type: String
        /// A path in the archive.
        let target: String
    }

    private(set) var links: [Link] = []
    private let folder: String

    init(folder: String) { self.folder = folder }

    func begin(_ name: String, _ attributes: XMLAttributes) throws {
        guard name == "Relationship", attributes["TargetMode"] != "External", let id = attributes["Id"],
            let type = attributes["Type"]?.split(separator: "/").last, let target = attributes["Target"]
        else { return }
        guard links.count < 100_000 else { throw ZipArchive.error("it has too many links") }
        links.append(Link(id: id, type: String(type), target: resolved(target)))
    }

    private func resolved(_ target: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var parts = folder.split(separator: "/").map(String.init)
        for part in target.split(separator: "/") {
            if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(String(part)) }
        }
        return parts.joined(separator: "/")
    }
}
