package tcpstates.lab.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import tcpstates.lab.roster.MemberName;

/**
 * A piece of recorded work. Recording it twice changes nothing, so the lab may try again when it
 * doesn't know whether the first try worked. Times are in milliseconds since 1970.
 */
public sealed interface WorkEntry {

  /** Writes the entry into its table. */
  void insert(Connection connection) throws SQLException;

  /**
   * A line was typed and answered. It is recorded only while its server holds the conversation. A
   * student who has moved to another server continues there.
   *
   * @param holder the server that the line was typed on
   * @param n from 1, in its conversation
   * @param lesson the lesson that was played, if any
   * @param step of that lesson, from 1; 0 without a lesson
   * @param verdict the program's verdict, as a journal writes it
   * @param loaded the text of the file that it loaded, if any
   */
  record LineTyped(
      String conversation,
      String holder,
      int n,
      MemberName member,
      long at,
      Optional<String> lesson,
      int step,
      String text,
      String verdict,
      Optional<String> loaded)
      implements WorkEntry {

    @Override
    public void insert(Connection connection) throws SQLException {
      isNew(connection);
    }

    /**
     * Writes the line into its table. Returns false if it was there already, or if the server no
     * longer holds the conversation.
     */
    private boolean isNew(Connection connection) throws SQLException {
      int added =
          Sql.update(
              connection,
              "INSERT INTO line"
                  + " (conversation, n, member, said_at, lesson, step, text, verdict, loaded)"
                  + " SELECT id, ?, ?, ?, ?, ?, ?, ?, ? FROM conversation"
                  + " WHERE id = ? AND holder = ? ON CONFLICT DO NOTHING",
              n,
              member.text(),
              at,
              lesson,
              step,
              text,
              verdict,
              loaded,
              conversation,
              holder);
      return added > 0;
    }
  }

  /**
   * A piece of progress.
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

  /** A line and the progress that it made: both are recorded, or neither. */
  record WorkDone(LineTyped line, List<ProgressMade> progress) implements WorkEntry {
    public WorkDone {
      progress = List.copyOf(progress);
    }

    @Override
    public void insert(Connection connection) throws SQLException {
      if (line.isNew(connection)) {
        for (ProgressMade made : progress) {
          made.insert(connection);
        }
      }
    }
  }

  /**
   * Progress that the last line made after it was recorded. It counts only while its server holds
   * the conversation.
   */
  record ProgressBehind(String conversation, String holder, List<ProgressMade> progress)
      implements WorkEntry {
    public ProgressBehind {
      progress = List.copyOf(progress);
    }

    @Override
    public void insert(Connection connection) throws SQLException {
      Optional<String> held =
          Sql.first(
              connection,
              "SELECT holder FROM conversation WHERE id = ? AND holder = ?",
              row -> row.getString(1),
              conversation,
              holder);
      if (held.isPresent()) {
        for (ProgressMade made : progress) {
          made.insert(connection);
        }
      }
    }
  }

  /** Stores nothing. Its caller learns when all earlier entries are written. */
  record Mark() implements WorkEntry {
    @Override
    public void insert(Connection connection) {
      // Nothing to write.
    }
  }

  /** The student has quit. The next sign-in begins a new conversation. */
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
