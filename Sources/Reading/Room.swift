/// Room: see docs/architecture.md.
enum ReadingRoom {}
