internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

enum GroupPage {
    static func write(
        _ group: GroupReference, _ options: OutputOptions, _ global: GlobalOptions, _ context: CommandContext,
        withPath: Bool
    ) throws {
        let output = try Output.sections(context, global, options, title: group.title)
        let invocation = try Invocation(context, global)
        let service = try GroupService(store: invocation.store, viewer: invocation.viewer())
        let page =
            switch group {
            case .group(let number): try service.show(number)
            case .parent(let id): try service.show(parent: id)
            }
        if withPath, output.chosenFormat == .table {
            let path = page.path.map(\.name).joined(separator: " / ")
            let back = page.path.dropLast().last.map { "  (back: \($0.command))" } ?? ""
            try output.renderSections(page.sections, heading: path + back)
        } else {
            try output.renderSections(page.sections)
        }
    }
}
