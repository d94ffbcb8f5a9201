import CHaru

extension PDFFace {
    /// Puts the parts of a composed character into the file.
    ///
    /// libharu 2.3.0 does so itself, but reads the number of a part as signed: parts beyond 32,767, of which Chinese fonts have many, would be
    /// missing, and half of a character blank.
    func useComponents(of glyph: Int) {
        guard let attributes = definition.pointee.attr?.assumingMemoryBound(to: _HPDF_TTFontDefAttr_Rec.self) else {
            return
        }
        let table = attributes.pointee.glyph_tbl
        guard let flags = table.flgs, let offsets = table.offsets else { return }
        let (count, stream) = (Int(attributes.pointee.num_glyphs), attributes.pointee.stream)
        let scale: UInt32 = attributes.pointee.header.index_to_loc_format == 0 ? 2 : 1
        var (waiting, seen): ([Int], Set<Int>) = ([glyph], [])
        while let glyph = waiting.popLast(), glyph < count {
            let start = Int(table.base_offset) + Int(offsets[glyph] * scale)
            let end = Int(table.base_offset) + Int(offsets[glyph + 1] * scale)
            for part in PDFFace.components(PDFFace.read(stream, from: start, to: end)) where part < count {
                guard seen.insert(part).inserted else { continue }
                flags[part] = 1
                waiting.append(part)
            }
        }
    }

    private static func read(_ stream: HPDF_Stream?, from start: Int, to end: Int) -> [UInt8] {
        guard let stream, end > start, end - start < 1 << 16 else { return [] }
        guard HPDF_Stream_Seek(stream, HPDF_INT(start), HPDF_SEEK_SET) == 0 else { return [] }
        var size = HPDF_UINT(end - start)
        var bytes = [UInt8](repeating: 0, count: end - start)
        let status = HPDF_Stream_Read(stream, &bytes, &size)
        return status == 0 && Int(size) == bytes.count ? bytes : []
    }

    /// The numbers of the glyphs that a composed one is made of (OpenType, `glyf`); none for a simple one.
    private static func components(_ bytes: [UInt8]) -> [Int] {
        func word(_ at: Int) -> Int { at + 1 < bytes.count ? Int(bytes[at]) << 8 | Int(bytes[at + 1]) : 0 }
        guard word(0) >= 1 << 15 else { return [] }
        var (parts, at): ([Int], Int) = ([], 10)
        while at + 3 < bytes.count {
            let flags = word(at)
            parts.append(word(at + 2))
            at += 4 + (flags & 0x1 != 0 ? 4 : 2)
            if flags & 0x8 != 0 { at += 2 } else if flags & 0x40 != 0 { at += 4 } else if flags & 0x80 != 0 { at += 8 }
            if flags & 0x20 == 0 { break }
        }
        return parts
    }
}
