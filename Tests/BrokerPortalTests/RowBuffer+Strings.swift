import Tabular

extension RowBuffer {
    /// The cells as texts, numbers in digits and nothing as empty text.
    var strings: [String] {
        (0..<count).map { index in
            switch kind(at: index) {
            case .null: ""
            case .integer: String(integer(at: index))
            case .ascii, .unicode: String(decoding: text(at: index), as: UTF8.self)
            }
        }
    }
}
