/// Room: see docs/architecture.md.
enum BrowserRoom {}
