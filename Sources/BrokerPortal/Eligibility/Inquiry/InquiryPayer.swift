internal import GRDB
internal import X12

/// The carrier of the profile in force, as a 270 names it.
struct InquiryPayer {
    private let payerID: String?

    init(_ viewer: Viewer, in database: Database) throws {
        payerID = try String.fetchOne(
            database,
            sql: "SELECT k.payer_id FROM carriers k JOIN profiles f ON f.carrier_id = k.id WHERE f.id = ?",
            arguments: [viewer.profile.id])
    }

    /// Why nothing can be asked of this source; empty when it is the carrier, or cannot be told from it.
    func refusals(of name: PartyName?) -> [RefusalDraft] {
        guard let name, !name.last.isEmpty || !name.identifier.isEmpty else { return [.invalid(.payerMissing)] }
        guard let payerID, name.identifierQualifier == "PI", !name.identifier.isEmpty,
            name.identifier.trimmed != payerID
        else { return [] }
        return [.invalid(.invalidParticipant)]
    }
}

extension RefusalDraft {
    /// What was asked is at fault.
    static func invalid(_ reason: RefusalReason) -> RefusalDraft {
        RefusalDraft(isValidRequest: false, reason: reason, followUp: .correct)
    }

    /// What was asked can be asked, and has no answer.
    static func unanswered(_ reason: RefusalReason, _ followUp: RefusalFollowUp = .correct) -> RefusalDraft {
        RefusalDraft(isValidRequest: true, reason: reason, followUp: followUp)
    }

    /// The AAA that says what an answer's reason says; `nil` where an EB says it.
    init?(_ reason: EligibilityReason, isDependent: Bool) {
        switch reason {
        case .noMatch: self = .unanswered(isDependent ? .patientNotFound : .subscriberNotFound)
        case .birthDateDiffers: self = .unanswered(.birthDateMismatch)
        case .nameDiffers: self = .unanswered(isDependent ? .invalidPatientName : .invalidSubscriberName)
        case .severalMatch: self = .unanswered(isDependent ? .duplicatePatient : .duplicateSubscriber)
        case .whoMissing, .fieldCount: self = .invalid(.dataMissing)
        case .memberIDInvalid: self = .invalid(.invalidSubscriberID)
        case .nameInvalid: self = .invalid(isDependent ? .invalidPatientName : .invalidSubscriberName)
        case .birthDateMissing, .birthDateInvalid, .birthDateInFuture: self = .invalid(.invalidBirthDate)
        case .birthAfterDate: self = .invalid(.bornAfterService)
        case .dateInvalid: self = .invalid(.invalidServiceDate)
        case .deceased: self = .unanswered(.diedBeforeService, .notAllowed)
        case .tooManyMisses: self = .unanswered(.cannotRespond, .allowed)
        case .ended, .notYetEffective, .neverEffective, .groupCancelled: return nil
        }
    }
}
