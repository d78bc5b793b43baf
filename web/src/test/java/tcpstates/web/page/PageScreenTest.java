package tcpstates.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.grade.JournalGrade;
import tcpstates.lessons.grade.JournalGrade.Student;
import tcpstates.lessons.grade.JournalGrader;
import tcpstates.lessons.tool.LessonsTool;
import tcpstates.lessons.tutor.LessonCommands;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.language.Candidate;
import tcpstates.tui.screen.ScreenInput;

/** A page, without a browser. */
class PageScreenTest {

  @Test
  void somebody_new_reads_what_to_type_first() {
    Tab tab = Tab.on(new Shelf(), "a");
    assertTrue(tab.text().contains("tcpstates"), tab.text());
    assertFalse(tab.said.isEmpty());
  }

  @Test
  void a_screen_reader_says_what_tab_offers_and_chooses() {
    Tab tab = new Tab(new Shelf(), "a", "", "", "# tcpstates session, 0 moves\n");
    tab.put(new ScreenInput.Typed("server "));
    tab.put(new ScreenInput.Pressed("Tab"));
    assertTrue(last(tab.said).startsWith("listen, connect, "), last(tab.said));
    tab.put(new ScreenInput.Pressed("Tab"));
    assertEquals("listen: passive OPEN: wait for a SYN", last(tab.said));
  }

  private static String last(List<String> said) {
    return said.get(said.size() - 1);
  }

  @Test
  void a_greeting_is_said_once() {
    Tab tab = Tab.on(new Shelf(), "a");
    String first = tab.said.get(0);
    tab.type("connect");
    assertEquals(1, tab.said.stream().filter(first::equals).count(), tab.said.toString());
  }

  @Test
  void a_screen_reader_says_what_the_plain_line_prompt_says() {
    List<String> lines =
        List.of("client send syn", "sned", "next", "deliver", "show", "why", "hint", "show ladder");
    Tab tab = new Tab(new Shelf(), "a", "three-way-handshake", "7", "");
    lines.forEach(tab::type);
    assertEquals(PlainPrompt.says("three-way-handshake", 7, lines), tab.said);
    assertTrue(tab.said.get(8).startsWith("OK: client  CLOSED to SYN-SENT"), tab.said.get(8));
    assertTrue(tab.said.contains("Goal: the client in SYN-SENT"), tab.said.toString());
  }

  @Test
  void a_rehearsal_leaves_no_trace() {
    Tab tab = Tab.on(new Shelf(), "a");
    tab.put(new ScreenInput.Typed("conn"));
    String before = tab.text();
    for (int times = 0; times < 20; times++) {
      tab.page.rehearse(times);
    }
    tab.settle();
    assertEquals(before, tab.text());
    assertEquals(0, tab.drawn);
    tab.put(new ScreenInput.Typed("ect"));
    assertTrue(tab.text().contains("> connect"), tab.text());
  }

  @Test
  void the_same_answer_is_said_again() {
    Tab tab = new Tab(new Shelf(), "a", "", "", "# tcpstates session, 0 moves\n");
    tab.type("deliver");
    int once = tab.said.size();
    tab.type("deliver");
    assertTrue(tab.said.size() > once, tab.said.toString());
  }

  @Test
  void a_window_of_another_size_is_no_news() {
    Tab tab = Tab.on(new Shelf(), "a");
    int once = tab.said.size();
    tab.page.resized(50, 30);
    tab.settle();
    assertEquals(once, tab.said.size(), tab.said.toString());
    tab.type("connect");
    assertTrue(tab.said.size() > once, tab.said.toString());
  }

  @Test
  void the_ground_follows_what_the_person_likes_until_they_set_a_theme() {
    Tab tab = Tab.on(new Shelf(), "a");
    assertTrue(tab.dark);
    tab.page.ground(false);
    tab.settle();
    assertFalse(tab.dark);
    tab.type("set theme dark");
    assertTrue(tab.dark);
    tab.page.ground(false);
    tab.settle();
    assertTrue(tab.dark);
    tab.type("set theme auto");
    assertFalse(tab.dark);
  }

  @Test
  void only_rows_that_changed_are_drawn_again() {
    Tab tab = Tab.on(new Shelf(), "a");
    tab.put(new ScreenInput.Pressed("Enter"));
    tab.put(new ScreenInput.Typed("s"));
    assertTrue(tab.drawn <= 2, "rows drawn for a letter: " + tab.drawn);
    tab.page.repaint();
    tab.settle();
    assertEquals(24, tab.drawn);
  }

  @Test
  void a_lesson_goes_on_where_the_page_was_left() {
    Shelf shelf = new Shelf();
    Tab first = new Tab(shelf, "a", "closing", "7", "");
    first.type("hint");
    String before = shelf.texts.get("progress");
    assertTrue(before.startsWith("# tcpstates progress 2\n"), before);
    Tab again = Tab.on(shelf, "b");
    again.put(new ScreenInput.Pressed("Enter"));
    again.put(new ScreenInput.Pressed("Enter"));
    assertTrue(shelf.texts.get("progress").startsWith(before), shelf.texts.get("progress"));
    assertTrue(again.text().contains("hint"), again.text());
  }

