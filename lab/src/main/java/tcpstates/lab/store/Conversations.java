package tcpstates.lab.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import tcpstates.lab.roster.MemberName;

/**
 * What students typed, conversation by conversation, so that each conversation can be continued.
 */
public final class Conversations {

  /**
   * A conversation: everything needed to play it again.
   *
   * @param id a name that no other conversation has
   * @param basis how much progress the student had when it began
   * @param seed the number from which lesson variants are made
   * @param lesson the lesson that it began with; empty for a welcome
   * @param partner who plays the server, if it is a pair's; then the member plays the client
   */
  public record Opening(
      String id,
      MemberName member,
      long basis,
      long seed,
      Optional<String> lesson,
      Optional<MemberName> partner) {}

  /**
   * A line as it was typed.
   *
   * @param n from 1, in its conversation
   * @param at in milliseconds since 1970
   * @param loaded the text of the file that it loaded, if any; the file may have changed since
   */
  public record RecordedLine(
      int n, MemberName member, long at, String text, Optional<String> loaded) {}

  private final Database database;

  /** Makes the conversations of a database. */
  public Conversations(Database database) {
    this.database = database;
  }

  /**
   * Begins a conversation. The student's other conversations end.
   *
   * @param holder the server that holds it
   * @param version of the program
   * @param now in milliseconds since 1970
   */
  public Opening begin(
      String id,
      MemberName member,
      long seed,
      Optional<String> lesson,
      String version,
      String holder,
      long now)
      throws StoreFault {
    return database.transaction(
        connection -> {
          Sql.update(
              connection,
              "UPDATE conversation SET ended_at = ? WHERE member = ? AND ended_at IS NULL",
              now,
              member.text());
          long basis =
              Sql.first(
                      connection,
                      "SELECT MAX(id) FROM progress WHERE member = ?",
                      row -> row.getLong(1),
                      member.text())
                  .orElse(0L);
          Sql.update(
              connection,
              "INSERT INTO conversation (id, member, began_at, basis, seed, lesson, version, holder)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
              id,
              member.text(),
              now,
              basis,
              seed,
              lesson,
              version,
              holder);
          return new Opening(id, member, basis, seed, lesson, Optional.empty());
        });
  }

  /**
   * Two students begin a conversation together. If one of them is in a conversation with another
   * partner, that one ends. What each plays alone waits.
   *
   * @param now in milliseconds since 1970
   */
  public void beginPair(Opening pair, String version, String holder, long now) throws StoreFault {
    String client = pair.member().text();
    String server = pair.partner().orElseThrow().text();
    database.transaction(
        connection -> {
          Sql.update(
              connection,
              "UPDATE conversation SET ended_at = ? WHERE ended_at IS NULL AND partner IS NOT NULL"
                  + " AND (member IN (?, ?) OR partner IN (?, ?))",
              now,
              client,
              server,
              client,
              server);
          return Sql.update(
              connection,
              "INSERT INTO conversation"
                  + " (id, member, began_at, basis, seed, version, holder, partner)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
              pair.id(),
              client,
              now,
              pair.basis(),
              pair.seed(),
              version,
              holder,
              server);
        });
  }

  /**
   * The conversation that a student has not quit, if there is one. This server now holds it; the
   * server that held it before loses it.
   *
   * @param holder the server that holds it from now on
   */
  public Optional<Opening> takeOver(MemberName member, String holder) throws StoreFault {
    return database.transaction(
        connection -> {
          Optional<Opening> open =
              Sql.first(
                  connection,
                  // A pair's conversation comes before the one they play alone, even if the
                  // clock was set back.
                  "SELECT id, member, basis, seed, lesson, partner FROM conversation"
                      + " WHERE (member = ? OR partner = ?) AND ended_at IS NULL"
                      + " ORDER BY CASE WHEN partner IS NULL THEN 1 ELSE 0 END, began_at DESC, id",
                  Conversations::opening,
                  member.text(),
                  member.text());
          if (open.isPresent()) {
            Sql.update(
                connection,
                "UPDATE conversation SET holder = ? WHERE id = ?",
                holder,
                open.get().id());
          }
          return open;
        });
  }

  private static Opening opening(ResultSet row) throws SQLException {
    return new Opening(
        row.getString(1),
        new MemberName(row.getString(2)),
        row.getLong(3),
        row.getLong(4),
        Optional.ofNullable(row.getString(5)),
        Optional.ofNullable(row.getString(6)).map(MemberName::new));
  }

  /** The lines of a conversation, in order. */
  public List<RecordedLine> lines(String conversation) throws StoreFault {
    return database.transaction(
        connection ->
            Sql.all(
                connection,
                "SELECT n, member, said_at, text, loaded FROM line WHERE conversation = ? ORDER BY n",
                row ->
                    new RecordedLine(
                        row.getInt(1),
                        new MemberName(row.getString(2)),
                        row.getLong(3),
                        row.getString(4),
                        Optional.ofNullable(row.getString(5))),
                conversation));
  }

  /** How many lines a student has recorded, in all conversations. */
  public long linesOf(MemberName member) throws StoreFault {
    return database.transaction(
        connection ->
            Sql.first(
                    connection,
                    "SELECT COUNT(*) FROM line WHERE member = ?",
                    row -> row.getLong(1),
                    member.text())
                .orElse(0L));
  }

  /** The number of the last progress that a conversation has recorded; 0 for none. */
  public int lastProgress(String conversation) throws StoreFault {
    return database.transaction(
        connection ->
            Sql.first(
                    connection,
                    "SELECT MAX(n) FROM progress WHERE conversation = ?",
                    row -> row.getInt(1),
                    conversation)
                .orElse(0));
  }

  /** The conversations that this server holds and that no student has quit. */
  public List<String> heldBy(String holder) throws StoreFault {
    return database.transaction(
        connection ->
            Sql.all(
                connection,
                "SELECT id FROM conversation WHERE holder = ? AND ended_at IS NULL",
                row -> row.getString(1),
                holder));
  }

  /**
   * A student's progress at an earlier time, each event as a progress file writes it.
   *
   * @param basis the number of the last event to include; {@link Long#MAX_VALUE} includes all
   */
  public List<String> progress(MemberName member, long basis) throws StoreFault {
    return database.transaction(connection -> progress(connection, member, basis));
  }

  private static List<String> progress(Connection connection, MemberName member, long basis)
      throws SQLException {
    return Sql.all(
        connection,
        "SELECT text FROM progress WHERE member = ? AND id <= ? ORDER BY id",
        row -> row.getString(1),
        member.text(),
        basis);
  }

  /** The last lines that a student typed, oldest first. */
  public List<String> history(MemberName member, int most) throws StoreFault {
    return database.transaction(
        connection ->
            Sql.all(
                connection,
                "SELECT text FROM (SELECT text, began_at, n FROM line"
                    + " JOIN conversation ON conversation.id = line.conversation"
                    + " WHERE line.member = ? ORDER BY began_at DESC, n DESC LIMIT "
                    + most
                    + ") AS latest ORDER BY began_at, n",
                row -> row.getString(1),
                member.text()));
  }
}
