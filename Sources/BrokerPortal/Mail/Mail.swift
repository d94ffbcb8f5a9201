internal import Foundation
internal import Tabular

/// A mail in plain text. Its subject never holds a code, its text never a Tax ID.
struct Mail {
    let to: EmailAddress
    let subject: String
    let text: String

    /// The message as RFC 5322 has it, with LF line ends as sendmail and Maildir take them.
    func message(from sender: String, id: String, now: Int64) -> String {
        let domain = sender.split(separator: "@").last.map(String.init) ?? "localhost"
        return """
            From: \(sender)
            To: \(to)
            Subject: \(subject)
            Date: \(MailDate.text(now))
            Message-ID: <\(id)@\(domain)>
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit
            Auto-Submitted: auto-generated

            \(text)

            """
    }
}

/// Moments as RFC 5322 (3.3) writes them, in UTC.
enum MailDate {
    static func text(_ seconds: Int64) -> String {
        let days = Int((seconds - (seconds < 0 ? 86_399 : 0)) / 86_400)
        let rest = Int(seconds) - days * 86_400
        guard let date = CalendarDate(daysSinceEpoch: days) else { return "" }
        // 1 January 1970 was a Thursday.
        let weekday = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][((days % 7) + 7) % 7]
        let month = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][date.month - 1]
        let time = [rest / 3_600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(weekday), \(date.day) \(month) \(date.year) \(time.joined(separator: ":")) +0000"
    }
}
