internal import CResources

/// The files of Resources/ as they were when the program was built.
enum EmbeddedResources {
    /// `path` is relative to Resources/. nil: there is no such file in the binary.
    static func bytes(_ path: String) -> [UInt8]? {
        for position in 0..<pejl_resource_count() {
            guard let file = pejl_resource_at(position)?.pointee, String(cString: file.path) == path
            else { continue }
            return [UInt8](UnsafeBufferPointer(start: file.bytes, count: file.length))
        }
        return nil
    }

    static func text(_ path: String) -> String? {
        bytes(path).map { String(decoding: $0, as: UTF8.self) }
    }
}
