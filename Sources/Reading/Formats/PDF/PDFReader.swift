enum PDFReader {
    static func read(
        _ bytes: [UInt8], name: String, work: ReadingWork
    ) throws(ReadingError) -> SourceDocument {
        throw ReadingError(.unsupportedFormat, name: name)
    }
}
