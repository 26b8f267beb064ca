/// Room: see docs/architecture.md.
enum ExchangeRoom {}
