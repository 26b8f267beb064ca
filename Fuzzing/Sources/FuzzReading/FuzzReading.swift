/// What libFuzzer calls, with bytes of its own making. The first byte chooses the reader (see
/// ``FuzzedReader``), the rest is its input. A trap, a hang, too much memory or a lost word is
/// the finding; that damaged bytes are refused is right.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    if let choice = input.first {
        FuzzedReader(choice).read(Array(input.dropFirst()))
    }
    return 0
}
