package tcpstates.tui.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.command.DisplaySetting;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Companion;
import tcpstates.repl.shell.Config;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.Person;
import tcpstates.repl.shell.SharedSession;
import tcpstates.repl.text.StyledLine;
import tcpstates.tui.ansi.Modes;
import tcpstates.tui.keys.Ground;
import tcpstates.tui.pane.Opening;
import tcpstates.tui.screen.ScreenCommand;

/** Screens that have no terminal, thread or clock of their own. */
class RemoteScreenTest {

  private static final String ESC = "\u001b";

  /** The time in nanoseconds; only the test changes it. */
  private long now;

  private RemoteScreen screen(Person person) {
    Session session = Session.start(CoreCommands.SET.plus(ScreenCommand.verbs()));
    Conversation conversation = new Conversation(session, Companion.NONE, person);
    return new RemoteScreen(conversation, Opening.FIRST, false, 256, 80, 24);
  }

  private RemoteScreen screen() {
    return screen(Person.passing(() -> now));
  }

  private static String type(RemoteScreen screen, String keys) {
    byte[] bytes = keys.getBytes(StandardCharsets.UTF_8);
    screen.typed(bytes, bytes.length);
    while (screen.more()) {
      screen.step();
    }
    return drawn(screen);
  }

  private static String drawn(RemoteScreen screen) {
    return new String(screen.draw(), StandardCharsets.UTF_8);
  }

  private static String seen(RemoteScreen screen) {
    return screen.picture().text();
  }

  @Test
  void two_people_in_one_process_notice_nothing_of_each_other() {
    Person first = Person.passing(() -> now);
    Person second = Person.passing(() -> now);
    RemoteScreen one = screen(first);
    RemoteScreen other = screen(second);
    drawn(one);
    drawn(other);
    String before = seen(other);

    type(one, "server listen\rsave mine\rset theme light\r");
    assertTrue(seen(one).contains("LISTEN"), seen(one));
    assertEquals("", drawn(other), "nothing is sent to the other");
    assertEquals(before, seen(other));
    assertEquals(List.of(), second.history().lines());

    type(other, "load mine\r");
    assertTrue(seen(other).contains("no such file"), seen(other));
    type(one, "quit\r");
    assertTrue(one.over());
    assertFalse(other.over());
    type(other, "client connect\r");
    assertTrue(seen(other).contains("SYN-SENT"), seen(other));
  }

  @Test
  void two_people_on_one_session_see_each_others_moves_and_keep_what_is_theirs() {
    Session begun = Session.start(CoreCommands.SET.plus(ScreenCommand.verbs()));
    SharedSession shared = new SharedSession(begun);
    RemoteScreen ann = joined(shared);
    RemoteScreen ben = joined(shared);
    type(ben, "server\r");
    type(ben, "li");

    type(ann, "client connect\r");
    ben.somebodyMoved();
    drawn(ben);
    assertTrue(seen(ben).contains("SYN-SENT"), seen(ben));
    assertTrue(seen(ben).contains("server> li"), "his focus and his line stay his\n" + seen(ben));

    type(ben, "sten\r");
    ann.somebodyMoved();
    drawn(ann);
    assertTrue(seen(ann).contains("LISTEN"), seen(ann));
    assertTrue(seen(ann).contains("client>"), seen(ann));

    type(ann, "undo\r");
    ben.somebodyMoved();
    drawn(ben);
    assertTrue(seen(ben).contains("redo: F8"), seen(ben));
    type(ann, "set theme light\r");
    ben.somebodyMoved();
    assertEquals("", drawn(ben), "how she is shown things is hers");
  }

  private RemoteScreen joined(SharedSession shared) {
    Conversation conversation = new Conversation(shared, Companion.NONE, Person.passing(() -> now));
    return new RemoteScreen(conversation, Opening.OVER, false, 256, 80, 24);
  }

  @Test
  void what_opens_the_terminal_comes_first_and_what_gives_it_back_comes_last_and_once() {
    RemoteScreen screen = screen();
    assertTrue(drawn(screen).startsWith(new Modes(true).enter()));
    assertEquals(new Modes(true).leave(), type(screen, "quit\r"));
    assertEquals("", drawn(screen));
  }

  @Test
  void a_letter_costs_few_bytes_and_nothing_new_costs_none() {
    RemoteScreen screen = screen();
    drawn(screen);
    String letter = type(screen, "x");
    assertTrue(letter.length() < 20, letter);
    assertEquals("", drawn(screen));
  }

