internal import Foundation
internal import Tabular

/// A mail in plain text. Its subject never holds a code, its text never a Tax ID.
struct Mail {
    let to: EmailAddress
    let subject: String
    let text: String

    /// The message as RFC 5322 has it, with LF line ends as sendmail and Maildir take them.
    func message(from sender: String, id: String, now: Moment) -> String {
        let domain = sender.split(separator: "@").last.map(String.init) ?? "localhost"
        return """
            From: \(sender)
            To: \(to)
            Subject: \(subject)
            Date: \(now.mailText)
            Message-ID: <\(id)@\(domain)>
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit
            Auto-Submitted: auto-generated

            \(text)

            """
    }
}

extension Moment {
    /// As RFC 5322 (3.3) writes it, in UTC.
    var mailText: String {
        let day = utc.day
        // 1 January 1970 was a Thursday.
        let weekday = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][((day.daysSinceEpoch % 7) + 7) % 7]
        let month = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][day.month - 1]
        return "\(weekday), \(day.day) \(month) \(day.year) \(description.dropFirst(11).dropLast()) +0000"
    }
}
