/// The texts of the mails: plain words, and what to do next. A code stands in the text alone, never in a subject.
enum MailText {
    static func registration(_ code: String) -> String {
        """
        Somebody, most likely you, asked to register for the broker portal with the NPN and Tax ID of your contract.

        Your code: \(code)

        Complete your registration with it within 48 hours:

            broker register complete

        It works once. A newer code ends this one. If you did not ask for it, do nothing: without the code
        nobody can register.
        """
    }

    static func active(_ email: String, isEmployer: Bool) -> String {
        """
        Your account is active. Log in with your e-mail address and the password that you chose:

            broker login \(email)

        '\(isEmployer ? "broker access list" : "broker home")' shows where to begin. If you did not register, tell whoever keeps your broker store at once.
        """
    }

    static func staff(_ code: String) -> String {
        """
        A broker has made an account for you, so that you can work for the office.

        Your code: \(code)

        Complete your registration with it within 48 hours:

            broker register complete

        It works once. If it has expired, ask the broker to send it again.
        """
    }

    static func employer(_ code: String, group: GroupNumber) -> String {
        """
        You stand on file as the administrator of group \(group). With an account of your own you decide which
        brokers may use your group's billing and enrollment.

        Your code: \(code)

        Complete your registration with it within 48 hours:

            broker register complete

        Then, to let a broker in or keep him out:

            broker access grant --broker NPN/BROKER-ID
            broker access revoke --broker NPN/BROKER-ID

        The code works once. Never give it, or your password, to a broker.
        """
    }

    static func reset(_ code: String) -> String {
        """
        Somebody, most likely you, asked for a new password, or to unlock your account.

        Your code: \(code)

        Choose a new password with it within 48 hours. One of your secret questions will be asked:

            broker password reset

        It works once. If you did not ask for it, do nothing: your password stays as it is.
        """
    }

    /// Lines of alerts; the license stands in it as on every mail of a producer's business (California Insurance Code 1725.5).
    /// One alert of a digest: severity, alert, day, and where there are some the group's two numbers and the subscriber's.
    static func digestLine(_ cells: ArraySlice<String>) -> String {
        let texts = Array(cells)
        let group = texts[3].isEmpty ? "" : "  group \(texts[3])/\(texts[4])"
        let person = texts[3].isEmpty ? "policy" : "subscriber"
        return "  \(texts[0])  \(texts[1])  \(texts[2])\(group)\(texts[5].isEmpty ? "" : "  \(person) \(texts[5])")"
    }

    static func digest(of profiles: [Profile], lines: [String]) -> String {
        """
        New alerts for \(profiles.map { $0.label + ($0.licenseNumber.map { ", license \($0)" } ?? "") }.joined(separator: "; ")):

        \(lines.isEmpty ? "none" : lines.joined(separator: "\n"))

        See all of them, with names:

            broker bob alerts

        This mail names no person on purpose.
        """
    }

    /// To the carrier's desk: it names the Broker ID, and no person.
    static func toolAccount(_ tool: String, profile: Profile, npn: NPN, subject: String) -> String {
        """
        A broker asks for an account in the \(tool) tool.

        Profile:   \(profile.label)
        NPN:       \(npn)
        Account:   \(subject)

        Tokens name the account by this number ('sub'). It should be ready within fifteen minutes.
        """
    }

    /// Neither subject nor content: those are read after logging in.
    static func messageWaits(thread: Int64) -> String {
        """
        The carrier's desk has answered you. Read it in the portal:

            broker messages show \(thread)

        This mail holds neither the subject nor the answer on purpose.
        """
    }

    static let passwordChanged = """
        The password of your account was changed, and all its sessions have ended.

        If that was not you, ask for a new password at once:

            broker password forgot
        """
}
