import Foundation
import Testing

/// ELG-2: individual applications, from the samples of the desk.
@Suite struct ApplicationTests {
    private static let samples = Scratch.root + "/Examples/desk"
    private static let header =
        "application_id,broker_id,applicant_name,plan,requested_effective_date,step,step_date,note\n"

    private func loaded() throws -> Scratch {
        let scratch = try Scratch.demo()
        for file in ["contracts-individual.csv", "applications.csv"] {
            #expect(try scratch.broker("import", "\(Self.samples)/\(file)").status == 0)
        }
        return scratch
    }

    @Test func ELG_2_listTellsTheStepInForceAndItsDays() throws {
        let scratch = try loaded()
        let list = try scratch.answer(
            "--profile", "0010434", "applications", "list", "--columns", "application_id,step,step_date,days_in_step",
            "--sort", "application_id", "--format", "csv", "--no-header")
        // Days up to 2026-11-23; a step that was noted again goes on from its first day.
        #expect(
            list.split(whereSeparator: \.isNewline) == [
                "A-1001,enrolled,2026-10-28,26", "A-1002,pending_information,2026-11-05,18",
                "A-1003,approved,2026-11-19,4", "A-1004,declined,2026-10-30,24", "A-1005,received,2026-11-20,3",
                "A-1006,approved,2026-11-04,19",
            ])
    }

    @Test func ELG_2_anEarlierDayKnowsOnlyItsSteps() throws {
        let scratch = try loaded()
        let list = try scratch.answer(
            "--profile", "0010434", "--as-of", "2026-10-20", "applications", "list", "--columns",
            "application_id,step,days_in_step", "--sort", "application_id", "--format", "csv", "--no-header")
        #expect(list.split(whereSeparator: \.isNewline) == ["A-1001,approved,5", "A-1004,received,0"])
    }

    @Test func ELG_2_openAndClosedTellTheFinalSteps() throws {
        let scratch = try loaded()
        let ids = { (flag: String) in
            try scratch.answer(
                "--profile", "0010434", "applications", "list", flag, "--columns", "application_id", "--sort",
                "application_id", "--format", "csv", "--no-header"
            ).split(whereSeparator: \.isNewline)
        }
        #expect(try ids("--closed") == ["A-1001", "A-1004"])
        #expect(try ids("--open") == ["A-1002", "A-1003", "A-1005", "A-1006"])
    }

    @Test func ELG_2_showHasTheHistory() throws {
        let scratch = try loaded()
        let text = try scratch.answer("--profile", "0010434", "applications", "show", "A-1001", "--format", "json")
        let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let history = try #require(json["history"] as? [[String: Any]])
        #expect(
            history.map { $0["step"] as? String } == ["received", "pending_information", "approved", "enrolled"])
        #expect(history.map { $0["days"] as? Int } == [4, 9, 13, nil])
    }

    @Test func ELG_2_theSameFileTwiceChangesNothing() throws {
        let scratch = try loaded()
        let state =
            "SELECT (SELECT count(*) FROM applications), (SELECT count(*) FROM application_steps), (SELECT count(*) FROM batches)"
        let before = try scratch.sql(state)
        let again = try scratch.broker("import", "\(Self.samples)/applications.csv", "--verbose")
        #expect(again.status == 0 && again.errors.contains("nothing to do"))
        #expect(try scratch.sql(state) == before)
        #expect(before.hasPrefix("6|15|"))
    }

    @Test func ELG_2_anotherBrokersApplicationsAreNotSeen() throws {
        let scratch = try loaded()
        let other = "0020871"
        let file = try scratch.write(
            Self.header + "B-1,\(other),\"Doe, Jo\",Gold,2027-01-01,received,2026-11-01,\n", to: "b.csv")
        #expect(try scratch.broker("import", file, "--as", "applications").status == 0)
        for profile in ["0010431", "0010434"] {
            let list = try scratch.answer("--profile", profile, "applications", "list", "--format", "csv")
            #expect(!list.contains("B-1"))
            let show = try scratch.broker("--profile", profile, "applications", "show", "B-1")
            #expect(show.status == 1 && show.output == "" && !show.errors.contains("Doe"))
        }
        #expect(try scratch.broker("--profile", other, "applications", "list").output == "")
    }

    @Test func ELG_2_anImpossibleOrderIsReportedAndAWrongStepRefused() throws {
        let scratch = try Scratch.demo()
        #expect(try scratch.broker("import", "\(Self.samples)/contracts-individual.csv").status == 0)
        let odd = try scratch.broker("import", "\(Self.samples)/applications.csv")
        #expect(odd.errors.contains("line 16, step: 'approved' comes after 'withdrawn'"))
        let file = try scratch.write(
            Self.header + "C-1,0010434,\"Doe, Jo\",Gold,2027-01-01,lost,2026-11-01,\n", to: "c.csv")
        let wrong = try scratch.broker("import", file)
        #expect(wrong.status == 65 && wrong.errors.contains("line 2, step") && !wrong.errors.contains("Doe"))
        #expect(try scratch.sql("SELECT count(*) FROM applications WHERE number = 'C-1'") == "0")
    }
}
