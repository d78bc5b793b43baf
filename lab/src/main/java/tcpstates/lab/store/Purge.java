package tcpstates.lab.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import tcpstates.lab.roster.MemberName;

/** Deletes recorded work for good. It doesn't touch the roster. */
public final class Purge {

  /** How much is recorded, or was deleted. */
  public record Amount(long conversations, long lines, long files) {

    /** Whether nothing is recorded. */
    public boolean nothing() {
      return conversations + lines + files == 0;
    }
  }

  /**
   * The tables with a student's work. Conversations come last, because the others belong to them.
   */
  private static final List<String> TABLES =
      List.of("line", "progress", "student_file", "conversation");

  /** Old work: it belongs to conversations that began before a certain time. */
  private static final String OLD = " IN (SELECT id FROM conversation WHERE began_at < ?)";

  private final Database database;

  /** Makes a purge of a database. */
  public Purge(Database database) {
    this.database = database;
  }

  /** How much is recorded of a student. */
  public Amount amount(MemberName member) throws StoreFault {
    return database.reading(connection -> amount(connection, " WHERE member = ?", member.text()));
  }

  /** How much is recorded of all students. */
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

  /** Deletes everything that is recorded of a student. */
  public void student(MemberName member) throws StoreFault {
    database.transaction(
        connection -> {
          String name = member.text();
          // What a student has played in a pair belongs to both students.
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

  /** Deletes everything that is recorded of all students. */
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
   * Deletes old work. A conversation that nobody has quit also counts from when it began.
   *
   * @param before in milliseconds since 1970
   * @return how many conversations were deleted
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
