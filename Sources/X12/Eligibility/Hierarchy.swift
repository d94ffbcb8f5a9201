/// Checks the tree of HL segments: numbers, parents, order of the levels, and what HL04 says of children.
struct Hierarchy {
    private struct Node {
        let kind: UInt64
        let saysChildren: Bool
        var hasChildren = false
        let segment: Int
        let offset: Int
    }

    /// Only open branches are kept: a level that follows belongs under one of them.
    private var nodes: [Int: Node] = [:]
    private var numbers = NumberSet()
    private var mismatches = 0
    private var first = (segment: 0, offset: 0)

    mutating func add(_ segment: RawSegment, _ loop: Loop, _ emitter: Emitter) {
        let number = segment[1].digits
        if number == nil || !numbers.insert(segment[1]) {
            emitter.report(.hierarchyNumber, at: segment, element: 1, loop: loop)
        }
        let kind = segment[3].packed
        if kind == packed("20") || kind == packed("21") { closeBranches(from: kind) }
        checkParent(segment, kind, loop, emitter)
        if let number {
            nodes[number] = Node(
                kind: kind, saysChildren: segment[4].packed == packed("1"), segment: segment.number,
                offset: segment.offset)
        }
    }

    private mutating func checkParent(_ segment: RawSegment, _ kind: UInt64, _ loop: Loop, _ emitter: Emitter) {
        let above: UInt64? =
            switch kind {
            case packed("20"): 0
            case packed("21"): packed("20")
            case packed("22"): packed("21")
            case packed("23"): packed("22")
            default: nil
            }
        guard let above else { return emitter.report(.hierarchyLevel, at: segment, element: 3, loop: loop) }
        if above == 0 {
            if !segment.isEmpty(2) { emitter.report(.hierarchyParent, at: segment, element: 2, loop: loop) }
            return
        }
        guard let parent = segment[2].digits, let node = nodes[parent] else {
            return emitter.report(.hierarchyParent, at: segment, element: 2, loop: loop)
        }
        nodes[parent]?.hasChildren = true
        if node.kind != above { emitter.report(.hierarchyLevel, at: segment, element: 3, loop: loop) }
    }

    /// A new source or receiver: what stood beside it before has all its children.
    private mutating func closeBranches(from kind: UInt64) {
        for (number, node) in nodes where kind == packed("20") || node.kind != packed("20") {
            note(node)
            nodes[number] = nil
        }
    }

    private mutating func note(_ node: Node) {
        guard node.saysChildren != node.hasChildren else { return }
        if mismatches == 0 { first = (node.segment, node.offset) }
        mismatches += 1
    }

    mutating func finish(_ emitter: Emitter, offset: Int) {
        for node in nodes.values.sorted(by: { $0.segment < $1.segment }) { note(node) }
        nodes = [:]
        guard mismatches > 0 else { return }
        emitter.report(
            .hierarchyChild, segment: first.segment, offset: first.offset, element: 4, loop: .header,
            "\(mismatches) levels")
    }
}
