internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// An error as the user gets it: a status, a code for scripts, one line of words, and where one helps the next step.
struct Failure: Error {
    let status: ExitStatus
    let code: String
    let message: String
    var hint: String?

    /// A status that says all there is to say, such as that of `--exit-code`.
    static func silent(_ status: ExitStatus) -> Failure { Failure(status: status, code: "", message: "") }

    static func usage(_ message: String, hint: String? = nil) -> Failure {
        Failure(status: .usage, code: "usage", message: message, hint: hint)
    }
}

extension Failure {
    /// The one place where every error of the program gets its status and its words.
    init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as BrokerError:
            self.init(status: error.kind.status, code: error.code, message: error.message, hint: error.hint)
        case let error as ByteStreamError: self.init(bytes: error)
        case TabularError.pdfFontMissing(_, let package):
            self.init(
                status: .configuration, code: "font_missing", message: "\(error)",
                hint: "install it: apt-get install \(package)")
        case TabularError.pdfTooManyColumns:
            self.init(
                status: .usage, code: "too_many_columns", message: "\(error)", hint: "choose fewer with --columns")
        case TabularError.columnUnknown: self.init(status: .usage, code: "column_unknown", message: "\(error)")
        case let error as TabularError:
            self.init(status: .badData, code: "table", message: "\(error)", hint: nil)
        default:
            self.init(
                status: .fault, code: "fault", message: "a fault of the program: \(type(of: error))",
                hint: "please report it with the command that you ran")
        }
    }

    private init(bytes error: ByteStreamError) {
        let (status, code, hint): (ExitStatus, String, String?) =
            switch error {
            case .notFound, .openFailed: (.inputMissing, "input_missing", nil)
            case .isDirectory: (.inputMissing, "is_folder", nil)
            case .notPermitted: (.inputMissing, "input_unreadable", nil)
            case .readFailed: (.inputOutput, "read_failed", nil)
            case .damagedGzip, .truncatedGzip: (.badData, "gzip_damaged", "fetch the file again")
            case .exists: (.cannotCreate, "output_exists", "use --force to replace it")
            case .noSuchFolder: (.cannotCreate, "no_folder", "make the folder first")
            case .createFailed: (.cannotCreate, "cannot_create", nil)
            case .writeFailed: (.inputOutput, "write_failed", nil)
            case .brokenPipe: (.brokenPipe, "broken_pipe", nil)
            }
        self.init(status: status, code: code, message: "\(error)", hint: hint)
    }

    /// A path that cannot be written is an output's failure, not an input's.
    static func output(_ error: ByteStreamError) -> Failure {
        switch error {
        case .isDirectory, .notPermitted, .openFailed:
            Failure(status: .cannotCreate, code: "cannot_create", message: "\(error)")
        default: Failure(error)
        }
    }

    /// The lines for standard error, each one line whatever an argument or a path held; one JSON object with `BROKER_ERRORS=json`.
    func text(asJSON: Bool, forTerminal: Bool) -> String {
        guard asJSON else {
            let lines = ["broker: \(message)"] + (hint.map { ["hint: \($0)"] } ?? [])
            return lines.map { DisplayText.safe($0, forTerminal: forTerminal) + "\n" }.joined()
        }
        let hint = hint.map(JSONText.quoted) ?? "null"
        return """
            {"code": \(JSONText.quoted(code)), "message": \(JSONText.quoted(message)), "hint": \(hint), "exit": \(status.rawValue)}

            """
    }
}

extension BrokerError.Kind {
    fileprivate var status: ExitStatus {
        switch self {
        case .negative: .negative
        case .usage: .usage
        case .badData: .badData
        case .inputMissing: .inputMissing
        case .unavailable: .unavailable
        case .fault: .fault
        case .cannotCreate: .cannotCreate
        case .inputOutput: .inputOutput
        case .tryAgain: .tryAgain
        case .notPermitted: .notPermitted
        case .configuration: .configuration
        }
    }
}
