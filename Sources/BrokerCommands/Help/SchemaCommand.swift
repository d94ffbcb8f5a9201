internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// The JSON Schema of a command's answer.
struct SchemaCommand: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the JSON Schema of a command's answer.",
        discussion: Help.examples(
            "broker schema bob list", "broker schema bob export --subscribers", "broker schema edi check",
            prose: "Commands that have one: \(AnswerSchema.all.map(\.command).joined(separator: ", "))."))

    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp("The words of the command, with an option that changes its answer.", valueName: "command"))
    var command: [String]

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let name = command.joined(separator: " ")
        guard let schema = AnswerSchema.all.first(where: { $0.command == name }) else {
            throw Failure.usage(
                "there is no schema of '\(name)'",
                hint: "one of \(AnswerSchema.all.map(\.command).joined(separator: ", "))")
        }
        try context.output.write(schema.text)
    }
}

/// What a command answers, as JSON.
struct AnswerSchema {
    let command: String
    let columns: [Column]
    let defaults: [String]
    var isObject = false
    /// Whether the answer has columns of its input besides.
    var isOpen = false
    /// Properties that are no columns: counts, maps and lists.
    var more: [(key: String, schema: String)] = []

    static let all: [AnswerSchema] = [
        AnswerSchema(
            command: "bob list", columns: BookOfBusinessService.groupColumns,
            defaults: BookOfBusinessService.defaultGroupColumns),
        AnswerSchema(
            command: "bob filter", columns: BookOfBusinessService.groupColumns,
            defaults: BookOfBusinessService.defaultGroupColumns),
        AnswerSchema(
            command: "bob export", columns: BookOfBusinessService.groupColumns,
            defaults: BookOfBusinessService.defaultGroupColumns),
        AnswerSchema(
            command: "bob export --subscribers", columns: BookOfBusinessService.subscriberColumns,
            defaults: BookOfBusinessService.defaultSubscriberColumns),
        AnswerSchema(
            command: "policies list", columns: PolicyService.columns, defaults: PolicyService.defaultColumns),
        AnswerSchema(
            command: "policies export", columns: PolicyService.columns, defaults: PolicyService.defaultColumns),
        AnswerSchema(
            command: "commissions reconcile", columns: ReconciliationService.columns,
            defaults: CommissionReconcile.defaults),
        AnswerSchema(
            command: "commissions disclosure", columns: DisclosureService.columns,
            defaults: DisclosureService.columns.map(\.key)),
        AnswerSchema(
            command: "import", columns: [CheckTable.columns[0]], defaults: ImportJSON.keys, isObject: true,
            more: ImportJSON.schema),
        AnswerSchema(command: "imports list", columns: BatchService.columns, defaults: ImportsList.defaults),
        AnswerSchema(
            command: "imports show", columns: BatchService.findingColumns,
            defaults: BatchService.findingColumns.map(\.key)),
        AnswerSchema(
            command: "profile list", columns: ProfileService.columns, defaults: ProfileService.columns.map(\.key)),
        AnswerSchema(
            command: "whoami", columns: WhoamiCommand.columns, defaults: WhoamiCommand.columns.map(\.key),
            isObject: true),
        AnswerSchema(
            command: "senders list", columns: SendersList.columns, defaults: SendersList.columns.map(\.key)),
        AnswerSchema(
            command: "mappings list", columns: MappingsList.columns, defaults: ["name", "source"]),
        AnswerSchema(
            command: "import --explain", columns: ColumnExplanation.columns,
            defaults: ColumnExplanation.columns.map(\.key)),
        AnswerSchema(
            command: "bob alerts", columns: AlertService.columns, defaults: AlertService.defaultColumns),
        AnswerSchema(command: "bob changes", columns: ChangeService.columns, defaults: BookChanges.defaults),
        AnswerSchema(
            command: "subscribers list", columns: BookOfBusinessService.subscriberColumns,
            defaults: SubscribersList.defaults),
        AnswerSchema(
            command: "eligibility check", columns: EligibilityColumns.ofOne,
            defaults: EligibilityColumns.defaultsOfOne),
        AnswerSchema(
            command: "eligibility check --batch", columns: EligibilityColumns.all,
            defaults: EligibilityColumns.defaultsOfBatch, isOpen: true),
        AnswerSchema(
            command: "commissions list", columns: StatementService.columns, defaults: StatementService.defaultColumns),
        AnswerSchema(
            command: "commissions fetch", columns: CommissionsFetch.columns,
            defaults: CommissionsFetch.columns.map(\.key)),
        AnswerSchema(
            command: "account show", columns: AccountService.columns, defaults: AccountService.columns.map(\.key),
            isObject: true),
        AnswerSchema(
            command: "activity", columns: ActivityService.columns, defaults: ActivityService.columns.map(\.key)),
        AnswerSchema(
            command: "register lookup", columns: RegistrationService.columns,
            defaults: RegistrationService.columns.map(\.key)),
        AnswerSchema(command: "staff list", columns: StaffService.columns, defaults: StaffService.columns.map(\.key)),
        AnswerSchema(
            command: "staff show", columns: StaffService.columns, defaults: StaffService.columns.map(\.key),
            isObject: true),
        AnswerSchema(command: "token list", columns: TokenService.columns, defaults: TokenService.columns.map(\.key)),
        AnswerSchema(
            command: "upline list", columns: UplineService.columns, defaults: UplineService.columns.map(\.key)),
        AnswerSchema(
            command: "access list", columns: GroupAccessService.columns,
            defaults: GroupAccessService.columns.map(\.key)),
        AnswerSchema(
            command: "quote addresses list", columns: QuoteAddressService.columns,
            defaults: QuoteAddressService.columns.map(\.key)),
        AnswerSchema(
            command: "messages list", columns: MessageService.columns, defaults: MessageService.columns.map(\.key)),
        AnswerSchema(
            command: "admin messages list", columns: MessageDesk.columns, defaults: MessageDesk.columns.map(\.key)),
        AnswerSchema(
            command: "admin keys list", columns: SigningKeyService.columns,
            defaults: SigningKeyService.columns.map(\.key)),
        AnswerSchema(
            command: "admin tools list", columns: CarrierSiteService.columns,
            defaults: CarrierSiteService.columns.map(\.key)),
        AnswerSchema(
            command: "admin tools requests", columns: CarrierSiteService.requestColumns,
            defaults: CarrierSiteService.requestColumns.map(\.key)),
        AnswerSchema(command: "admin audit", columns: AuditService.columns, defaults: AuditService.columns.map(\.key)),
        AnswerSchema(
            command: "applications list", columns: ApplicationService.columns,
            defaults: ApplicationService.defaultColumns),
        AnswerSchema(command: "forms list", columns: FormService.columns, defaults: FormService.defaultColumns),
        AnswerSchema(command: "forms fetch", columns: FormsFetch.columns, defaults: FormsFetch.defaults),
        AnswerSchema(command: "contacts", columns: ContactService.columns, defaults: ContactService.defaultColumns),
        AnswerSchema(
            command: "notices list", columns: NoticeService.columns, defaults: NoticeService.columns.map(\.key)),
        AnswerSchema(
            command: "notices show", columns: NoticesShow.columns, defaults: NoticesShow.columns.map(\.key),
            isObject: true),
        AnswerSchema(
            command: "edi show --refs", columns: ReferenceTable.columns, defaults: ReferenceTable.columns.map(\.key)),
        AnswerSchema(
            command: "edi check", columns: [CheckTable.columns[0]], defaults: ["file"] + CheckJSON.keys,
            isObject: true, more: CheckJSON.schema),
    ]

