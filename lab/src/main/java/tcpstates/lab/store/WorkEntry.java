package tcpstates.lab.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import tcpstates.lab.roster.MemberName;

/**
 * Something that is recorded of somebody's work. Recording it twice changes nothing, so it may be
 * tried again when it is not known whether it went the first time. Times are in milliseconds since
 * 1970.
 */
public sealed interface WorkEntry {

  /** Puts it into its table. */
  void insert(Connection connection) throws SQLException;

  /**
   * A line was typed and answered.
   *
   * @param n from 1, in its conversation
   * @param lesson the lesson that was played, if any
   * @param step of that lesson, from 1; 0 without a lesson
   * @param verdict what was said to it, as a journal writes it
   */
  record LineTyped(
      String conversation,
      int n,
      MemberName member,
      long at,
      Optional<String> lesson,
      int step,
      String text,
      String verdict)
      implements WorkEntry {

    @Override
    public void insert(Connection connection) throws SQLException {
      Sql.update(
          connection,
          "INSERT INTO line (conversation, n, member, said_at, lesson, step, text, verdict)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
          conversation,
          n,
          member.text(),
          at,
          lesson,
          step,
          text,
          verdict);
    }
  }

  /**
   * Progress was made.
   *
   * @param n from 1, in its conversation
   * @param text the event, as a progress file writes it
   */
  record ProgressMade(String conversation, int n, MemberName member, long at, String text)
      implements WorkEntry {

    @Override
    public void insert(Connection connection) throws SQLException {
      Sql.update(
          connection,
          "INSERT INTO progress (conversation, n, member, kept_at, text)"
              + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
          conversation,
          n,
          member.text(),
          at,
          text);
    }
  }

  /** A line, and the progress that it made: both are recorded, or neither. */
  record WorkDone(LineTyped line, List<ProgressMade> progress) implements WorkEntry {
    public WorkDone {
      progress = List.copyOf(progress);
    }

    @Override
    public void insert(Connection connection) throws SQLException {
      line.insert(connection);
      for (ProgressMade made : progress) {
        made.insert(connection);
      }
    }
  }

  /** The student has left: the next sign-in begins a conversation of its own. */
  record ConversationEnded(String conversation, long at) implements WorkEntry {

    @Override
    public void insert(Connection connection) throws SQLException {
      Sql.update(
          connection,
          "UPDATE conversation SET ended_at = ? WHERE id = ? AND ended_at IS NULL",
          at,
          conversation);
    }
  }
}
