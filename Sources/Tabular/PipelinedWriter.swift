internal import Dispatch

/// Lets another thread give rows their format while the caller reads the next ones, so that a long list takes the longer of both times and
/// not their sum. A list of one batch is written without another thread.
public final class PipelinedWriter: TableWriter {
    private static let batchSize = 512
    private let stage: Stage
    private var filling = Batch()

    /// Hands its rows on to `writer`, which nobody else may use.
    public init(_ writer: any TableWriter) { stage = Stage(writer) }

    /// Takes one row. An error of an earlier row is thrown by a later call.
    public func write(_ row: RowBuffer) throws {
        filling.append(row)
        guard filling.count == PipelinedWriter.batchSize else { return }
        filling = try stage.handOn(filling)
    }

    /// Waits for the other thread, then ends the table.
    public func finish() throws { try stage.finish(with: filling) }

    /// What the writer has to tell; to be asked after `finish`.
    public var notes: [String] { stage.notes }
}

/// Rows that change hands together; their memory is used again.
private final class Batch {
    private var rows: [RowBuffer] = []
    private(set) var count = 0

    func append(_ row: RowBuffer) {
        if count == rows.count { rows.append(RowBuffer()) }
        rows[count].replace(with: row)
        count += 1
    }

    func write(to writer: any TableWriter) throws {
        for row in rows.prefix(count) { try writer.write(row) }
        count = 0
    }
}

/// The side of the other thread. Unchecked, because a batch belongs to one side at a time: `idle` hands it over, and `queue` runs one job
/// after another.
private final class Stage: @unchecked Sendable {
    private let writer: any TableWriter
    private let queue = DispatchQueue(label: "broker.rows")
    private let idle = DispatchSemaphore(value: 0)
    private var spare: Batch? = Batch()
    private var failure: (any Error)?

    init(_ writer: any TableWriter) { self.writer = writer }

    /// Has the batch written, and gives an empty one back.
    func handOn(_ batch: Batch) throws -> Batch {
        let next = try takeSpare()
        let job = Job(batch: batch)
        queue.async { [self] in
            do {
                try job.batch.write(to: writer)
            } catch {
                failure = error
            }
            spare = job.batch
            idle.signal()
        }
        return next
    }

    private var isRunning = false

    /// The empty batch, once the other thread has done with it.
    private func takeSpare() throws -> Batch {
        if isRunning { idle.wait() }
        isRunning = true
        if let failure { throw failure }
        defer { spare = nil }
        return spare ?? Batch()
    }

    func finish(with batch: Batch) throws {
        queue.sync {}
        if let failure { throw failure }
        try batch.write(to: writer)
        try writer.finish()
    }

    var notes: [String] { writer.notes }

    private struct Job: @unchecked Sendable {
        let batch: Batch
    }
}
