package tcpstates.lab.store;

import java.util.Optional;
import java.util.function.Consumer;
import tcpstates.lab.roster.MemberName;

/** Everything a class has done, row by row, because a year of it doesn't fit into memory. */
public final class ClassHistory {

  /**
   * A line that was typed.
   *
   * @param at in milliseconds since 1970
   * @param lesson that was played, if any
   * @param verdict as a journal writes it
   */
  public record LineSeen(MemberName member, long at, Optional<String> lesson, String verdict) {}

  /**
   * A piece of progress.
   *
   * @param at in milliseconds since 1970
   * @param text the event, as a progress file writes it
   */
  public record ProgressSeen(MemberName member, long at, String text) {}

  private final Database database;

  /** Makes the history of a database. */
  public ClassHistory(Database database) {
    this.database = database;
  }

  /** Every line, sorted by student, then by time. */
  public void lines(Consumer<LineSeen> reader) throws StoreFault {
    database.reading(
        connection ->
            Sql.each(
                connection,
                "SELECT member, said_at, lesson, verdict FROM line ORDER BY member, said_at, n",
                row ->
                    reader.accept(
                        new LineSeen(
                            new MemberName(row.getString(1)),
                            row.getLong(2),
                            Optional.ofNullable(row.getString(3)),
                            row.getString(4)))));
  }

  /** All progress, sorted by student, in the order in which it was made. */
  public void progress(Consumer<ProgressSeen> reader) throws StoreFault {
    database.reading(
        connection ->
            Sql.each(
                connection,
                "SELECT member, kept_at, text FROM progress ORDER BY member, id",
                row ->
                    reader.accept(
                        new ProgressSeen(
                            new MemberName(row.getString(1)), row.getLong(2), row.getString(3)))));
  }
}
