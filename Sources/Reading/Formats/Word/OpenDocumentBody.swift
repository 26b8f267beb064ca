enum OpenDocumentBody {
    static func facts(of archive: ZipArchive) -> ParagraphFacts { ParagraphFacts() }
}
