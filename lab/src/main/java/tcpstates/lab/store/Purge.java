package tcpstates.lab.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import tcpstates.lab.roster.MemberName;

/** Deletes recorded work for good. Who may sign in is not touched. */
public final class Purge {

  /** How much there is, or was. */
  public record Amount(long conversations, long lines, long files) {

    /** Whether there is nothing. */
    public boolean nothing() {
      return conversations + lines + files == 0;
    }
  }

  /** Where a student's work stands; a conversation goes last, for the others belong to it. */
  private static final List<String> TABLES =
      List.of("line", "progress", "student_file", "conversation");

  /** What became old; it belongs to conversations that began before a time. */
  private static final String OLD = " IN (SELECT id FROM conversation WHERE began_at < ?)";

  private final Database database;

  /** Deletes from a database. */
  public Purge(Database database) {
    this.database = database;
  }

  /** How much is recorded of a student. */
  public Amount amount(MemberName member) throws StoreFault {
    return database.reading(connection -> amount(connection, " WHERE member = ?", member.text()));
  }

  /** How much is recorded of all. */
  public Amount amountOfAll() throws StoreFault {
    return database.reading(connection -> amount(connection, ""));
  }

  private static Amount amount(Connection connection, String where, Object... values)
      throws SQLException {
    return new Amount(
        count(connection, "conversation" + where, values),
        count(connection, "line" + where, values),
        count(connection, "student_file" + where, values));
  }

  private static long count(Connection connection, String rest, Object... values)
      throws SQLException {
    String sql = "SELECT COUNT(*) FROM " + rest;
    return Sql.first(connection, sql, row -> row.getLong(1), values).orElse(0L);
  }

  /** Deletes all that is recorded of a student. */
  public void student(MemberName member) throws StoreFault {
    database.transaction(
        connection -> {
          String name = member.text();
          // What somebody has played in a pair is both of theirs.
          Sql.update(
              connection,
              "DELETE FROM line WHERE conversation IN"
                  + " (SELECT id FROM conversation WHERE member = ? OR partner = ?)",
              name,
              name);
          Sql.update(connection, "DELETE FROM conversation WHERE partner = ?", name);
          for (String table : TABLES) {
            Sql.update(connection, "DELETE FROM " + table + " WHERE member = ?", name);
          }
          return TABLES.size();
        });
  }

  /** Deletes all that is recorded of anybody. */
  public void all() throws StoreFault {
    database.transaction(
        connection -> {
          for (String table : TABLES) {
            Sql.update(connection, "DELETE FROM " + table);
          }
          return TABLES.size();
        });
  }

  /**
   * Deletes what has become old. Conversations that nobody has left count by when they began, too.
   *
   * @param before in milliseconds since 1970
   * @return how many conversations
   */
  public int olderThan(long before) throws StoreFault {
    return database.transaction(
        connection -> {
          Sql.update(connection, "DELETE FROM line WHERE conversation" + OLD, before);
          Sql.update(connection, "DELETE FROM progress WHERE conversation" + OLD, before);
          Sql.update(connection, "DELETE FROM student_file WHERE saved_at < ?", before);
          return Sql.update(connection, "DELETE FROM conversation WHERE began_at < ?", before);
        });
  }
}
