package tcpstates.lab.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tcpstates.lab.roster.CodeHash;
import tcpstates.lab.roster.Member;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.roster.PublicKeyLine;
import tcpstates.lab.roster.Role;

/** Who may sign in. */
public final class Members {

  private static final String COLUMNS = "SELECT name, role, team, ident, code FROM member";

  private final Database database;

  /** Makes the people of a database. */
  public Members(Database database) {
    this.database = database;
  }

  /** The person with this name; empty if there is none. */
  public Optional<Member> find(MemberName name) throws StoreFault {
    return database.transaction(connection -> find(connection, name));
  }

  private static Optional<Member> find(Connection connection, MemberName name) throws SQLException {
    List<PublicKeyLine> keys =
        Sql.all(
            connection,
            "SELECT kind, blob FROM member_key WHERE member = ? ORDER BY blob",
            row -> new PublicKeyLine(row.getString(1), row.getString(2)),
            name.text());
    return Sql.first(
        connection, COLUMNS + " WHERE name = ?", row -> member(row, keys), name.text());
  }

  /** All of them, by name. */
  public List<Member> all() throws StoreFault {
    return database.transaction(
        connection -> {
          Map<String, List<PublicKeyLine>> keys = new HashMap<>();
          Sql.all(
              connection,
              "SELECT member, kind, blob FROM member_key ORDER BY member, blob",
              row ->
                  keys.computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                      .add(new PublicKeyLine(row.getString(2), row.getString(3))));
          return Sql.all(
              connection,
              COLUMNS + " ORDER BY name",
              row -> member(row, keys.getOrDefault(row.getString(1), List.of())));
        });
  }

  private static Member member(ResultSet row, List<PublicKeyLine> keys) throws SQLException {
    return new Member(
        new MemberName(row.getString(1)),
        Role.of(row.getString(2)).orElse(Role.STUDENT),
        row.getString(3),
        row.getString(4),
        Optional.ofNullable(row.getString(5)).flatMap(CodeHash::read),
        keys);
  }

  /**
   * Adds people, or replaces those with the same name; all or none.
   *
   * @param now in milliseconds since 1970
   */
  public void put(List<Member> members, long now) throws StoreFault {
    database.transaction(
        connection -> {
          for (Member member : members) {
            put(connection, member, now);
          }
          return members.size();
        });
  }

  private static void put(Connection connection, Member member, long now) throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO member (name, role, team, ident, code, added_at) VALUES (?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (name) DO UPDATE SET role = excluded.role, team = excluded.team,"
            + " ident = excluded.ident, code = excluded.code",
        member.name().text(),
        member.role().word(),
        member.group(),
        member.id(),
        member.code().map(CodeHash::text),
        now);
    Sql.update(connection, "DELETE FROM member_key WHERE member = ?", member.name().text());
    for (PublicKeyLine key : member.keys()) {
      Sql.update(
          connection,
          "INSERT INTO member_key (member, kind, blob) VALUES (?, ?, ?)"
              + " ON CONFLICT DO NOTHING",
          member.name().text(),
          key.type(),
          key.blob());
    }
  }

  /**
   * Adds a person who signs up. If the name is taken, its owner keeps it.
   *
   * @param most how many people a roster may have
   * @param now in milliseconds since 1970
   * @return false where the roster is full
   */
  public boolean signUp(MemberName name, PublicKeyLine key, int most, long now) throws StoreFault {
    return database.transaction(
        connection -> {
          if (find(connection, name).isPresent()) {
            return true;
          }
          long people =
              Sql.first(connection, "SELECT COUNT(*) FROM member", row -> row.getLong(1))
                  .orElse(0L);
          if (people < most) {
            put(connection, Member.named(name).withKey(key), now);
          }
          return people < most;
        });
  }

  /** Takes a person off the roster; their work stays. Returns whether they were on it. */
  public boolean remove(MemberName name) throws StoreFault {
    return database.transaction(
        connection -> {
          Sql.update(connection, "DELETE FROM member_key WHERE member = ?", name.text());
          return Sql.update(connection, "DELETE FROM member WHERE name = ?", name.text()) > 0;
        });
  }
}
