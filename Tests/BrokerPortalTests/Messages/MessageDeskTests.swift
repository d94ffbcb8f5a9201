import GRDB
import Tabular
import Testing

@testable import BrokerPortal

/// Messages with an office: who sees what staff wrote, and who is told of the answer.
@Suite struct MessageDeskTests {
    @Test func SUP_2_staffWriteInTheBrokersThreadAndGetTheMail() throws {
        let office = try Office()
        let broker = try MessageService(store: office.store, viewer: office.viewer(.broker))
        let staff = try MessageService(store: office.store, viewer: office.viewer(.staffWithoutTool))
        let desk = MessageDesk(store: office.store, operator: try office.store.operatorAccess(userName: "test"))
        let thread = try broker.send(MessageDraft(body: Array("One".utf8)), subject: "A", group: nil)
        try staff.reply(MessageDraft(body: Array("Two".utf8)), to: thread)
        #expect(try unread(broker.list) == [1] && unread(staff.list) == [1] && unread(desk.list) == [2])
        try desk.reply(MessageDraft(body: Array("Three".utf8)), to: thread, now: SessionTests.now)
        #expect(try unread(broker.list) == [2] && unread(staff.list) == [2])
        _ = try broker.show(thread)
        #expect(try unread(broker.list) == [0] && unread(staff.list) == [2])
        let told = try office.store.read {
            try String.fetchAll($0, sql: "SELECT recipient FROM mails WHERE subject = 'You have a new message'")
        }
        #expect(told == ["new@example.com"])
    }

    private func unread(
        _ list: (Bool, ListRequest, (RowBuffer) throws -> Void) throws -> Bool
    ) throws -> [Int] {
        var counts: [Int] = []
        _ = try list(false, ListRequest(columns: ["unread"])) { row in
            counts.append(Int(row.integer(at: 0)))
        }
        return counts
    }
}
