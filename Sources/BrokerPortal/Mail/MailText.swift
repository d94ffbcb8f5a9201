/// The texts of the mails: plain words, and what to do next. A code is in the text alone, never in a subject.
enum MailText {
    static func registration(_ code: String) -> String {
        """
        Someone, most likely you, asked to register for the broker portal with the NPN and Tax ID of your contract.

        Your code: \(code)

        Use it within 48 hours to complete your registration:

            broker register complete

        It works once. A newer code replaces it. If you did not ask for it, do nothing: without the code
        nobody can register.
        """
    }

    static func active(_ email: String, isEmployer: Bool) -> String {
        """
        Your account is active. Log in with your e-mail address and your password:

            broker login \(email)

        '\(isEmployer ? "broker access list" : "broker home")' shows where to begin. If you did not register, contact the operator of your broker store at once.
        """
    }

    static func staff(_ code: String) -> String {
        """
        A broker has created an account for you as office staff.

        Your code: \(code)

        Use it within 48 hours to complete your registration:

            broker register complete

        It works once. If it has expired, ask the broker for a new one.
        """
    }

    static func employer(_ code: String, group: GroupNumber) -> String {
        """
        You are on file as the administrator of group \(group). With your own account you decide which
        brokers may use your group's billing and enrollment.

        Your code: \(code)

        Use it within 48 hours to complete your registration:

            broker register complete

        Then grant or revoke a broker's access:

            broker access grant --broker NPN/BROKER-ID
            broker access revoke --broker NPN/BROKER-ID

        The code works once. Never give it, or your password, to a broker.
        """
    }

    static func reset(_ code: String) -> String {
        """
        Someone, most likely you, asked for a new password, or to unlock your account.

        Your code: \(code)

        Use it within 48 hours to choose a new password. You will be asked one of your secret questions:

            broker password reset

        It works once. If you did not ask for it, do nothing: your password does not change.
        """
    }

    /// Lines of alerts; the license is in it as on every mail of a producer's business (California Insurance Code 1725.5).
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

        For privacy, this mail does not name anyone.
        """
    }

    /// To the carrier's desk: it names the Broker ID, and no person.
    static func toolAccount(_ tool: String, profile: Profile, npn: NPN, subject: String) -> String {
        """
        A broker requests an account on the \(tool) site.

        Profile:   \(profile.label)
        NPN:       \(npn)
        Account:   \(subject)

        Tokens identify the account by this number ('sub'). Please set it up within fifteen minutes.
        """
    }

    /// Neither subject nor content: those are read after logging in.
    static func messageWaits(thread: Int64) -> String {
        """
        The carrier has replied to your message. Read the reply:

            broker messages show \(thread)

        For privacy, this mail contains neither the subject nor the reply.
        """
    }

    static let passwordChanged = """
        The password of your account was changed, and all its sessions were ended.

        If you did not change it, set a new password at once:

            broker password forgot
        """
}
