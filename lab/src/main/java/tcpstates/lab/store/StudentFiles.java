package tcpstates.lab.store;

import java.util.List;
import java.util.Optional;
import tcpstates.lab.roster.MemberName;

/** The files that students save: a name and a text each. No other file can be reached with them. */
public final class StudentFiles {

  private final Database database;

  /** The files in a database. */
  public StudentFiles(Database database) {
    this.database = database;
  }

  /** The text of a file; empty where the student has none of that name. */
  public Optional<String> read(MemberName member, String name) throws StoreFault {
    return database.transaction(
        connection ->
            Sql.first(
                connection,
                "SELECT text FROM student_file WHERE member = ? AND name = ?",
                row -> row.getString(1),
                member.text(),
                name));
  }

  /** The names of a student's files, in order. */
  public List<String> names(MemberName member) throws StoreFault {
    return database.transaction(
        connection ->
            Sql.all(
                connection,
                "SELECT name FROM student_file WHERE member = ? AND name NOT LIKE '.%'"
                    + " ORDER BY name",
                row -> row.getString(1),
                member.text()));
  }

  /**
   * Writes a file, or replaces it. Names that begin with a dot are the lab's own and count nowhere.
   *
   * @param most how many files a student may have
   * @return false where they have that many already
   */
  public boolean write(MemberName member, String name, String text, int most, long now)
      throws StoreFault {
    return database.transaction(
        connection -> {
          long others =
              Sql.first(
                      connection,
                      "SELECT COUNT(*) FROM student_file WHERE member = ? AND name <> ?"
                          + " AND name NOT LIKE '.%'",
                      row -> row.getLong(1),
                      member.text(),
                      name)
                  .orElse(0L);
          if (others >= most && !name.startsWith(".")) {
            return false;
          }
          Sql.update(
              connection,
              "INSERT INTO student_file (member, name, text, saved_at) VALUES (?, ?, ?, ?)"
                  + " ON CONFLICT (member, name) DO UPDATE SET text = excluded.text,"
                  + " saved_at = excluded.saved_at",
              member.text(),
              name,
              text,
              now);
          return true;
        });
  }
}
