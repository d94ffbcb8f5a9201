import Testing

@testable import BrokerPortal

/// Names as people and files write them: what is the same name, and what is not.
@Suite struct NameKeyTests {
    @Test(arguments: [
        ("O'Neil", "ONEIL"), ("O’NEIL", "o neil"), ("GARCÍA-LÓPEZ", "Garcia Lopez"), ("Peña", "PENA"),
        ("Pen\u{303}a", "PEÑA"), ("Müller", "MULLER"), ("STRASSE", "Straße"), ("ØSTERGÅRD", "Ostergard"),
        ("Łukasz", "LUKASZ"), ("Ｓａｔｏ", "sato"), ("ИВАНОВ", "Иванов"), ("Ёлкин", "Елкин"),
        ("ΠΑΠΑΔΌΠΟΥΛΟΣ", "παπαδοπουλος"),
        ("金 山", "金山"), ("İnan", "INAN"), ("Kaʻahumanu", "KAAHUMANU"), ("Nguyễn", "NGUYEN"), ("St. John", "ST JOHN"),
    ])
    func same(_ stored: String, _ asked: String) {
        #expect(NameKey(asked).matches(stored))
        #expect(NameKey(stored).matches(asked))
        #expect(NameKey(stored) == NameKey(asked))
    }

    @Test(arguments: [
        ("GARCIA", "GARCIAS"), ("GARCIAS", "GARCIA"), ("か", "が"), ("कि", "का"), ("SMITH", "SMYTH"), ("김", "감"), ("A", ""),
    ])
    func different(_ stored: String, _ asked: String) {
        #expect(!NameKey(asked).matches(stored))
        #expect(NameKey(stored) != NameKey(asked))
    }

    @Test func punctuationAloneIsNoName() {
        for text in ["", " ", "-'.", "’", "\u{301}"] { #expect(NameKey(text).isEmpty, "\(text)") }
    }

    @Test(
        arguments: [
            ("r100-243 81", "R10024381"), (" s-ab12 ", "SAB12"), ("---", nil), ("", nil), ("007", "007"),
        ] as [(String, String?)])
    func numbers(_ text: String, _ plain: String?) { #expect(MemberNumber.plain(text) == plain) }
}
