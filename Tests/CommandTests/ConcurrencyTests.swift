import Foundation
import Testing

/// Several processes on one store at once: nothing is lost, nothing is "locked", and the audit log stays whole.
@Suite struct ConcurrencyTests {
    /// A minute by `make soak` (`BROKER_SOAK_SECONDS=60`); else a few seconds.
    private static let seconds = Int(ProcessInfo.processInfo.environment["BROKER_SOAK_SECONDS"] ?? "") ?? 6

    @Test func eightProcessesLogInListAndMakeStaff() throws {
        let scratch = try Scratch.demo()
        try scratch.write(
            """
            #!/bin/bash
            # One of eight: makes staff until the time is over, and writes down whom it made.
            set -u
            end=$((SECONDS + $2)); number=0
            mkdir -p "home$1"; export HOME="$PWD/home$1"
            while ((SECONDS < end)); do
                number=$((number + 1))
                printf 'synthetic data only\\n' | broker login maria.lopez@example.com --password-stdin --store "$3" --quiet || exit 1
                broker bob list --store "$3" --quiet --format csv > /dev/null || exit 2
                broker staff create "p$1n$number@example.com" --last-name P --tools bob --store "$3" --quiet || exit 3
                echo "p$1n$number@example.com"
            done
            """, to: "worker.sh")
        let outcome = try scratch.shell(
            """
            for i in 1 2 3 4 5 6 7 8; do bash worker.sh $i \(Self.seconds) '\(scratch.store)' > made$i 2> errors$i & pids+=($!); done
            status=0; for pid in "${pids[@]}"; do wait "$pid" || status=$?; done
            cat errors* >&2; cat made* | sort > made; wc -l < made; exit $status
            """)
        #expect(outcome.status == 0 && outcome.errors == "", "\(outcome.errors)")
        let made = Int(outcome.output.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
        #expect(made >= 8)
        let stored = try scratch.sql("SELECT email FROM accounts WHERE kind = 'staff' ORDER BY email")
        #expect(try scratch.shell("LC_ALL=C sort made").output == stored + "\n")
        #expect(try scratch.auditSQL("SELECT COUNT(*) FROM audit WHERE action = 'staff_made'") == "\(made)")
        #expect(try scratch.sql("SELECT COUNT(*) FROM mails WHERE sent_at IS NULL") == "0")
        #expect(try scratch.shell("ls .local/share/broker/store.sqlite.outbox/new | wc -l").output == "\(made)\n")
        #expect(try scratch.answer("admin", "audit", "--verify").contains("sound"))
    }
}
