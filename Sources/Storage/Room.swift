/// Room: see docs/architecture.md.
enum StorageRoom {}
