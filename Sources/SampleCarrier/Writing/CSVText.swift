extension ByteBuffer {
    /// A row of RFC 4180 with a line feed: fields are quoted only where a comma, quote or line break asks for it.
    mutating func csvRow(_ fields: [String]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { byte(0x2C) }
            csvField(field)
        }
        byte(0x0A)
    }

    private mutating func csvField(_ field: String) {
        guard field.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
            return text(field)
        }
        byte(0x22)
        for character in field.utf8 {
            if character == 0x22 { byte(0x22) }
            byte(character)
        }
        byte(0x22)
    }
}
