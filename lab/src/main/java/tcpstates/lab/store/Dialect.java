package tcpstates.lab.store;

import static tcpstates.repl.text.Format.format;

/** The differences between SQLite and PostgreSQL. */
enum Dialect {
  SQLITE("sqlite"),
  POSTGRESQL("postgresql");

  private final String folder;

  Dialect(String folder) {
    this.folder = folder;
  }

  /** Where the scripts for this database are among the program's resources. */
  String script(int number) {
    return "/tcpstates/lab/migrations/" + folder + "/" + format("%03d", number) + ".sql";
  }

  /**
   * The statement that keeps two programs from changing the tables at once; empty if a transaction
   * does that.
   */
  String lock() {
    return switch (this) {
      case SQLITE -> "";
      case POSTGRESQL -> "SELECT pg_advisory_xact_lock(7470)";
    };
  }
}
