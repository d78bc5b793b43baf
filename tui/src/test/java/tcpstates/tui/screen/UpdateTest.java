package tcpstates.tui.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tcpstates.engine.world.Side;
import tcpstates.repl.text.Style;
import tcpstates.tui.pane.InputLine;
import tcpstates.tui.pane.MiddleView;
import tcpstates.tui.pane.Opening;

class UpdateTest {

  private final ScreenTypist typist = new ScreenTypist();

  // ---- typing

  @Test
  void what_is_typed_stands_in_the_line_and_enter_says_it() {
    typist.type("server listen");
    assertEquals("server listen", typist.desk().model().line().text().text());
    assertEquals(13, typist.desk().model().line().cursor());
    typist.press("Enter");
    assertEquals(List.of("server listen"), typist.said());
    assertEquals("", typist.line());
  }

  @Test
  void colours_tell_what_is_legal_what_is_not_and_what_is_not_understood() {
    assertEquals(Style.LEGAL, typist.fresh("server listen").style("listen"));
    assertEquals(Style.SERVER, typist.style("server"));
    assertEquals(Style.ILLEGAL, typist.fresh("server close").style("close"));
    assertEquals(Style.COMMAND, typist.fresh("server send").style("send"));
    assertEquals(Style.WRONG, typist.fresh("sevrer listen").style("sevrer"));
    assertEquals(Style.FAINT, typist.fresh("moves # all of them").style("# all of them"));
  }

  @Test
  void the_cursor_counts_columns_not_characters() {
    typist.type("send \"日本😀");
    assertEquals(12, typist.desk().model().line().cursor());
    typist.press("Left");
    assertEquals(10, typist.desk().model().line().cursor());
  }

  @Test
  void a_pasted_escape_is_text_and_commands_nothing() {
    typist.paste("help \u001b[2J");
    assertEquals("help \\x1b[2J", typist.desk().model().line().text().text());
  }

  @Test
  void pasted_lines_wait_for_enter_and_are_said_in_order() {
    typist.paste("server listen\n\nclient send syn\n");
    assertEquals(List.of(), typist.said());
    typist.press("Enter");
    assertEquals(List.of("server listen", "client send syn"), typist.said());
  }

  // ---- completion

  @Test
  void tab_completes_where_one_word_can_stand() {
    typist.type("server li").press("Tab");
    assertEquals("server listen ", typist.line());
    assertEquals(Optional.empty(), typist.desk().model().line().menu());
  }

  @Test
  void tab_shows_a_menu_with_descriptions_where_several_can() {
    typist.type("client ").press("Tab");
    InputLine.Menu menu = typist.desk().model().line().menu().orElseThrow();
    assertEquals(-1, menu.chosen());
    assertTrue(menu.choices().contains(new InputLine.Choice("connect", "active OPEN: send a SYN")));
    assertFalse(menu.choices().stream().anyMatch(choice -> choice.value().equals("close")));
    typist.press("Tab");
    assertEquals("client " + menu.choices().get(0).value(), typist.line());
    typist.press("Tab").press("S-Tab");
    assertEquals("client " + menu.choices().get(0).value(), typist.line());
    typist.press("Esc");
    assertEquals("client ", typist.line());
  }

  @Test
  void enter_takes_the_choice_and_does_not_say_it_yet() {
    typist.type("server ").press("Tab").press("Down").press("Enter");
    assertEquals(List.of(), typist.said());
    assertEquals(Optional.empty(), typist.desk().model().line().menu());
    assertTrue(typist.line().endsWith(" "), typist.line());
  }

  @Test
  void typing_narrows_the_menu() {
    typist.type("s").press("Tab").type("e");
    InputLine.Menu menu = typist.desk().model().line().menu().orElseThrow();
    assertTrue(menu.choices().stream().allMatch(choice -> choice.value().startsWith("se")));
    typist.type("zz");
    assertEquals(Optional.empty(), typist.desk().model().line().menu());
  }

