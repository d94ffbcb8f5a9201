import Glibc
import X12

/// What a loader would ask of each member, so that the decoding is paid for.
struct Consumer: EnrollmentHandler {
    var characters = 0
    var days = 0
    var cents = 0
    var errors = 0

    mutating func member(_ member: EnrollmentMember) throws {
        characters += member.subscriberNumber.string.utf8.count + member.policyNumber.string.utf8.count
        characters += member.relationship.rawValue.utf8.count + member.maintenanceType.rawValue.utf8.count
        if let name = member.name {
            characters += name.last.string.utf8.count + name.first.string.utf8.count + name.identifier.string.utf8.count
        }
        if let address = member.address {
            characters += address.line1.string.utf8.count + address.city.string.utf8.count
            characters += address.state.string.utf8.count + address.zip.string.utf8.count
        }
        characters += member.email.string.utf8.count + member.homePhone.string.utf8.count
        days += member.birthDate?.day ?? 0
        for coverage in member.coverages {
            characters += coverage.plan.string.utf8.count + coverage.insuranceLine.rawValue.utf8.count
            days += coverage.beginDate?.day ?? 0
            days += coverage.endDate?.day ?? 0
            cents += coverage.premium?.cents ?? 0
        }
    }

    mutating func found(_ finding: Finding) throws {
        if finding.severity == .error { errors += 1 }
    }
}

/// CPU seconds of this process.
func cpuSeconds() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
}

/// Peak memory of this process in megabytes.
func peakMegabytes() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1024
}

func fileSource(_ descriptor: Int32) -> ByteSource {
    { buffer in read(descriptor, buffer.baseAddress, buffer.count) }
}

/// Adds up every byte, as the floor that no reader gets under.
func bareScan(_ path: String) -> Int {
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 1 << 17)
    var terminators = 0
    while true {
        let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        if count <= 0 { return terminators }
        buffer.withUnsafeBufferPointer { bytes in
            for index in 0..<count where bytes[index] == 0x7E { terminators += 1 }
        }
    }
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
