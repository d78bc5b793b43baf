package tcpstates.lab.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tcpstates.lab.folder.LabFolder;
import tcpstates.lab.folder.LabSettings;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.store.Conversations.RecordedLine;

/** What students type is kept, on another server and after the database was away too. */
@Timeout(60)
abstract class ConversationsContract {

  private static final MemberName ANA = new MemberName("ana");
  private static final MemberName BO = new MemberName("bo");

  @TempDir private Path temporary;

  private LabFolder lab;
  private Database database;
  private final List<String> log = new ArrayList<>();

  /** The address of the store, as a configuration writes it. */
  abstract String store() throws Exception;

  @BeforeEach
  void open() throws Exception {
    lab = LabFolder.init(temporary.resolve("lab"), "the key");
    Database.make(lab);
    database = another();
  }

  /** Another server of the same class. */
  private Database another() throws Exception {
    return Database.open(lab, LabSettings.DEFAULT.withStore(store()));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Conversations.Opening begin(MemberName member, String id) throws StoreFault {
    long now = id.equals("two") ? 9_000 : 1_000;
    return new Conversations(database)
        .begin(id, member, 7, Optional.of("closing"), "1.0", "here", now);
  }

  private static WorkEntry typed(String conversation, int n, String text) {
    return typed(conversation, n, text, 2_000 + n);
  }

  private static WorkEntry typed(String conversation, int n, String text, long now) {
    WorkEntry.LineTyped line =
        new WorkEntry.LineTyped(
            conversation,
            "here",
            n,
            ANA,
            now,
            Optional.of("closing"),
            1,
            text,
            "accepted",
            Optional.of("loaded by " + text));
    WorkEntry.ProgressMade made =
        new WorkEntry.ProgressMade(conversation, n, ANA, now, conversation + " left ;");
    return new WorkEntry.WorkDone(line, List.of(made));
  }

  private static List<String> texts(List<RecordedLine> lines) {
    return lines.stream().map(RecordedLine::text).toList();
  }

  /** Records entries, and waits until they are written. */
  private void record(WorkEntry... entries) throws InterruptedException {
    CountDownLatch written = new CountDownLatch(entries.length);
    try (WorkRecorder recorder = new WorkRecorder(database, 10, log::add)) {
      for (WorkEntry entry : entries) {
        assertTrue(recorder.record(entry, written::countDown));
      }
      assertTrue(written.await(20, TimeUnit.SECONDS));
    }
  }

  @Test
  void another_server_goes_on_at_the_same_line() throws Exception {
    begin(ANA, "one");
    record(typed("one", 1, "client connect"), typed("one", 2, "deliver"));
    try (Database other = another()) {
      Conversations there = new Conversations(other);
      assertEquals(
          Optional.of(
              new Conversations.Opening(
                  "one", ANA, 0, 7, Optional.of("closing"), Optional.empty())),
          there.takeOver(ANA, "there"));
      assertEquals(List.of("client connect", "deliver"), texts(there.lines("one")));
      assertEquals(2, there.lastProgress("one"));
      assertEquals(List.of("one"), there.heldBy("there"));
    }
    assertEquals(List.of(), new Conversations(database).heldBy("here"));
    // Lines that were still on their way on the first server come too late.
    record(typed("one", 3, "late"));
    RecordedLine last =
        new RecordedLine(2, ANA, 2_002, "deliver", Optional.of("loaded by deliver"));
    assertEquals(last, new Conversations(database).lines("one").get(1));
    assertEquals(2, new Conversations(database).linesOf(ANA));
  }

  @Test
  void a_clock_that_is_set_back_changes_neither_order_nor_results() throws Exception {
    begin(ANA, "one");
    record(typed("one", 1, "client connect", 7_200_000), typed("one", 2, "deliver", 3_600_000));
    Conversations conversations = new Conversations(database);
    assertEquals("one", conversations.takeOver(ANA, "there").orElseThrow().id());
    assertEquals(List.of("client connect", "deliver"), texts(conversations.lines("one")));
    assertEquals(List.of("one left ;", "one left ;"), conversations.progress(ANA, Long.MAX_VALUE));
    List<Long> times = new ArrayList<>();
    new ClassHistory(database).lines(line -> times.add(line.at()));
    // So no pause between two of them is negative.
    assertEquals(List.of(3_600_000L, 7_200_000L), times);
    record(new WorkEntry.ConversationEnded("one", 500));
    assertEquals(Optional.empty(), conversations.takeOver(ANA, "here"));
  }

  @Test
  void who_comes_back_at_once_finds_all_that_they_have_typed() throws Exception {
    begin(ANA, "one");
    try (WorkRecorder recorder = new WorkRecorder(database, 1_000, log::add)) {
      for (int n = 1; n <= 200; n++) {
        recorder.record(typed("one", n, "deliver"), () -> {});
      }
      recorder.settle();
      assertEquals(200, new Conversations(database).linesOf(ANA));
    }
  }

  @Test
  void whoever_has_left_begins_a_conversation_of_its_own() throws Exception {
    begin(ANA, "one");
    record(typed("one", 1, "quit"), new WorkEntry.ConversationEnded("one", 3_000));
    Conversations conversations = new Conversations(database);
    assertEquals(Optional.empty(), conversations.takeOver(ANA, "here"));
    assertEquals(Optional.empty(), conversations.takeOver(BO, "here"));

    long basis = begin(ANA, "two").basis();
    assertEquals(List.of("one left ;"), conversations.progress(ANA, basis));
    record(typed("two", 1, "deliver"));
    assertEquals(List.of("one left ;"), conversations.progress(ANA, basis));
    assertEquals(List.of("one left ;", "two left ;"), conversations.progress(ANA, Long.MAX_VALUE));
    assertEquals(List.of("quit", "deliver"), conversations.history(ANA, 100));
    assertEquals(List.of("deliver"), conversations.history(ANA, 1));
  }

  @Test
  void recording_an_entry_twice_changes_nothing() throws Exception {
    begin(ANA, "one");
    record(typed("one", 1, "deliver"), typed("one", 1, "deliver"));
    assertEquals(List.of("deliver"), texts(new Conversations(database).lines("one")));
  }

  @Test
  void what_no_database_takes_is_stored_as_something_it_takes() throws Exception {
    begin(ANA, "one");
    record(typed("one", 1, "a\0b\ud800c"), typed("one", 2, "\ud83d\ude00"));
    assertEquals(
        List.of("a\ufffdb\ufffdc", "\ud83d\ude00"),
        texts(new Conversations(database).lines("one")));
  }

  @Test
  void entries_wait_while_the_database_is_away_and_are_written_when_it_is_back() throws Exception {
    begin(ANA, "one");
    rename("line", "away");
    CountDownLatch told = new CountDownLatch(2);
    try (WorkRecorder recorder = new WorkRecorder(database, 3, log::add)) {
      recorder.record(typed("one", 1, "first"), told::countDown);
      recorder.record(typed("one", 2, "second"), told::countDown);
      // Nobody waits for a database that is away.
      assertTrue(told.await(20, TimeUnit.SECONDS));
      assertTrue(recorder.trouble().isPresent());
      // Memory is limited: after a while the recorder takes nothing more, and says so.
      boolean taken = true;
      for (int n = 3; taken && n < 100; n++) {
        taken = recorder.record(typed("one", n, "more"), () -> {});
      }
      assertFalse(taken);

      rename("away", "line");
      CountDownLatch written = new CountDownLatch(1);
      while (recorder.trouble().isPresent()) {
        Thread.onSpinWait();
      }
      while (!recorder.record(typed("one", 99, "last"), written::countDown)) {
        Thread.onSpinWait();
      }
      assertTrue(written.await(20, TimeUnit.SECONDS));
    }
    List<String> lines = texts(new Conversations(database).lines("one"));
    assertEquals(List.of("first", "second"), lines.subList(0, 2));
    assertEquals("last", lines.get(lines.size() - 1));
    assertTrue(log.get(0).startsWith("the database is away"), log.toString());
    assertEquals("the database is back; what waited in memory is written", log.get(1));
  }

  private void rename(String from, String to) throws StoreFault {
    database.transaction(c -> Sql.update(c, "ALTER TABLE " + from + " RENAME TO " + to));
  }

  @Test
  void students_have_files_of_their_own_and_a_quota() throws StoreFault {
    StudentFiles files = new StudentFiles(database);
    assertTrue(files.write(ANA, "one", "of ana", 2, 1));
    assertTrue(files.write(ANA, "two", "of ana", 2, 1));
    assertFalse(files.write(ANA, "three", "too many", 2, 1));
    assertTrue(files.write(ANA, "two", "changed", 2, 1));
    assertEquals(Optional.of("changed"), files.read(ANA, "two"));
    assertEquals(Optional.empty(), files.read(BO, "two"));
    assertTrue(files.write(ANA, ".own", "of the lab", 2, 1));
    assertTrue(files.write(ANA, "two", "changed", 2, 1));
    assertEquals(List.of("one", "two"), files.names(ANA));
  }

  @Test
  void a_pair_goes_before_what_each_plays_alone_and_belongs_to_both() throws Exception {
    Conversations conversations = new Conversations(database);
    begin(ANA, "one");
    begin(BO, "two");
    Conversations.Opening pair =
        new Conversations.Opening("pair", ANA, 0, 7, Optional.empty(), Optional.of(BO));
    // The clock has been set back since then.
    conversations.beginPair(pair, "1.0", "here", 500);
    assertEquals(Optional.of(pair), conversations.takeOver(ANA, "here"));
    assertEquals(Optional.of(pair), conversations.takeOver(BO, "there"));
    record(new WorkEntry.ConversationEnded("pair", 600));
    assertEquals("two", conversations.takeOver(BO, "here").orElseThrow().id());
    conversations.beginPair(
        new Conversations.Opening("again", ANA, 0, 7, Optional.empty(), Optional.of(BO)),
        "1.0",
        "here",
        700);
    new Purge(database).student(BO);
    assertEquals("one", conversations.takeOver(ANA, "here").orElseThrow().id());
  }
}
