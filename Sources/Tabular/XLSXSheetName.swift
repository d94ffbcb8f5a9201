/// Names of sheets, by Excel's rules: 1 to 31 characters, none of `[ ] : * ? / \`, no apostrophe at either end, not `History`.
enum XLSXSheetName {
    /// The name of the `number`th sheet (from 1) of a table with this title.
    static func make(title: String, number: Int) -> String {
        let suffix = number == 1 ? "" : " (\(number))"
        var name = String(String.UnicodeScalarView(title.unicodeScalars.map(allowed)))
        name = shortened(name, to: 31 - suffix.utf16.count)
        while name.hasPrefix("'") { name.removeFirst() }
        while name.hasSuffix("'") { name.removeLast() }
        if name.isEmpty { name = "Sheet" }
        if name.lowercased() == "history" { name += "_" }
        return name + suffix
    }

    private static func allowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let isControl = scalar.value < 0x20 || scalar.value == 0x7F || scalar.value & 0xFFFE == 0xFFFE
        return isControl || "[]:*?/\\".unicodeScalars.contains(scalar) ? "-" : scalar
    }

    private static func shortened(_ name: String, to units: Int) -> String {
        var name = name
        while name.utf16.count > units { name.removeLast() }
        return name
    }
}
