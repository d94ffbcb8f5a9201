extension MemberDraft {
    /// Writes the loop in the guide's order.
    func write(to writer: X12Writer) throws {
        guard references.contains(where: { $0.qualifier == "0F" }) else {
            throw X12WriteError.missing(segment: "REF", element: 2)
        }
        try writeInsured(to: writer)
        for item in references { try writer.segment("REF", .text(item.qualifier), .text(item.value)) }
        for item in dates { try writer.segment("DTP", .text(item.qualifier), .text(item.format), .text(item.value)) }
        try writePerson(to: writer)
        if let incorrectName {
            try incorrectName.write(to: writer)
            if let incorrectBirthDate { try writer.segment("DMG", "D8", WriteField(incorrectBirthDate)) }
        }
        if let mailingAddress {
            try writer.segment("NM1", "31", "1")
            try mailingAddress.write(to: writer)
        }
        for party in parties { try party.write(to: writer) }
        for disability in disabilities {
            try writer.segment("DSB", .text(disability.kind))
            if let begin = disability.begin { try writer.segment("DTP", "360", "D8", WriteField(begin)) }
            if let end = disability.end { try writer.segment("DTP", "361", "D8", WriteField(end)) }
        }
        for coverage in coverages { try coverage.write(to: writer) }
        try writeCategories(to: writer)
    }

    private func writeInsured(to writer: X12Writer) throws {
        // A subscriber must not be marked as not a student; both flags are written only where they mean something.
        try writer.segment(
            "INS", isSubscriber ? "Y" : "N", WriteField(relationship), WriteField(maintenanceType),
            WriteField(maintenanceReason), WriteField(benefitStatus), medicarePlan, WriteField(cobraEvent),
            WriteField(employmentStatus), WriteField(studentStatus), isHandicapped ? "Y" : .none,
            deathDate == nil ? .none : "D8", WriteField(deathDate), .none, .none, .none, .none,
            WriteField(birthOrder.map { String($0) }))
    }

    private func writePerson(to writer: X12Writer) throws {
        try name.write(to: writer)
        try writeContacts(contacts, to: writer)
        try address?.write(to: writer)
        if birthDate != nil || !gender.rawValue.isEmpty || !maritalStatus.rawValue.isEmpty || !race.isEmpty {
            try writer.segment(
                "DMG", birthDate == nil ? .none : "D8", WriteField(birthDate), WriteField(gender),
                WriteField(maritalStatus), race, .text(citizenship))
        }
        for from in stride(from: 0, to: employmentClasses.count, by: 3) {
            try writer.segment(
                "EC", employmentClasses[from..<min(from + 3, employmentClasses.count)].map { .text($0) })
        }
        if let income {
            try writer.segment("ICM", .text(income.frequency), .text(income.wage), .text(income.hours))
        }
        for item in amounts { try writer.segment("AMT", .text(item.qualifier), WriteField(item.amount)) }
        if !healthBehavior.isEmpty || !height.isEmpty || !weight.isEmpty {
            try writer.segment("HLH", .text(healthBehavior), .text(height), .text(weight))
        }
        for language in languages { try writer.segment("LUI", language.map { .text($0) }) }
    }

    private func writeCategories(to writer: X12Writer) throws {
        guard !categories.isEmpty else { return }
        try writer.segment("LS", "2700")
        for (index, category) in categories.enumerated() {
            try writer.segment("LX", .text(String(index + 1)))
            try writer.segment("N1", "75", .text(category.name))
            try writer.segment("REF", .text(category.reference.qualifier), .text(category.reference.value))
            if let date = category.effective {
                try writer.segment("DTP", .text(date.qualifier), .text(date.format), .text(date.value))
            }
        }
        try writer.segment("LE", "2700")
    }
}

/// PER holds three ways to reach somebody; more of them take another PER.
func writeContacts(_ contacts: [ContactDraft], kind: String = "IP", to writer: X12Writer) throws {
    for from in stride(from: 0, to: contacts.count, by: 3) {
        var fields: [WriteField] = [.text(kind), .none]
        for contact in contacts[from..<min(from + 3, contacts.count)] {
            fields += [.text(contact.qualifier), .text(contact.value)]
        }
        try writer.segment("PER", fields)
    }
}

extension PartyDraft {
    func write(to writer: X12Writer) throws {
        try name.write(to: writer, relation: relation)
        // The guide has PER before the address in 2100D to 2100H, and behind it in 2310 and 2330.
        let isMemberLevel = relation.isEmpty && !["IN", "GW", "36"].contains(name.role)
        if isMemberLevel { try writeContacts(contacts, kind: "PQ", to: writer) }
        try address?.write(to: writer)
        if !isMemberLevel { try writeContacts(contacts, kind: "IC", to: writer) }
    }
}
