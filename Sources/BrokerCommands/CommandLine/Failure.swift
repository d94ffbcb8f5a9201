internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// An error as the user gets it: a status, a code for scripts, one line of words, and where one helps the next step.
struct Failure: Error {
    let status: ExitStatus
    /// The `name` of an `ErrorCode`, for scripts; empty for a status without a message.
    let code: String
    let message: String
    var hint: String?

    /// An error with the status of its code.
    init(_ code: ErrorCode, _ message: String, hint: String? = nil) {
        self.init(status: code.kind.status, code: code.name, message: message, hint: hint)
    }

    /// The old form, until its last call is gone: write `Failure(.code, "message")`.
    init(status: ExitStatus, code: String, message: String, hint: String? = nil) {
        self.status = status
        self.code = code
        self.message = message
        self.hint = hint
    }

    /// A status without a message, such as that of `--exit-code`.
    static func silent(_ status: ExitStatus) -> Failure { Failure(status: status, code: "", message: "") }

    static func usage(_ message: String, hint: String? = nil) -> Failure {
        Failure(.usage, message, hint: hint)
    }

    /// The same status and code with another message.
    func saying(_ message: String) -> Failure { Failure(status: status, code: code, message: message) }
}

extension Failure {
    /// The one place where every error of the program gets its status and its message.
    init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as BrokerError:
            self.init(status: error.kind.status, code: error.code, message: error.message, hint: error.hint)
        case ByteStreamError.brokenPipe: self = .silent(.brokenPipe)
        case let error as ByteStreamError: self.init(bytes: error)
        case TabularError.pdfFontMissing(_, let package):
            self.init(.fontMissing, "\(error)", hint: "install it: apt-get install \(package)")
        case TabularError.pdfTooManyColumns:
            self.init(.tooManyColumns, "\(error)", hint: "choose fewer columns with --columns")
        case let error as TabularError:
            self.init(.tableInvalid, "\(error)")
        default:
            self.init(
                .fault, "internal error: \(type(of: error))", hint: "please report it with the command that you ran")
        }
    }

    private init(bytes error: ByteStreamError) {
        let (code, hint): (ErrorCode, String?) =
            switch error {
            case .notFound: (.inputMissing, nil)
            case .isDirectory: (.inputIsFolder, nil)
            case .notPermitted, .openFailed: (.inputUnreadable, nil)
            case .readFailed: (.readFailed, nil)
            case .damagedGzip, .truncatedGzip: (.gzipDamaged, "fetch the file again")
            case .exists: (.outputExists, "use --force to replace it")
            case .noSuchFolder: (.folderMissing, "create the folder first")
            case .createFailed: (.cannotCreate, nil)
            case .writeFailed, .brokenPipe: (.writeFailed, nil)
            }
        self.init(code, "\(error)", hint: hint)
    }

    /// A path that cannot be written is an output's failure, not an input's.
    static func output(_ error: ByteStreamError) -> Failure {
        switch error {
        case .isDirectory, .notPermitted, .openFailed: Failure(.cannotCreate, "\(error)")
        default: Failure(error)
        }
    }

    /// The lines for standard error, each one line whatever an argument or a path held; one JSON object with `BROKER_ERRORS=json`.
    func text(asJSON: Bool, forTerminal: Bool) -> String {
        guard asJSON else {
            let lines = ["broker: \(message)"] + (hint.map { ["hint: \($0)"] } ?? [])
            return lines.map { DisplayText.safe($0, forTerminal: forTerminal) + "\n" }.joined()
        }
        let hint = hint.map(JSON.string) ?? "null"
        return """
            {"code": \(JSON.string(code)), "message": \(JSON.string(message)), "hint": \(hint), "exit": \(status.rawValue)}

            """
    }
}

extension BrokerError.Kind {
    var status: ExitStatus {
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

/// JSON texts for messages and schemas; tables have their own writer.
enum JSON {
    static func string(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case _ where scalar.value < 32:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