    /// JSON Schema, draft 2020-12. Required are the columns shown without --columns.
    var text: String {
        let all = columns.map { ($0.key, property($0)) } + more.map { ($0.key, $0.schema) }
        let properties = all.map { "    \(JSON.string($0.0)): \($0.1)" }.joined(separator: ",\n")
        let object = """
            "type": "object",
              "properties": {
            \(properties)
              },
              "required": [\(defaults.map(JSON.string).joined(separator: ", "))],
              "additionalProperties": \(isOpen ? "{\"type\": [\"string\", \"null\"]}" : "false")
            """
        let body = isObject ? object : "\"type\": \"array\",\n  \"items\": {\n  \(object)\n  }"
        return """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "title": \(JSON.string("broker " + command)),
              \(body)
            }

            """
    }

    private func property(_ column: Column) -> String {
        let title = JSON.string(column.title)
        return switch column.type {
        case .text, .identifier: "{\"title\": \(title), \"type\": [\"string\", \"null\"]}"
        case .integer: "{\"title\": \(title), \"type\": [\"integer\", \"null\"]}"
        case .amount:
            "{\"title\": \(title), \"type\": [\"string\", \"null\"], \"pattern\": \"^-?[0-9]+\\\\.[0-9]{2}$\"}"
        case .date: "{\"title\": \(title), \"type\": [\"string\", \"null\"], \"format\": \"date\"}"
        case .list: "{\"title\": \(title), \"type\": \"array\", \"items\": {\"type\": \"string\"}}"
        }
    }
}
