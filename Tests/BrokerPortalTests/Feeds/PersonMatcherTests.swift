import Foundation
import Testing

@testable import BrokerPortal

/// Who is who in a family.
@Suite struct PersonMatcherTests {
    private static func person(
        _ first: String, birth: String?, relationship: String = "child", number: String? = nil, ssn: String? = nil,
        order: String? = nil
    ) -> Person {
        var person = Person()
        person.fields[.relationship] = relationship
        person.fields[.firstName] = first
        person.fields[.birthOn] = birth
        person.fields[.memberNumber] = number
        person.fields[.birthOrder] = order
        person.ssnHash = ssn.map { Data($0.utf8) }
        return person
    }

    private static func statement(
        _ first: String, birth: String?, relationship: String = "child", number: String? = nil, ssn: String? = nil,
        order: String? = nil, isAddition: Bool = false
    ) -> PersonStatement {
        var statement = PersonStatement(subscriberNumber: "A1", relationship: relationship)
        statement.sent[.firstName] = Sent(first)
        statement.sent[.birthOn] = Sent(birth)
        statement.sent[.memberNumber] = Sent(number)
        statement.sent[.birthOrder] = Sent(order)
        statement.ssnHash = ssn.map { Data($0.utf8) }
        statement.isAddition = isAddition
        return statement
    }

    private func match(_ persons: [Person], _ statement: PersonStatement, stated: [String: Set<String>] = [:])
        -> PersonMatcher.Match
    {
        PersonMatcher(persons, stated: stated).match(statement)
    }

    @Test func correctedRelationshipNameOrBirthDateIsTheSamePerson() {
        let kid = [Self.person("KID", birth: "2010-01-01", number: "A101", ssn: "1")]
        #expect(match(kid, Self.statement("KID", birth: "2010-01-01", relationship: "stepchild")) == .person(0))
        #expect(match(kid, Self.statement("KID ", birth: "2010-01-10")) == .person(0))
        #expect(match(kid, Self.statement("kid", birth: "2010-01-10", number: "A101")) == .person(0))
        #expect(match(kid, Self.statement("KIDD", birth: "2010-01-01", number: "A101")) == .person(0))
        #expect(match(kid, Self.statement("OTTO", birth: "2011-05-05", ssn: "1")) == .person(0))
    }

    @Test func twinsAndBrothersStayApart() {
        let twins = [
            Self.person("MAX", birth: "2012-06-06", order: "1"), Self.person("MIA", birth: "2012-06-06", order: "2"),
        ]
        #expect(match(twins, Self.statement("MIA", birth: "2012-06-06")) == .person(1))
        #expect(match(twins, Self.statement("MAX", birth: "2012-06-06", order: "1")) == .person(0))
        #expect(match(twins, Self.statement("MAXIMILIAN", birth: "2012-06-06", order: "1")) == .person(0))
        #expect(match(twins, Self.statement("TOM", birth: "2012-06-06")) == .nobody)
        #expect(match(twins, Self.statement("TOM", birth: "2014-01-01")) == .nobody)
    }

    @Test func numberOfTheWholeFamilyTellsNobodyFromAnother() {
        let one = [Self.person("MAX", birth: "2012-06-06", number: "A1")]
        #expect(
            match(one, Self.statement("MIA", birth: "2012-06-06", number: "A1"), stated: ["A1": ["x", "y"]]) == .nobody)
        #expect(match(one, Self.statement("MIA", birth: "2012-06-06", number: "A1", isAddition: true)) == .nobody)
        #expect(match(one, Self.statement("ANA", birth: "2015-01-01", number: "A1")) == .nobody)
    }

    @Test func twoWhoFitAreNotChosenFrom() {
        let two = [Self.person("KIM", birth: nil), Self.person("KIM", birth: nil)]
        #expect(match(two, Self.statement("KIM", birth: nil)) == .ambiguous)
    }
}
