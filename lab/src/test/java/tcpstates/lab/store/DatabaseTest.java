package tcpstates.lab.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tcpstates.lab.folder.LabFault;
import tcpstates.lab.folder.LabFolder;
import tcpstates.lab.folder.LabSettings;
import tcpstates.lab.roster.CodeHash;
import tcpstates.lab.roster.Member;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.roster.PublicKeyLine;
import tcpstates.lab.roster.Role;
import tcpstates.lab.roster.SignInCode;
import tcpstates.lab.store.Conversations.RecordedLine;

/** A database gives back what was put into it, and a damaged one is reported. */
class DatabaseTest {

  private static final long SEED = 20_261_130L;
  private static final SecureRandom RANDOM = new SecureRandom();

  @TempDir private Path temporary;

  private LabFolder lab() throws LabFault {
    LabFolder lab = LabFolder.init(temporary.resolve("lab"), "the key");
    Database.make(lab);
    return lab;
  }

  private static Database open(LabFolder lab) throws LabFault {
    return Database.open(lab, LabSettings.DEFAULT);
  }

  private static Member member(String name) {
    return new Member(
        new MemberName(name),
        Role.STUDENT,
        "Monday",
        "4711",
        Optional.of(CodeHash.of(SignInCode.random(RANDOM), RANDOM)),
        List.of(new PublicKeyLine("ssh-rsa", "AAAA"), new PublicKeyLine("ssh-rsa", "BBBB")));
  }

  @Test
  void members_are_as_they_were_put_in_also_in_the_next_run() throws Exception {
    LabFolder lab = lab();
    Member ana = member("ana");
    Member bo = member("bo");
    try (Database database = open(lab)) {
      new Members(database).put(List.of(bo, ana), 1);
    }
    try (Database database = open(lab)) {
      Members members = new Members(database);
      assertEquals(List.of(ana, bo), members.all());
      assertEquals(Optional.of(ana), members.find(ana.name()));
      assertTrue(members.remove(ana.name()));
      assertFalse(members.remove(ana.name()));
      assertEquals(Optional.empty(), members.find(ana.name()));
    }
  }

  @Test
  void a_transaction_that_fails_changes_nothing() throws Exception {
    try (Database database = open(lab())) {
      Members members = new Members(database);
      assertThrows(
          StoreFault.class,
          () ->
              database.transaction(
                  connection -> {
                    Sql.update(connection, "DELETE FROM member");
                    Sql.update(
                        connection,
                        "INSERT INTO member (name, role, team, ident, added_at)"
                            + " VALUES ('x', 'student', '', '', 1)");
                    return Sql.update(connection, "INSERT INTO nowhere VALUES (1)");
                  }));
      assertEquals(List.of(), members.all());
    }
  }

  @Test
  void a_row_that_somebody_has_damaged_is_told_and_stays() throws Exception {
    try (Database database = open(lab())) {
      database.transaction(
          connection ->
              Sql.update(
                  connection,
                  "INSERT INTO member (name, role, team, ident, added_at)"
                      + " VALUES ('Not a name', 'student', '', '', 1)"));
      StoreFault fault = assertThrows(StoreFault.class, () -> new Members(database).all());
      assertTrue(fault.getMessage().contains("`Not a name` is not a name"), fault.getMessage());
      assertFalse(fault.passing());
      long rows =
          database.reading(
              connection ->
                  Sql.first(connection, "SELECT COUNT(*) FROM member", row -> row.getLong(1))
                      .orElse(0L));
      assertEquals(1, rows);
    }
  }

  @Test
  void a_file_that_is_no_database_is_left_alone() throws LabFault, IOException {
    LabFolder lab = lab();
    Files.writeString(lab.database(), "this is not a database".repeat(100));
    byte[] before = Files.readAllBytes(lab.database());
    LabFault fault = assertThrows(LabFault.class, () -> open(lab));
    assertEquals(LabFault.Kind.BROKEN, fault.kind());
    assertTrue(fault.getMessage().contains("lab.db can't be used"), fault.getMessage());
    assertEquals(before.length, Files.readAllBytes(lab.database()).length);
  }

  /** Without it a lab would look like one in which nobody has ever been. */
  @Test
  void a_lab_whose_database_is_gone_is_not_opened() throws LabFault, IOException {
    LabFolder lab = lab();
    Files.delete(lab.database());
    LabFault gone = assertThrows(LabFault.class, () -> open(lab));
    assertTrue(gone.getMessage().contains("lab.db is missing"), gone.getMessage());
    assertFalse(Files.exists(lab.database()));
    Files.createFile(lab.database());
    LabFault empty = assertThrows(LabFault.class, () -> open(lab));
    assertTrue(empty.getMessage().contains("lab.db is empty"), empty.getMessage());
  }

