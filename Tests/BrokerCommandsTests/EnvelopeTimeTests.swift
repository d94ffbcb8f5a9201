import Foundation
import Tabular
import Testing

@testable import BrokerCommands

/// The date and the time of an envelope are those of one clock: 5 pm in Los Angeles is not 1 am of the same day.
@Suite struct EnvelopeTimeTests {
    private static let evening = Moment(iso: "2026-11-23T17:00:00-08:00")!

    private func stamps(_ x12: String) -> [String] {
        let segments = x12.split(separator: "~").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
        return segments.compactMap { segment in
            let elements = segment.split(separator: "*", omittingEmptySubsequences: false)
            return switch elements[0] {
            case "ISA": "ISA \(elements[9]) \(elements[10])"
            case "GS": "GS \(elements[4]) \(elements[5])"
            case "BHT": "BHT \(elements[4]) \(elements[5])"
            default: nil
            }
        }
    }

    @Test func aWrittenFileIsStampedWithLocalTime() throws {
        let home = try DemoHome.shared.get()
        let file = home.store + ".files/enrollment-lopez-nv.edi"
        for arguments in [["edi", "ack", file], ["admin", "enrollment"]] {
            let written = home.run(arguments) { $0.now = Self.evening }
            #expect(written.status == .success, "\(written.errors)")
            #expect(stamps(written.output) == ["ISA 261123 1700", "GS 20261123 1700"], "\(arguments)")
        }
    }

    @Test func a271IsStampedWithLocalTime() throws {
        let home = try DemoHome(now: Self.evening)
        let inquiry = """
            ISA*00*          *00*          *ZZ*BROKER         *ZZ*CARRIER        *261123*0800*^*00501*000000905*0*T*:~
            GS*HS*BROKER*CARRIER*20261123*0800*7*X*005010X279A1~
            ST*270*0001*005010X279A1~BHT*0022*13*REF1*20261123*0800~HL*1**20*1~NM1*PR*2*CARRIER~HL*2*1*21*1~
            NM1*2B*2*BROKER*****FI*990000009~HL*3*2*22*0~NM1*IL*1*NOBODY****MI*NONE~DMG*D8*19700101~EQ*30~
            SE*11*0001~GE*1*7~IEA*1*000000905~
            """
        let file = try home.write(inquiry, to: "inquiry.edi")
        let answer = home.run(["eligibility", "check", "--batch", file])
        #expect(
            stamps(answer.output) == ["ISA 261123 1700", "GS 20261123 1700", "BHT 20261123 1700"],
            "\(answer.output)\(answer.errors)")
    }
}
