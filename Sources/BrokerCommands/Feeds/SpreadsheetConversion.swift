internal import BrokerPortal
internal import Glibc

/// Makes a workbook of a file that only looks like one, such as an old .xls or an HTML page, where LibreOffice is installed.
final class SpreadsheetConversion {
    /// The workbook, as long as this object lives.
    let path: String
    private let folder: String
    private let context: CommandContext

    /// `nil` for a file that needs no conversion, or that cannot be converted here: reading it tells what it is.
    init?(_ file: String, _ context: CommandContext) throws {
        guard file != "-", try ImportService.needsConversion(file),
            let program = HelperProgram.find("soffice", context)
        else { return nil }
        var template = Array("/tmp/broker-convert-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { return nil }
        self.context = context
        folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
        path = "\(folder)/\(stem).xlsx"
        // A profile of its own, so that an office that is open does not take the work.
        let status = HelperProgram.run(
            [
                program, "-env:UserInstallation=file://\(folder)/profile", "--headless", "--convert-to", "xlsx",
                "--outdir", folder,
                file,
            ], context, waits: true)
        guard status == 0, access(path, R_OK) == 0 else { return nil }
    }

    deinit { _ = HelperProgram.run(["/bin/rm", "-rf", "--", folder], context, waits: true) }
}
