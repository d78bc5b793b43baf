package tcpstates.lab.store;

import java.sql.SQLException;
import tcpstates.repl.text.Visible;

/** The database can't do what it was asked to. */
public final class StoreFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean passing;

  StoreFault(SQLException cause) {
    super(sentence(cause), cause);
    this.passing = isPassing(cause);
  }

  /**
   * Whether it may go again as it is: the disk is full, the server is away, another program holds
   * the lock. Else the data itself was refused, and trying again changes nothing.
   */
  public boolean passing() {
    return passing;
  }

  /** In SQLSTATE the classes 22 and 23 are wrong data; SQLite has no states, but says so. */
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
