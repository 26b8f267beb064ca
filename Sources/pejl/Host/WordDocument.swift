internal import Language
internal import Publishing
internal import Reading

/// A report as a Word document, made by pandoc.
enum WordDocument {
    static func bytes(of report: Report) throws -> [UInt8] {
        let input = report.pandocInput
        do {
            return try HelperProgram.run(
                "pandoc", input.arguments + ["--output", "-"], input: Array(input.text.utf8))
        } catch .missing {
            throw Failure(.unavailable, .errorNoPandoc)
        } catch {
            throw Failure(.unavailable, .errorPandocFailed)
        }
    }
}
