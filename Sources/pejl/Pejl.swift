@main struct Pejl { static func main() {} }
