extension EnrollmentWriter {
    /// Writes the loops 2000 to 2300 of a family, the subscriber first.
    mutating func write(_ family: SampleFamily, of parent: SampleParentGroup) {
        write(family.subscriber, number: 0, of: family, parent)
        for (index, dependent) in family.dependents.enumerated() {
            write(dependent, number: index + 1, of: family, parent)
        }
    }

    private mutating func write(
        _ person: SamplePerson, number: Int, of family: SampleFamily, _ parent: SampleParentGroup
    ) {
        let isSubscriber = number == 0
        insured(person)
        references(number: number, of: family, parent)
        dates(family)
        name(person, number: number, of: family)
        if isSubscriber { phones(family) }
        address(family)
        out.literal("DMG*D8*")
        out.compactDate(person.birth)
        out.byte(0x2A)
        out.byte(person.gender)
        end()
        if isSubscriber, let language = family.language {
            out.literal("LUI*")
            out.text(language.list)
            out.byte(0x2A)
            out.text(language.code)
            out.literal("**7")
            end()
        }
        for coverage in family.coverages {
            write(coverage, of: person, family)
        }
    }

    private mutating func insured(_ person: SamplePerson) {
        switch person.relation {
        case .subscriber: out.literal("INS*Y*18*030*XN*A***FT")
        case .spouse: out.literal("INS*N*01*030*XN*A")
        case .child: out.literal("INS*N*19*030*XN*A")
        case .partner: out.literal("INS*N*53*030*XN*A")
        }
        if person.birthOrder > 0 {
            // INS17: eleven elements lie empty between the benefit status and the birth order.
            out.literal("************")
            out.number(person.birthOrder)
        }
        end()
    }

    private mutating func references(number: Int, of family: SampleFamily, _ parent: SampleParentGroup) {
        out.literal("REF*0F*R")
        out.number(family.number, width: 8)
        end()
        out.literal("REF*1L*")
        out.text(parent.id)
        end()
        out.literal("REF*17*")
        out.text(parent.groups[family.group].suffix)
        end()
        out.literal("REF*23*")
        memberNumber(number, of: family)
        end()
    }

    private mutating func memberNumber(_ number: Int, of family: SampleFamily) {
        out.byte(0x52)
        out.number(family.number, width: 8)
        out.number(number, width: 2)
    }

    private mutating func dates(_ family: SampleFamily) {
        out.literal("DTP*336*D8*")
        out.compactDate(family.hired)
        end()
        out.literal("DTP*356*D8*")
        out.compactDate(family.eligible)
        end()
    }

    private mutating func name(_ person: SamplePerson, number: Int, of family: SampleFamily) {
        out.literal("NM1*IL*1*")
        out.text(person.last)
        out.byte(0x2A)
        out.text(person.first)
        out.byte(0x2A)
        if person.middle != 0 { out.byte(person.middle) }
        out.literal("***ZZ*")
        memberNumber(number, of: family)
        end()
    }

    private mutating func phones(_ family: SampleFamily) {
        out.literal("PER*IP**HP*")
        out.number(family.place.areaCode)
        out.literal("55501")
        out.number(family.homeLine, width: 2)
        if let line = family.workLine {
            out.literal("*WP*")
            out.number(family.place.areaCode)
            out.literal("55501")
            out.number(line, width: 2)
        }
        end()
    }

    private mutating func address(_ family: SampleFamily) {
        out.literal("N3*")
        out.number(family.house)
        out.byte(0x20)
        out.text(family.street)
        end()
        out.literal("N4*")
        out.text(family.place.city)
        out.byte(0x2A)
        out.text(family.place.state)
        out.byte(0x2A)
        out.text(family.place.zip)
        out.literal("**CY*")
        out.text(family.place.fips)
        end()
    }

    private mutating func write(_ coverage: SampleCoverage, of person: SamplePerson, _ family: SampleFamily) {
        out.literal("HD*030**")
        out.text(coverage.plan.insuranceLine)
        out.byte(0x2A)
        out.text(coverage.plan.code)
        if person.relation == .subscriber {
            out.byte(0x2A)
            out.text(family.level)
        }
        end()
        out.literal("DTP*348*D8*")
        out.compactDate(family.begin(of: coverage, for: person))
        end()
        if let last = coverage.end {
            out.literal("DTP*349*D8*")
            out.compactDate(last)
            end()
        }
        if person.relation == .subscriber { premium(coverage.premium) }
    }

    /// An amount with a decimal point only where there are cents, and without zeros at the end.
    private mutating func premium(_ cents: Int) {
        out.literal("AMT*P3*")
        out.number(cents / 100)
        if cents % 100 > 0 {
            out.byte(0x2E)
            if cents % 10 == 0 {
                out.number(cents % 100 / 10)
            } else {
                out.number(cents % 100, width: 2)
            }
        }
        end()
    }
}

extension SampleFamily {
    /// The coverage level (HD05): who of the family is covered.
    var level: String {
        guard let first = dependents.first else { return "EMP" }
        if first.relation == .child { return "ECH" }
        return dependents.count == 1 ? "ESP" : "FAM"
    }
}
