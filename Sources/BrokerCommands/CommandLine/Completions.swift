internal import ArgumentParser

/// What completion offers.
enum Completions {
    static let schemaWords = CompletionKind.default
    static let columns = CompletionKind.default
}
