internal import Browser
internal import Foundation

/// Where this user was, in `$XDG_STATE_HOME/pejl/place.json`: the last hearing of each database,
/// and the place in each hearing. A file that cannot be read or written is no error: the browser
/// then begins at the top.
struct KeptState {
    private struct File: Codable {
        var last: [String: String] = [:]
        /// By database, then by hearing.
        var places: [String: [String: Stored]] = [:]
    }

    private struct Stored: Codable {
        var top: String?
        var section: String?
        var response: String?
        var remark: String?
        var focus: String
        var isZoomed: Bool
        var filter: String
        var sizes: [String: Int]?
    }

    private let folder: String
    private var path: String { folder + "/place.json" }

    init(_ configuration: Configuration) { folder = configuration.stateDirectory }

    func lastHearing(of database: String) -> String? { read().last[database] }

    func place(in hearing: String, of database: String) -> KeptPlace? {
        read().places[database]?[hearing].map {
            KeptPlace(
                hearing: hearing, top: $0.top, section: $0.section, response: $0.response,
                remark: $0.remark, focus: $0.focus, isZoomed: $0.isZoomed, filter: $0.filter,
                sizes: $0.sizes ?? [:])
        }
    }

    func remember(_ hearing: String, of database: String) {
        var file = read()
        guard file.last[database] != hearing else { return }
        file.last[database] = hearing
        write(file)
    }

    func keep(_ place: KeptPlace, of database: String) {
        var file = read()
        file.last[database] = place.hearing
        file.places[database, default: [:]][place.hearing] = Stored(
            top: place.top, section: place.section, response: place.response,
            remark: place.remark, focus: place.focus, isZoomed: place.isZoomed,
            filter: place.filter, sizes: place.sizes)
        write(file)
    }

    private func read() -> File {
        guard let data = FileManager.default.contents(atPath: path) else { return File() }
        return (try? JSONDecoder().decode(File.self, from: data)) ?? File()
    }

    private func write(_ file: File) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        guard let data = try? encoder.encode(file) else { return }
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        try? data.write(to: URL(filePath: path), options: .atomic)
    }
}
