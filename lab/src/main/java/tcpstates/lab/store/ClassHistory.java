package tcpstates.lab.store;

import java.util.Optional;
import java.util.function.Consumer;
import tcpstates.lab.roster.MemberName;

/** All that a class has done, row by row: a year of it does not fit into memory. */
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
   * Progress that was made.
   *
   * @param at in milliseconds since 1970
   * @param text the event, as a progress file writes it
   */
  public record ProgressSeen(MemberName member, long at, String text) {}

  private final Database database;

  /** The history in a database. */
  public ClassHistory(Database database) {
    this.database = database;
  }

  /** Every line: by student, then by time. */
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

  /** All progress: by student, in the order in which it was made. */
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