  @Test
  void where_it_would_tell_an_answer_completion_is_silent() {
    typist.with(typist.desk().withHelps(false)).type("server li").press("Tab");
    assertEquals("server li", typist.line());
    assertEquals("", typist.desk().model().line().suggestion());
  }

  // ---- the suggestion

  @Test
  void the_rest_of_the_only_word_is_suggested_and_the_right_arrow_takes_it() {
    typist.type("server li");
    assertEquals("sten", typist.desk().model().line().suggestion());
    typist.press("Right");
    assertEquals("server listen", typist.line());
  }

  @Test
  void a_line_typed_before_is_suggested_unless_it_would_tell_an_answer() {
    typist.say("server listen").say("client send syn").say("deliver");
    typist.say("server send syn ack").say("undo");
    typist.type("server send s");
    assertEquals("", typist.desk().model().line().suggestion());
    typist.fresh("").say("undo").say("undo");
    typist.type("client send s");
    assertEquals("yn", typist.desk().model().line().suggestion());
  }

  // ---- lines typed before

  @Test
  void arrows_walk_through_the_lines_typed_before_and_keep_the_new_one() {
    typist.say("server listen").say("moves").type("cli");
    typist.press("Up");
    assertEquals("moves", typist.line());
    typist.press("Up").press("Up");
    assertEquals("server listen", typist.line());
    typist.press("Down").press("Down");
    assertEquals("cli", typist.line());
  }

  @Test
  void ctrl_r_finds_older_and_older_lines_and_escape_forgets_the_search() {
    typist.say("server listen").say("moves").say("show ladder").type("x");
    typist.press("C-r").type("s");
    assertEquals("show ladder", typist.line());
    assertEquals("find 's': ", typist.desk().model().line().label());
    typist.press("C-r");
    assertEquals("moves", typist.line());
    typist.type("er");
    assertEquals("server listen", typist.line());
    typist.press("Esc");
    assertEquals("x", typist.line());
    typist.press("C-u").press("C-r").type("mov").press("Enter");
    assertEquals(List.of("server listen", "moves", "show ladder", "moves"), typist.said());
  }

  @Test
  void a_search_that_finds_nothing_says_so() {
    typist.say("moves").press("C-r").type("zz");
    assertEquals("not found 'zz': ", typist.desk().model().line().label());
    typist.press("Backspace").press("Backspace").type("mo").press("End");
    assertEquals("moves", typist.line());
    assertEquals("", typist.desk().model().line().label());
  }

  // ---- leaving

  @Test
  void ctrl_c_clears_the_line_and_twice_on_an_empty_one_leaves() {
    typist.type("help").press("C-c");
    assertEquals("", typist.line());
    assertFalse(typist.left());
    typist.press("C-c");
    assertFalse(typist.left());
    typist.type("a").press("Backspace").press("C-c");
    assertFalse(typist.left());
    typist.press("C-c");
    assertTrue(typist.left());
  }

  @Test
  void ctrl_d_deletes_within_a_line_and_leaves_from_an_empty_one() {
    typist.type("ab").press("Left").press("C-d");
    assertEquals("a", typist.line());
    typist.press("Backspace").press("C-d");
    assertTrue(typist.left());
  }

  // ---- keys that are commands

  @Test
  void function_keys_and_their_twins_say_their_commands_and_keep_what_is_typed() {
    typist.type("half a li").press("F1").press("M-1").press("F2").press("F4").press("F7");
    assertEquals(List.of("help", "help", "client", "why", "undo"), typist.said());
    assertEquals("half a li", typist.line());
    assertEquals(List.of(), typist.desk().past().lines());
    typist.press("F10");
    assertTrue(typist.left());
  }

  @Test
  void every_function_key_has_a_twin_for_terminals_that_eat_it() {
    for (int i = 1; i <= 10; i++) {
      assertEquals(Keymap.action("F" + i), Keymap.action("M-" + i % 10));
    }
  }

