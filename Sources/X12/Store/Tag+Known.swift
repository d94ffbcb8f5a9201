/// The segments that the typed sets use.
extension Tag {
    @inline(__always) static var isa: Tag { Tag("I", "S", "A") }
    @inline(__always) static var iea: Tag { Tag("I", "E", "A") }
    @inline(__always) static var gs: Tag { Tag("G", "S") }
    @inline(__always) static var ge: Tag { Tag("G", "E") }
    @inline(__always) static var st: Tag { Tag("S", "T") }
    @inline(__always) static var se: Tag { Tag("S", "E") }
    @inline(__always) static var ta1: Tag { Tag("T", "A", "1") }
    @inline(__always) static var bgn: Tag { Tag("B", "G", "N") }
    @inline(__always) static var ref: Tag { Tag("R", "E", "F") }
    @inline(__always) static var dtp: Tag { Tag("D", "T", "P") }
    @inline(__always) static var qty: Tag { Tag("Q", "T", "Y") }
    @inline(__always) static var n1: Tag { Tag("N", "1") }
    @inline(__always) static var n2: Tag { Tag("N", "2") }
    @inline(__always) static var n3: Tag { Tag("N", "3") }
    @inline(__always) static var n4: Tag { Tag("N", "4") }
    @inline(__always) static var per: Tag { Tag("P", "E", "R") }
    @inline(__always) static var act: Tag { Tag("A", "C", "T") }
    @inline(__always) static var amt: Tag { Tag("A", "M", "T") }
    @inline(__always) static var ins: Tag { Tag("I", "N", "S") }
    @inline(__always) static var nm1: Tag { Tag("N", "M", "1") }
    @inline(__always) static var dmg: Tag { Tag("D", "M", "G") }
    @inline(__always) static var ec: Tag { Tag("E", "C") }
    @inline(__always) static var icm: Tag { Tag("I", "C", "M") }
    @inline(__always) static var hlh: Tag { Tag("H", "L", "H") }
    @inline(__always) static var hi: Tag { Tag("H", "I") }
    @inline(__always) static var lui: Tag { Tag("L", "U", "I") }
    @inline(__always) static var hd: Tag { Tag("H", "D") }
    @inline(__always) static var idc: Tag { Tag("I", "D", "C") }
    @inline(__always) static var lx: Tag { Tag("L", "X") }
    @inline(__always) static var pla: Tag { Tag("P", "L", "A") }
    @inline(__always) static var cob: Tag { Tag("C", "O", "B") }
    @inline(__always) static var ls: Tag { Tag("L", "S") }
    @inline(__always) static var le: Tag { Tag("L", "E") }
    @inline(__always) static var dsb: Tag { Tag("D", "S", "B") }
    @inline(__always) static var bpr: Tag { Tag("B", "P", "R") }
    @inline(__always) static var trn: Tag { Tag("T", "R", "N") }
    @inline(__always) static var cur: Tag { Tag("C", "U", "R") }
    @inline(__always) static var dtm: Tag { Tag("D", "T", "M") }
    @inline(__always) static var ent: Tag { Tag("E", "N", "T") }
    @inline(__always) static var adx: Tag { Tag("A", "D", "X") }
    @inline(__always) static var rmr: Tag { Tag("R", "M", "R") }
    @inline(__always) static var it1: Tag { Tag("I", "T", "1") }
    @inline(__always) static var sac: Tag { Tag("S", "A", "C") }
    @inline(__always) static var sln: Tag { Tag("S", "L", "N") }
    @inline(__always) static var nte: Tag { Tag("N", "T", "E") }
    @inline(__always) static var bht: Tag { Tag("B", "H", "T") }
    @inline(__always) static var hl: Tag { Tag("H", "L") }
    @inline(__always) static var aaa: Tag { Tag("A", "A", "A") }
    @inline(__always) static var eq: Tag { Tag("E", "Q") }
    @inline(__always) static var eb: Tag { Tag("E", "B") }
    @inline(__always) static var hsd: Tag { Tag("H", "S", "D") }
    @inline(__always) static var msg: Tag { Tag("M", "S", "G") }
    @inline(__always) static var iii: Tag { Tag("I", "I", "I") }
    @inline(__always) static var prv: Tag { Tag("P", "R", "V") }
    @inline(__always) static var mpi: Tag { Tag("M", "P", "I") }
    @inline(__always) static var ak1: Tag { Tag("A", "K", "1") }
    @inline(__always) static var ak2: Tag { Tag("A", "K", "2") }
    @inline(__always) static var ak3: Tag { Tag("A", "K", "3") }
    @inline(__always) static var ak4: Tag { Tag("A", "K", "4") }
    @inline(__always) static var ak5: Tag { Tag("A", "K", "5") }
    @inline(__always) static var ak9: Tag { Tag("A", "K", "9") }
    @inline(__always) static var ik3: Tag { Tag("I", "K", "3") }
    @inline(__always) static var ik4: Tag { Tag("I", "K", "4") }
    @inline(__always) static var ik5: Tag { Tag("I", "K", "5") }
    @inline(__always) static var ctx: Tag { Tag("C", "T", "X") }
    @inline(__always) static var um: Tag { Tag("U", "M") }
    @inline(__always) static var veh: Tag { Tag("V", "E", "H") }
}
