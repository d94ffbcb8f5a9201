internal import Tabular

/// A policy as one row of a file tells it, or several of its members' rows. What is `nil` was not told, and leaves what is stored.
struct PolicyRow {
    /// A date that a file can tell to be open.
    enum Day: Equatable {
        case notTold
        case open
        case on(CalendarDate)

        var text: String? {
            guard case .on(let day) = self else { return nil }
            return day.description
        }
    }

    struct Person {
        var lastName: String?
        var firstName: String?
        var birthOn: CalendarDate?
        var gender: String?
        var memberNumber: String?
    }

    struct Contact {
        var address1: String?
        var address2: String?
        var city: String?
        var state: String?
        var zip: String?
        var county: String?
        var phone: String?
        var email: String?
        var language: String?
    }

    struct Plan {
        var code: String?
        var name: String?
        var type: String?
        var metal: String?
        var contractPBP: String?
    }

    struct Agent {
        var name: String?
        var npn: String?
        var from: CalendarDate?
        var to = Day.notTold
    }

    let number: String
    var part = ""
    var line: PolicyLine?
    var holder = Person()
    var contact = Contact()
    var plan = Plan()
    /// `on` or `off`.
    var exchange: String?
    var exchangeNumber: String?
    var applicationNumber: String?
    var effectiveOn: CalendarDate?
    var endedOn = Day.notTold
    var paidThroughOn: CalendarDate?
    var premium: Money?
    var subsidy: Money?
    var memberPays: Money?
    var lives: Int?
    var status: PolicyStatus?
    var agent = Agent()

    init(number: String) { self.number = number }
}

/// Somebody covered by a policy beside the holder.
struct PolicyMemberRow {
    var person: PolicyRow.Person
    let relationship: String
    var effectiveOn: CalendarDate?
    var endedOn = PolicyRow.Day.notTold

    /// What tells the members of a policy apart: the number of their own, else birth date and first name.
    var key: String {
        person.memberNumber ?? "\(person.birthOn?.description ?? "")|\((person.firstName ?? "").uppercased())"
    }
}
