internal import ArgumentParser
internal import Language
internal import PolicyModel
internal import Publishing

/// Who an output is for.
struct DisclosureOptions: ParsableArguments {
    @Flag(name: .customLong("public"), help: "Til offentligheden: personoplysninger maskeres.")
    var isPublic = false
    @Flag(name: .customLong("internal"), help: "Til eget brug: intet maskeres.")
    var isInternal = false

    func chosen(unlessSaid usual: Disclosure) throws -> Disclosure {
        if isPublic && isInternal { throw Failure(.usage, .errorPublicAndInternal) }
        if isPublic { return .masked }
        return isInternal ? .internal : usual
    }
}

/// Where an output goes.
struct OutputOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Filen; - er standardoutput.", valueName: "fil"), completion: .file())
    var output = "-"
    @Flag(help: "Skriv over en fil, der findes.") var force = false
}
