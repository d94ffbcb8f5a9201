import Testing
import X12

/// Shapes that no sender means cost no more than others: time and memory grow with the bytes alone.
struct HostileShapeTests {
    private func seconds(_ body: () throws -> Void) rethrows -> Double {
        let clock = ContinuousClock()
        let time = try clock.measure(body)
        return Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    }

    /// Each level stands under the one before, none where it may.
    @Test func aChainOfLevels() throws {
        let levels = (2...20_000).map { "HL*\($0)*\($0 - 1)*22*1~\n" }.joined()
        let text = Sample.file(
            [Sample.set("BHT*0022*11*A*20261101*0800~\nHL*1**20*1~\n" + levels, type: "271", guide: "005010X279A1")],
            kind: "HB", guide: "005010X279A1")
        var deepest = 0
        let time = try seconds {
            let reader = X12Reader(byteSource(of: Array(text.utf8)))
            while let event = try reader.next() {
                if case .eligibility(let level) = event { deepest = max(deepest, level.ancestors.count) }
            }
        }
        #expect(deepest <= 4)
        #expect(time < 10, "\(time) s")
    }

    @Test func aMemberWithThousandsOfCoverages() throws {
        let coverages = (0..<4_000).map { index in
            "HD*030**HMO*GOLD HMO~\nDTP*348*D8*\(1990 + index / 336)\(two(index / 28 % 12 + 1))\(two(index % 28 + 1))~\n"
        }.joined()
        let text = Sample.file([
            Sample.set(Sample.header834 + Sample.dependent.replacing("HD*030**HMO*GOLD HMO~\n", with: coverages))
        ])
        let time = try seconds {
            let member = try #require(try Reading(text).members.first)
            let all = member.coverages
            #expect(all.count == 4_000)
            // What is the member's is found without a look through the coverages.
            for coverage in all { #expect(member.date("356") == nil && coverage.beginDate != nil) }
        }
        #expect(time < 10, "\(time) s")
    }

    @Test func anElementOfTenMegabytes() throws {
        let text = Reproducers.changed("GARCIA", String(repeating: "A", count: 10_000_000))
        let time = try seconds {
            let reading = try Reading(text)
            #expect(reading.codes.contains(.segmentTooLong))
            #expect(reading.summary.bytes == text.utf8.count && reading.summary.bytesUnread > 9_000_000)
        }
        #expect(time < 10, "\(time) s")
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
