package tcpstates.repl.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SavedFilesTest {

  private static final String SESSION = "# tcpstates session, 1 move\nserver listen\n";
  private static final String JOURNAL = "# tcpstates journal 1\nserver listen  #= accepted\n";

  private final MemoryFiles store = new MemoryFiles(10_000);
  private final SavedFiles files = new SavedFiles(store);

  private boolean replaces(String text) {
    return assertInstanceOf(SavedFiles.Outcome.Written.class, files.write("f", text)).replaced();
  }

  private String refusal(String text) {
    return assertInstanceOf(SavedFiles.Outcome.Refused.class, files.write("f", text)).why();
  }

  private String there() {
    return assertInstanceOf(FileReading.Read.class, store.read("f")).file().whole();
  }

  @Test
  void a_file_that_tcpstates_has_written_is_replaced_and_that_is_said() {
    assertEquals(false, replaces(SESSION));
    assertEquals(true, replaces(SESSION + "client connect\n"));
    assertTrue(there().endsWith("client connect\n"), there());
  }

  @Test
  void an_empty_file_holds_nothing_that_could_be_lost() {
    store.replace("f", "");
    assertEquals(false, replaces(JOURNAL));
  }

  @Test
  void a_file_of_somebody_else_is_kept() {
    store.replace("f", "Dear Jon,\n");
    assertEquals(
        "f was not written by tcpstates, so it is not overwritten. Choose another name.",
        refusal(SESSION));
    assertEquals("Dear Jon,\n", there());
  }

  @Test
  void a_file_of_the_other_kind_is_kept() {
    replaces(SESSION);
    assertTrue(refusal(JOURNAL).contains("is a session, not a journal"), refusal(JOURNAL));
  }

  @Test
  void a_file_that_was_edited_is_kept_wherever_it_was_edited() {
    for (String[] edit :
        new String[][] {{"listen", "connect"}, {"1 move", "2 moves"}, {"$", "# x"}}) {
      store.replace("f", "");
      replaces(SESSION);
      store.replace("f", there().replaceFirst(edit[0], edit[1]));
      assertTrue(refusal(SESSION).contains("was edited"), refusal(SESSION));
    }
    store.replace("f", SESSION);
    assertTrue(refusal(SESSION).contains("was edited"), "a sum that was taken out");
  }

  @Test
  void a_person_has_no_more_room_than_their_quota() {
    String large = SESSION + "# ".repeat(6_000) + "\n";
    assertTrue(refusal(large).contains("10000 bytes"), refusal(large));
    assertInstanceOf(FileReading.Missing.class, store.read("f"));
  }
}