  @Test
  void the_view_changes_by_key_by_word_and_by_the_mouse() {
    assertEquals(MiddleView.WIRE, typist.desk().model().view());
    typist.press("F6");
    assertEquals(MiddleView.LADDER, typist.desk().model().view());
    typist.say("view sockets");
    assertEquals(MiddleView.SOCKETS, typist.desk().model().view());
    typist.say("view");
    assertEquals(MiddleView.WIRE, typist.desk().model().view());
    typist.input(new ScreenInput.Clicked(40, 5));
    assertEquals(MiddleView.LADDER, typist.desk().model().view());
  }

  @Test
  void a_click_goes_to_a_side() {
    typist.say("server listen").input(new ScreenInput.Clicked(70, 5));
    assertEquals(Side.SERVER, typist.desk().session().focus());
    typist.input(new ScreenInput.Clicked(5, 5));
    assertEquals(Side.CLIENT, typist.desk().session().focus());
  }

  @Test
  void keys_lists_every_key() {
    typist.say("keys");
    String all = typist.lastSaid();
    for (KeyAction action : KeyAction.values()) {
      assertTrue(all.contains(Keymap.told(action)), action + " in " + all);
    }
    assertTrue(all.contains("Ctrl-Left"), all);
    assertTrue(typist.desk().model().back().isPresent());
    typist.press("Enter");
    assertTrue(typist.desk().model().back().isEmpty());
    assertEquals(List.of("keys"), typist.said());
  }

  // ---- what was said

  @Test
  void the_first_line_ends_the_opening_and_a_move_is_seen_moving() {
    assertEquals(Opening.FIRST, typist.desk().model().opening());
    typist.say("server listen");
    assertEquals(Opening.OVER, typist.desk().model().opening());
    assertFalse(typist.desk().moving());
    typist.say("client send syn");
    assertTrue(typist.desk().moving());
    for (int i = 0; i < 50; i++) {
      typist.input(new ScreenInput.Ticked());
    }
    assertFalse(typist.desk().moving());
    typist.say("set motion off").say("deliver");
    assertFalse(typist.desk().moving());
  }

  @Test
  void a_page_up_looks_back_and_page_down_comes_back() {
    typist.say("help");
    typist.press("Enter");
    assertTrue(typist.desk().model().back().isEmpty());
    typist.press("PageUp");
    int from = typist.desk().model().back().orElseThrow();
    typist.press("PageUp");
    assertTrue(typist.desk().model().back().orElseThrow() < from);
    for (int i = 0; i < 20; i++) {
      typist.press("PageDown");
    }
    assertTrue(typist.desk().model().back().isEmpty());
  }

  @Test
  void what_is_being_read_is_read_on_in_a_window_of_another_size() {
    typist.input(new ScreenInput.Resized(40, 16));
    typist.say("help").press("Enter").say("help").say("explain SYN-SENT");
    typist.press("PageUp").press("PageDown");
    String narrow = firstRowRead();
    for (int width : new int[] {200, 80, 40}) {
      typist.input(new ScreenInput.Resized(width, 16));
      String first = firstRowRead();
      assertTrue(first.startsWith(narrow) || narrow.startsWith(first), first + " is not " + narrow);
    }
  }

  /** Below the title. */
  private String firstRowRead() {
    assertTrue(typist.desk().model().back().isPresent());
    return typist.frame().grid().row(1).strip();
  }

  @Test
  void a_window_of_any_size_is_drawn() {
    typist.say("server listen").say("client send syn").type("deliver #").press("Tab");
    for (int[] size : new int[][] {{0, 0}, {1, 1}, {20, 5}, {40, 12}, {80, 24}, {500, 500}}) {
      typist.input(new ScreenInput.Resized(size[0], size[1]));
      assertEquals(size[0], typist.frame().grid().size().width());
      assertEquals(size[1], typist.frame().grid().size().height());
    }
  }

  @Test
  void an_unknown_key_does_nothing() {
    Desk before = typist.type("abc").desk();
    typist.press("C-M-S-F12").press("Insert");
    assertEquals(before, typist.desk());
  }
}
