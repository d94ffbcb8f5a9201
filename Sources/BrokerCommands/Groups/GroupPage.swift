internal import BrokerPortal
internal import Tabular

/// A command that answers with the page of a group, or of a parent.
protocol GroupPage: AnsweringCommand {
    var group: GroupReference { get }

    /// What stands above a text.
    func heading(_ page: GroupService.Page) -> String?
}

extension GroupPage {
    static var answer: Answer { .sections("Group", GroupService.sections, or: GroupService.parentSections) }

    func heading(_ page: GroupService.Page) -> String? { nil }

    func run(_ context: CommandContext) throws {
        let output = try table(context, title: group.title)
        let service = try Invocation(context, global).service(GroupService.init)
        let page =
            switch group {
            case .group(let number): try service.show(number)
            case .parent(let id): try service.show(parent: id)
            }
        try output.renderSections(page.sections, heading: output.format == .table ? heading(page) : nil)
    }
}
