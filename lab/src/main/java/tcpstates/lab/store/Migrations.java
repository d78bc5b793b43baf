package tcpstates.lab.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import tcpstates.lab.folder.LabFault;

/**
 * Updates the tables with numbered scripts. Each script runs once, in order, and all of them run in
 * one transaction.
 */
final class Migrations {

  /** The number of the newest script. */
  static final int NEWEST = 3;

  private Migrations() {}

  /**
   * Runs the scripts that are missing.
   *
   * @throws LabFault if a newer version of the program has written the tables, or none
   */
  static void apply(Database database) throws StoreFault, LabFault {
    int found = database.transaction(connection -> upgrade(connection, database.dialect()));
    if (found < 0) {
      throw LabFault.broken(
          "this lab's database is damaged: no version has written the form "
              + found
              + ". Put it back from a copy of the folder; nothing was changed");
    }
    if (found > NEWEST) {
      throw LabFault.refused(
          "this lab's database was written by a newer version of tcpstates (form "
              + found
              + "; this version knows forms up to "
              + NEWEST
              + "). Use the newer version; nothing was changed");
    }
  }

  /** Returns the number of the form that the tables had; 0 if there were no tables. */
  private static int upgrade(Connection connection, Dialect dialect) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!dialect.lock().isEmpty()) {
        statement.execute(dialect.lock());
      }
      statement.executeUpdate("CREATE TABLE IF NOT EXISTS form (number INTEGER PRIMARY KEY)");
      int found = form(statement);
      if (found < 0) {
        return found;
      }
      for (int number = found + 1; number <= NEWEST; number++) {
        for (String sql : script(dialect.script(number)).split(";\\s*\n")) {
          if (!sql.isBlank()) {
            statement.executeUpdate(sql);
          }
        }
        statement.executeUpdate("INSERT INTO form (number) VALUES (" + number + ")");
      }
      return found;
    }
  }

  private static int form(Statement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery("SELECT MAX(number) FROM form")) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  private static String script(String name) {
    try (InputStream in = Migrations.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