  @Test
  void a_full_storage_is_told_and_play_goes_on() {
    Shelf shelf = new Shelf();
    shelf.problem = Optional.of("the browser's storage is full");
    Tab tab = new Tab(shelf, "a", "closing", "", "");
    tab.type("hint");
    assertTrue(tab.rows.get(0).contains("NOT KEPT"), tab.rows.get(0));
    String why = "No: Your progress is not kept: the browser's storage is full.";
    assertEquals(1, tab.said.stream().filter(why::equals).count(), tab.said.toString());
    shelf.problem = Optional.empty();
    tab.page.stored(Optional.empty());
    tab.type("hint");
    assertFalse(tab.rows.get(0).contains("NOT KEPT"), tab.rows.get(0));
    assertTrue(shelf.texts.get("progress").contains("hint"), shelf.texts.get("progress"));
  }

  @Test
  void a_session_in_a_link_is_played() {
    Tab first = new Tab(new Shelf(), "a", "", "", "# tcpstates session, 0 moves\n");
    first.type("server listen");
    first.type("client connect");
    Tab other = new Tab(new Shelf(), "b", "", "", first.page.saved());
    assertTrue(other.text().contains("SYN-SENT"), other.text());
  }

  @Test
  void links_of_any_content_are_answered_with_a_sentence() {
    Tab unknown = new Tab(new Shelf(), "a", "clsing", "x", "");
    assertTrue(String.join(" ", unknown.said).contains("Did you mean `lesson closing`?"));
    assertTrue(String.join(" ", unknown.said).contains("\"x\", which is not a number"));
    Tab markup = new Tab(new Shelf(), "a", "", "", "<script>alert(1)</script>\n");
    assertTrue(String.join(" ", markup.said).contains("no lesson, session or progress"));
    Tab broken = new Tab(new Shelf(), "a", "", "", "# tcpstates session\nclient fly\n");
    assertTrue(String.join(" ", broken.said).contains("link:2:"), String.join(" ", broken.said));
  }

  @Test
  void what_is_written_is_handed_to_the_person() {
    Tab tab = new Tab(new Shelf(), "a", "", "", "# tcpstates session, 0 moves\n");
    tab.type("client connect");
    tab.type("journal work.txt");
    assertTrue(tab.downloads.get("work.txt").startsWith("# tcpstates journal 1"));
  }

  @Test
  void a_journal_of_a_lesson_is_what_grade_reads() {
    Tab tab = new Tab(new Shelf(), "a", "three-way-handshake", "7", "");
    tab.type("client send syn");
    tab.type("journal work.txt");
    JournalGrade graded =
        new JournalGrader(
                CoreCommands.SET.plus(LessonCommands.verbs(Course.shipped())),
                Course.shipped(),
                "three-way-handshake",
                "",
                OptionalLong.of(7),
                Optional.empty(),
                Optional.empty())
            .grade("work.txt", new Student("a", ""), tab.downloads.get("work.txt"), List.of());
    assertEquals(1, graded.grade().orElseThrow().done(), tab.downloads.get("work.txt"));
    assertEquals(List.of(), graded.remarks());
  }

  @Test
  void a_lesson_is_proved_before_it_can_be_played() throws IOException {
    Shelf shelf = new Shelf();
    Tab tab = Tab.on(shelf, "a");
    assertEquals(Optional.empty(), tab.page.give("mine.md", "no lesson\n"));
    tab.settle();
    assertTrue(String.join(" ", tab.said).contains("mine.md:1:1"), String.join(" ", tab.said));
    assertEquals(Optional.of("mine"), tab.page.give("mine.md", template()));
    Tab again = new Tab(shelf, "b", "mine", "", "");
    assertTrue(again.text().contains("A title that people read"), again.text());
  }

  /** What {@code tcpstates lessons new mine} writes. */
  private static String template() throws IOException {
    try (InputStream in = LessonsTool.class.getResourceAsStream("template.md")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("{{id}}", "mine");
    }
  }

  @Test
  void a_session_is_played_in_place_of_a_lesson_and_the_lesson_can_go_on() {
    Tab tab = new Tab(new Shelf(), "a", "closing", "", "");
    String text = "# tcpstates session, 2 moves\nserver listen\nclient connect\n";
    tab.page.give("broken.txt", text + "fly\n");
    tab.settle();
    assertTrue(String.join(" ", tab.said).contains("broken.txt:4:1"), tab.said.toString());
    assertTrue(tab.text().contains("step 1 of"), tab.text());
    tab.page.give("story.txt", text);
    tab.settle();
    assertTrue(tab.text().contains("SYN-SENT"), tab.text());
    tab.type("resume");
    assertTrue(tab.text().contains("step 1 of"), tab.text());
  }

