/// Whoever keeps the store: loads the carriers' files, makes back-ups, unlocks accounts. Only the owner of the store file gets one.
public struct Operator: Sendable {
    /// The operating system's name of that user, as batches record it.
    public let name: String

    init(name: String) { self.name = name }
}

extension Store {
    /// The operator, if the process runs as the owner of the store file (or as root).
    /// - Throws: `BrokerError` of kind `notPermitted` for anybody else.
    public func operatorAccess(userName: String) throws -> Operator {
        guard StoreFiles.isOwned(path) else {
            throw BrokerError(
                .operatorOnly, "only the owner of the store file may do this",
                hint: "run it as the account that owns \(path)")
        }
        return Operator(name: userName)
    }
}