  @Test
  void the_colours_follow_the_background_that_the_terminal_tells_in_time() {
    RemoteScreen light = screen();
    assertTrue(drawn(light).contains(Ground.ASK));
    String repainted = type(light, ESC + "]11;rgb:fdfd/f6f6/e3e3" + ESC + "\\");
    assertTrue(repainted.contains("38;5;90"), "the server in its colour for light backgrounds");
    assertFalse(type(light, ESC + "[?64;1;2c").contains("38;5;180"));

    RemoteScreen dark = screen();
    drawn(dark);
    assertEquals("", type(dark, ESC + "]11;rgb:0000/2b2b/3636\u0007" + ESC + "[?64c"));

    RemoteScreen late = screen();
    drawn(late);
    now += TimeUnit.SECONDS.toNanos(5);
    assertEquals("", type(late, ESC + "]11;rgb:ffff/ffff/ffff\u0007"), "too late");
  }

  @Test
  void a_terminal_is_asked_once_and_not_at_all_when_the_person_has_said_it() {
    RemoteScreen screen = screen();
    drawn(screen);
    assertFalse(type(screen, "set theme auto\r").contains(Ground.ASK), "once");
    Person decided =
        Person.passing(() -> now).with(Config.NONE.asking(List.of(DisplaySetting.THEME_DARK)));
    assertFalse(drawn(screen(decided)).contains(Ground.ASK));
  }

  @Test
  void a_key_of_several_bytes_may_come_in_pieces_and_half_a_one_is_waited_for() {
    RemoteScreen screen = screen();
    drawn(screen);
    assertEquals(OptionalLong.empty(), screen.nextTick());
    type(screen, ESC + "[?64c" + "server listen\rserver cl" + ESC);
    long due = screen.nextTick().orElseThrow();
    assertTrue(due > 0 && due <= TimeUnit.MILLISECONDS.toNanos(100), due + " ns");
    type(screen, "[3");
    type(screen, "D");
    now += TimeUnit.SECONDS.toNanos(1);
    screen.step();
    assertTrue(seen(screen).contains("LISTEN"), seen(screen));
  }

  @Test
  void it_moves_by_ticks_alone() {
    RemoteScreen screen = screen();
    drawn(screen);
    type(screen, "server listen\r");
    type(screen, "client connect\r");
    String begun = seen(screen);
    int ticks = 0;
    for (OptionalLong due = screen.nextTick(); due.isPresent(); due = screen.nextTick()) {
      assertTrue(ticks++ < 1_000, "a motion has an end");
      now += due.getAsLong();
      screen.step();
      drawn(screen);
    }
    assertTrue(ticks > 0);
    assertFalse(begun.equals(seen(screen)), "the segment has moved");
  }

  @Test
  void what_is_pasted_is_done_a_line_at_a_time() {
    RemoteScreen screen = screen();
    byte[] lines = "server listen\rclient connect\rdeliver\r".getBytes(StandardCharsets.UTF_8);
    screen.typed(lines, lines.length);
    screen.step();
    drawn(screen);
    assertTrue(seen(screen).contains("LISTEN"), seen(screen));
    assertFalse(seen(screen).contains("SYN-SENT"), seen(screen));
    assertTrue(screen.more());
  }

  @Test
  void a_conversation_that_goes_on_needs_no_welcome() {
    Session session = Session.start(CoreCommands.SET.plus(ScreenCommand.verbs()));
    Conversation conversation =
        new Conversation(session, Companion.NONE, Person.passing(() -> now));
    RemoteScreen screen = new RemoteScreen(conversation, Opening.OVER, false, 256, 80, 24);
    drawn(screen);
    assertTrue(seen(screen).contains("CLIENT"), seen(screen));
  }

  @Test
  void another_size_is_drawn_whole() {
    RemoteScreen screen = screen();
    drawn(screen);
    screen.resized(120, 40);
    drawn(screen);
    assertEquals(120, screen.picture().size().width());
    assertEquals(40, screen.picture().size().height());
  }

  @Test
  void what_somebody_else_says_leaves_the_line_that_is_being_typed() {
    RemoteScreen screen = screen();
    type(screen, "listen\r");
    type(screen, "clie");
    screen.tell(List.of(StyledLine.of("* your instructor: look at the window")));
    drawn(screen);
    assertTrue(seen(screen).contains("* your instructor: look at the window"), seen(screen));
    type(screen, "nt connect\r");
    assertTrue(seen(screen).contains("SYN-SENT"), seen(screen));
  }

  @Test
  void the_host_may_end_it_at_any_time() {
    RemoteScreen screen = screen();
    drawn(screen);
    screen.end();
    assertTrue(screen.over());
    assertEquals(new Modes(true).leave(), drawn(screen));
  }

  @Test
  void ctrl_z_is_no_key_where_there_is_no_shell() {
    RemoteScreen screen = screen();
    drawn(screen);
    assertEquals("", type(screen, "\u001a"));
    assertFalse(screen.over());
  }
}