  @Test
  void progress_from_elsewhere_is_added_to_what_is_there() {
    Shelf shelf = new Shelf();
    new Tab(shelf, "a", "closing", "", "").type("hint");
    Shelf other = new Shelf();
    new Tab(other, "b", "three-way", "", "").type("hint");
    Tab tab = Tab.on(shelf, "c");
    String more = other.texts.get("progress");
    assertEquals(Optional.of(""), tab.page.give("progress", more));
    String joined = shelf.texts.get("progress");
    assertEquals(Optional.of(""), tab.page.give("progress", more));
    assertEquals(joined, shelf.texts.get("progress"));
    assertTrue(joined.contains("\na "), joined);
    assertTrue(joined.contains("\nb "), joined);
  }

  @Test
  void the_words_that_tab_offers_can_be_tapped() {
    Tab tab = new Tab(new Shelf(), "a", "", "", "# tcpstates session, 0 moves\n");
    List<String> words = tab.page.offers().stream().map(Candidate::value).toList();
    assertTrue(words.contains("client"), words.toString());
    tab.put(new ScreenInput.Typed("cl"));
    tab.page.offered("client");
    tab.settle();
    tab.page.offered("connect");
    tab.settle();
    tab.put(new ScreenInput.Pressed("Enter"));
    assertTrue(tab.text().contains("SYN-SENT"), tab.text());
  }

  /** What can be tapped. */
  private static List<String> words(Tab tab) {
    return tab.page.offers().stream().map(Candidate::value).toList();
  }

  @Test
  void somebody_without_a_keyboard_taps_what_the_lesson_asks_for() {
    Tab tab = new Tab(new Shelf(), "a", "first-steps", "", "");
    for (String line : List.of("connect", "", "deliver", "", "drop", "")) {
      tab.type(line);
    }
    tab.tap("drop", "command");
    tab.settle();
    tab.put(new ScreenInput.Pressed("Enter"));
    tab.type("undo");
    tab.type("");
    assertEquals(List.of(), words(tab), "the step is done: Enter comes next");
    tab.type("");
    assertEquals(List.of("predict server"), words(tab));
    tab.tap("predict server STATE", "command");
    tab.settle();
    assertTrue(words(tab).contains("ESTABLISHED"), words(tab).toString());
    tab.page.offered("ESTABLISHED");
    tab.settle();
    tab.put(new ScreenInput.Pressed("Enter"));
    tab.type("deliver");
    tab.type("");
    assertEquals(List.of("1", "2", "3"), words(tab).subList(0, 3));
    tab.page.offered("2");
    tab.settle();
    tab.put(new ScreenInput.Pressed("Enter"));
    assertTrue(tab.text().contains("Enter goes on"), tab.text());
  }

  @Test
  void a_command_that_is_tapped_takes_the_place_of_what_can_not_be_read() {
    Tab tab = new Tab(new Shelf(), "a", "", "", "# tcpstates session, 0 moves\n");
    tab.tap("ss -tln", "command");
    tab.settle();
    assertTrue(tab.text().contains("client>\n"), tab.text());
    tab.put(new ScreenInput.Typed("conn"));
    tab.tap("server listen", "command");
    tab.settle();
    assertTrue(tab.text().contains("client> server listen"), tab.text());
    tab.put(new ScreenInput.Pressed("C-u"));
    tab.tap("client send syn", "command");
    tab.tap("seq=100", "command");
    tab.settle();
    tab.tap("seq=100", "command");
    tab.settle();
    assertTrue(tab.text().contains("client> client send syn seq=100"), tab.text());
  }

  @Test
  void a_key_that_words_name_is_pressed_by_a_tap() {
    Tab tab = new Tab(new Shelf(), "a", "three-way-handshake", "", "");
    tab.type("client send syn");
    assertTrue(tab.text().contains("Enter goes on"), tab.text());
    tab.tap("Enter goes on", "waiting");
    assertTrue(tab.text().contains("step 2 of"), tab.text());
    tab.type("deliver");
    tab.tap("undo: F7", "faint");
    assertTrue(tab.text().contains("undo: now"), tab.text());
    tab.tap("Page-Up", "command");
    assertTrue(tab.text().contains("Page-Down down"), tab.text());
  }

  @Test
  void a_tap_on_other_words_writes_nothing() {
    Tab tab = new Tab(new Shelf(), "a", "", "", "# tcpstates session, 0 moves\n");
    tab.put(new ScreenInput.Typed("conn"));
    for (String style : List.of("command", "waiting", "faint", "plain", "one", "")) {
      tab.tap("ss -tln", style);
      tab.tap("", style);
      assertTrue(tab.text().contains("client> conn"), style + tab.text());
    }
    tab.tap("ANSWER #1 SYN", "waiting");
    assertTrue(tab.text().contains("client> conn"), tab.text());
    tab.put(new ScreenInput.Pressed("C-u"));
    tab.tap("undo", "waiting");
    assertTrue(tab.text().contains("client> undo"), tab.text());
  }

  @Test
  void a_key_that_the_last_row_shows_is_pressed_by_a_tap() {
    Tab tab = new Tab(new Shelf(), "a", "", "", "# tcpstates session, 0 moves\n");
    tab.type("server listen");
    int column = tab.rows.get(23).indexOf("undo");
    tab.put(new ScreenInput.Clicked(column, 23));
    assertTrue(tab.text().contains("undo: now at the start"), tab.text());
  }
}
