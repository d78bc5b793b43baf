package tcpstates.lab.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The lessons that are assigned to a class. */
public final class Assignments {

  /**
   * An assigned lesson.
   *
   * @param lesson its id
   * @param dueAt the time until which it should be done, in milliseconds since 1970; empty for no
   *     end
   * @param exam whether it is an exam: without help, with one try, and closed after its end
   */
  public record Assignment(String lesson, Optional<Long> dueAt, boolean exam) {}

  private final Database database;

  /** Makes the assignments of a database. */
  public Assignments(Database database) {
    this.database = database;
  }

  /** All assignments, in the order in which they were made. */
  public List<Assignment> all() throws StoreFault {
    return database.reading(Assignments::all);
  }

  static List<Assignment> all(Connection connection) throws SQLException {
    return Sql.all(
        connection,
        "SELECT lesson, due_at, exam FROM assignment ORDER BY given_at, lesson",
        row -> {
          long due = row.getLong(2);
          Optional<Long> end = row.wasNull() ? Optional.empty() : Optional.of(due);
          return new Assignment(row.getString(1), end, row.getInt(3) != 0);
        });
  }

  /**
   * Assigns lessons to the class, or changes the due time of lessons that it already has; all or
   * none.
   *
   * @param now in milliseconds since 1970
   */
  public void give(List<Assignment> assignments, long now) throws StoreFault {
    database.transaction(
        connection -> {
          for (Assignment assignment : assignments) {
            Sql.update(
                connection,
                "INSERT INTO assignment (lesson, due_at, exam, given_at) VALUES (?, ?, ?, ?)"
                    + " ON CONFLICT (lesson) DO UPDATE SET due_at = excluded.due_at,"
                    + " exam = excluded.exam",
                assignment.lesson(),
                assignment.dueAt(),
                assignment.exam() ? 1 : 0,
                now);
          }
          return assignments.size();
        });
  }

  /** Takes an assignment back. Returns whether the class had it. */
  public boolean drop(String lesson) throws StoreFault {
    return database.transaction(
            connection -> Sql.update(connection, "DELETE FROM assignment WHERE lesson = ?", lesson))
        > 0;
  }
}