  @Test
  void damage_is_found_when_the_lab_is_opened_for_a_class() throws Exception {
    LabFolder lab = lab();
    byte[] sound = Files.readAllBytes(lab.database());
    Random random = new Random(SEED);
    LabFault fault = damaged(lab, sound, 8_000, 11_000, 0xa5).orElseThrow();
    assertTrue(
        fault.getMessage().matches(".*lab\\.db (is damaged|can't be used): .*"),
        fault.getMessage());
    assertTrue(fault.getMessage().contains("from a copy of the folder"), fault.getMessage());
    int found = 0;
    for (int round = 0; round < 200; round++) {
      int from = random.nextInt(sound.length);
      int to = Math.min(sound.length, from + 1 + random.nextInt(4_000));
      found += damaged(lab, sound, from, to, random.nextInt(256)).isPresent() ? 1 : 0;
    }
    // The others hit bytes that hold nothing.
    assertTrue(found > 50, "only " + found + " of 200 were found");
  }

  @Test
  void a_form_that_no_version_has_written_is_damage() throws Exception {
    LabFolder lab = lab();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + lab.database());
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM form");
      statement.executeUpdate("INSERT INTO form (number) VALUES (-1515870811)");
    }
    LabFault fault = assertThrows(LabFault.class, () -> open(lab));
    assertEquals(LabFault.Kind.BROKEN, fault.kind());
    assertTrue(fault.getMessage().contains("no version has written the form -15"));
  }

  /** Returns what is said of a file in which these bytes are damaged; nothing if it looks sound. */
  private static Optional<LabFault> damaged(
      LabFolder lab, byte[] sound, int from, int to, int filler) throws IOException {
    byte[] bytes = sound.clone();
    Arrays.fill(bytes, from, to, (byte) filler);
    Files.write(lab.database(), bytes);
    try (Database database = open(lab)) {
      database.requireSound(lab, LabSettings.DEFAULT);
      return Optional.empty();
    } catch (LabFault e) {
      return Optional.of(e);
    }
  }

  /** The first version of the program wrote this fixture; it never changes. */
  @Test
  void a_lab_of_the_first_form_opens_with_all_that_is_in_it() throws Exception {
    LabFolder lab = LabFolder.init(temporary.resolve("lab"), "the key");
    try (Connection old = DriverManager.getConnection("jdbc:sqlite:" + lab.database());
        Statement statement = old.createStatement();
        InputStream in = getClass().getResourceAsStream("/labs/form-1.sql")) {
      String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String sql : script.split(";\\s*\n")) {
        statement.executeUpdate(sql);
      }
    }
    MemberName ana = new MemberName("ana");
    try (Database database = open(lab)) {
      assertEquals(2, new Members(database).all().size());
      assertEquals(
          List.of(new Assignments.Assignment("closing", Optional.of(99_000L), false)),
          new Assignments(database).all());
      assertEquals(Optional.of("client connect"), new StudentFiles(database).read(ana, "mine"));
      Conversations conversations = new Conversations(database);
      Conversations.Opening open = conversations.takeOver(ana, "new").orElseThrow();
      assertEquals(
          new Conversations.Opening("open", ana, 1, 7, Optional.of("closing"), Optional.empty()),
          open);
      assertEquals(
          List.of("client close", "deliver"),
          conversations.lines("open").stream().map(RecordedLine::text).toList());
      assertEquals(List.of("one"), conversations.progress(ana, open.basis()));
    }
  }

  @Test
  void a_database_of_a_newer_version_is_left_alone() throws Exception {
    LabFolder lab = lab();
    try (Database database = open(lab)) {
      database.transaction(c -> Sql.update(c, "INSERT INTO form (number) VALUES (99)"));
    }
    LabFault fault = assertThrows(LabFault.class, () -> open(lab));
    assertTrue(fault.getMessage().contains("newer version of tcpstates"), fault.getMessage());
  }

  @Test
  void a_fault_of_one_who_waits_stops_nobody_elses_record() throws Exception {
    List<String> log = new CopyOnWriteArrayList<>();
    try (Database database = open(lab());
        WorkRecorder recorder = new WorkRecorder(database, 10, log::add)) {
      recorder.record(
          new WorkEntry.Mark(),
          () -> {
            throw new IllegalStateException("broken");
          });
      recorder.settle();
    }
    assertTrue(log.toString().contains("broken"), log.toString());
  }
}
