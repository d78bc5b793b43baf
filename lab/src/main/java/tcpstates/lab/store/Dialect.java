package tcpstates.lab.store;

import static tcpstates.repl.text.Format.format;

/** What SQLite and PostgreSQL say differently. */
enum Dialect {
  SQLITE("sqlite"),
  POSTGRESQL("postgresql");

  private final String folder;

  Dialect(String folder) {
    this.folder = folder;
  }

  /** Where the scripts of this database stand among the program's resources. */
  String script(int number) {
    return "/tcpstates/lab/migrations/" + folder + "/" + format("%03d", number) + ".sql";
  }

  /** What keeps two programs from changing the tables at once; empty where a transaction does. */
  String lock() {
    return switch (this) {
      case SQLITE -> "";
      case POSTGRESQL -> "SELECT pg_advisory_xact_lock(7470)";
    };
  }
}
