internal import ByteStreams
struct EnrollmentFeed: Feed { func load(_ source: ByteSource, fileName: String, into batch: Batch) throws {} }
