internal import ByteStreams

/// Loads policies without a group, one row per policy, or one row per member where the file tells relationships.
struct PoliciesFeed: Feed {
    func load(_ source: ByteSource, fileName: String, into batch: Batch) throws {
        let loading = try PolicyLoading(batch)
        try CSVFeed(.policies).read(source, fileName: fileName, into: batch) { try loading.take($0) }
        try loading.finish()
    }
}
