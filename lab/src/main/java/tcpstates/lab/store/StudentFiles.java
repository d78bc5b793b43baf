package tcpstates.lab.store;

import java.util.List;
import java.util.Optional;
import tcpstates.lab.roster.MemberName;

/** The files that students save: a name and a text each. No other file can be reached this way. */
public final class StudentFiles {

  private final Database database;

  /** Makes the files of a database. */
  public StudentFiles(Database database) {
    this.database = database;
  }

  /** The text of a file; empty if the student has no file of that name. */
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
   * Writes a file, or replaces it. Names that begin with a dot belong to the lab and don't count
   * towards the limit.
   *
   * @param most how many files a student may have
   * @return false if they already have that many
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
