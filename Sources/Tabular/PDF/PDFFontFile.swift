import Glibc

/// A TrueType font on disk that a PDF embeds. A PDF's own fonts have no letter beyond Western Europe.
struct PDFFontFile: Hashable, Sendable {
    let name: String
    /// Debian's package.
    let package: String
    /// Where it may be; the first that can be read is taken.
    let paths: [String]
    /// Which of a collection's fonts; `nil` for a file of one font.
    var index: UInt32?

    static let regular = PDFFontFile(
        name: "DejaVu Sans", package: "fonts-dejavu-core",
        paths: [
            "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "/usr/share/fonts/dejavu-sans-fonts/DejaVuSans.ttf",
            "/usr/share/fonts/TTF/DejaVuSans.ttf",
        ])
    static let bold = PDFFontFile(
        name: "DejaVu Sans Bold", package: "fonts-dejavu-core",
        paths: [
            "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf",
            "/usr/share/fonts/dejavu-sans-fonts/DejaVuSans-Bold.ttf", "/usr/share/fonts/TTF/DejaVuSans-Bold.ttf",
        ])
    /// Chinese, Japanese and Korean, which DejaVu lacks; asked in this order. Droid's has no Korean.
    static let eastAsian = [
        PDFFontFile(
            name: "WenQuanYi Micro Hei", package: "fonts-wqy-microhei",
            paths: [
                "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
                "/usr/share/fonts/wqy-microhei-fonts/wqy-microhei.ttc",
                "/usr/share/fonts/wenquanyi/wqy-microhei/wqy-microhei.ttc",
            ], index: 0),
        PDFFontFile(
            name: "Droid Sans Fallback", package: "fonts-droid-fallback",
            paths: ["/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf"]),
    ]

    /// The path that can be read.
    var path: String? { paths.first { access($0, R_OK) == 0 } }
}
