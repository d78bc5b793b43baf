package tcpstates.lab.store;

import java.sql.SQLException;
import tcpstates.repl.text.Visible;

/** The database can't do what it was asked to do. */
public final class StoreFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean passing;

  StoreFault(SQLException cause) {
    super(sentence(cause), cause);
    this.passing = isPassing(cause);
  }

  /**
   * Whether a later try may succeed: the disk is full, the server is away, or another program holds
   * the lock. Otherwise the database refused the data, and trying again changes nothing.
   */
  public boolean passing() {
    return passing;
  }

  /**
   * In SQLSTATE, classes 22 and 23 mean wrong data. SQLite has no states but says so in its own
   * way.
   */
  private static boolean isPassing(SQLException e) {
    String state = e.getSQLState();
    boolean wrongData =
        state != null && (state.startsWith("22") || state.startsWith("23"))
            || String.valueOf(e.getMessage()).contains("SQLITE_CONSTRAINT");
    return !wrongData;
  }

  private static String sentence(SQLException e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return Visible.text(message);
  }
}
