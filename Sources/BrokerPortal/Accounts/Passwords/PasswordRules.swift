/// What a password must be (NIST SP 800-63B, 5.1.1.2): long enough and not a common one. There are no rules of composition.
public enum PasswordRules {
    /// Characters, at least.
    public static let minimumLength = 8
    /// Characters, at most: enough for any passphrase.
    static let maximumLength = 256

    /// - Throws: `BrokerError` of kind `usage` that says what is wrong.
    static func check(_ password: String, email: String) throws {
        guard password.count >= minimumLength else {
            throw refusal("the password is too short: it needs \(minimumLength) characters")
        }
        guard password.count <= maximumLength else {
            throw refusal("the password is too long: \(maximumLength) characters are the most")
        }
        let name = email.lowercased().split(separator: "@").first.map(String.init) ?? ""
        guard !isCommon(password), name.count < 4 || core(password) != core(name) else {
            throw refusal("the password is one that many people use, or that can be guessed from your e-mail")
        }
    }

    private static func refusal(_ message: String) -> BrokerError {
        BrokerError(
            .passwordRefused, message, hint: "several words that do not belong together make a good one"
        )
    }

    /// Whether it is a common word, a run of keys, or one character again and again, with whatever digits and marks around it.
    static func isCommon(_ password: String) -> Bool {
        let plain = password.lowercased()
        if Set(plain).count <= 2 { return true }
        let core = core(password)
        if core.isEmpty { return isRun(plain) || plain.allSatisfy(\.isNumber) }
        return common.contains(core) || common.contains(plain) || isRun(plain) || isRepeated(plain)
    }

    /// In lower case, with the usual digits for letters undone, without digits and marks at both ends.
    private static func core(_ password: String) -> String {
        let marks: (Character) -> Bool = { !$0.isLetter }
        let trimmed = password.lowercased().drop(while: marks).reversed().drop(while: marks).reversed()
        let letters: [Character: Character] = [
            "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s",
        ]
        return String(trimmed.map { letters[$0] ?? $0 })
    }

    /// `12345678`, `abcdefgh`, `qwertyuiop`, either way round.
    private static func isRun(_ text: String) -> Bool {
        let rows = [
            "01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "1q2w3e4r5t6y7u8i9o0p",
            "qazwsxedcrfvtgbyhnujm",
        ]
        return rows.contains { $0.contains(text) || String($0.reversed()).contains(text) }
    }

    /// `passpass`, `abcabcabc`.
    private static func isRepeated(_ text: String) -> Bool {
        (1...max(1, text.count / 2)).contains { length in
            text.count % length == 0
                && text == String(repeating: String(text.prefix(length)), count: text.count / length)
        }
    }

    /// Words that stand at the head of every published list of passwords, and those of this trade.
    private static let common: Set<String> = Set(
        """
        password passwort passwd passcode passphrase passpass letmein welcome iloveyou loveyou sunshine princess dragon monkey football baseball
        basketball superman batman spiderman starwars trustno trustnoone whatever freedom michael jennifer jessica ashley nicole daniel charlie
        thomas jordan hunter harley ranger buster shadow master killer pepper ginger cookie summer winter autumn spring flower computer internet
        samsung google facebook linkedin myspace adobe apple android iphone windows microsoft oracle changeme default secret topsecret access
        admin administrator root guest user username login testtest testing tester example sample demo temporary tempting qwerty qwertz azerty
        qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm mustang corvette ferrari mercedes porsche yamaha chelsea liverpool arsenal barcelona
        realmadrid manchester juventus yankees cowboys lakers steelers eagles packers redsox phoenix thunder lightning hello hellohello
        helloworld goodluck blessed jesus jesuschrist heaven angel angels forever lovely lovers sweety sweetheart darling babygirl princesa
        bitcoin crypto pokemon naruto minecraft fortnite nintendo playstation xbox metallica nirvana slipknot blink eminem matrix
        money dollar business company office broker brokers insurance insurer benefits carrier health healthplan medicare covered california
        sanfrancisco losangeles newyork monday tuesday wednesday thursday friday saturday sunday january february march april june july august
        september october november december correcthorsebatterystaple
        """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
