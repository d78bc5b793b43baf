package tcpstates.tui.pane;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tcpstates.repl.shell.Card;
import tcpstates.repl.text.Prose;
import tcpstates.tui.grid.Size;

/**
 * At every size, the important part of an answer is visible, and the screen says how to reach the
 * rest.
 */
class RoomTest {

  private static final int[] WIDTHS = {40, 50, 58, 60, 78, 80, 118, 140, 200};

  private static final int[] HEIGHTS = {12, 14, 15, 18, 20, 22, 24, 34, 50};

  private static final String[] OWED = {"server listen", "client send syn", "deliver"};

  private static final String MORE = "Page-Up";

  /** With each kind of step, and without a step. */
  private static List<UnaryOperator<Scene>> lessons() {
    return List.of(
        scene -> new Scene(scene.model().with(scene.model().session(), Optional.empty())),
        scene -> scene.card(Scene.handshake()),
        scene -> scene.card(Scene.quiz()),
        scene -> scene.card(Scene.done()));
  }

  private static List<Size> sizes() {
    List<Size> sizes = new ArrayList<>();
    for (int width : WIDTHS) {
      for (int height : HEIGHTS) {
        sizes.add(new Size(width, height));
      }
    }
    return sizes;
  }

  /** Every screen with an answer, as words without rows and frames. */
  private static Stream<String> screens(MiddleView view, UnaryOperator<Scene> says) {
    Scene start = Scene.of(80, 24).types(OWED).view(view);
    return lessons().stream()
        .flatMap(
            lesson ->
                sizes().stream()
                    .map(
                        size -> {
                          Scene scene = new Scene(lesson.apply(start).model().with(size));
                          return size + " " + words(says.apply(scene).draw().grid().text());
                        }));
  }

  private static String words(String screen) {
    return screen.replaceAll("[│┃─━]", " ").replaceAll("\\s+", " ");
  }

  private static void shows(String screen, String... texts) {
    for (String text : texts) {
      assertTrue(screen.contains(text), () -> "\"" + text + "\" is missing in " + screen);
    }
  }

  /** The whole text, or a note that says where the whole text is. */
  private static void endsOrSaysMore(String screen, String end) {
    assertTrue(screen.contains(end) || screen.contains(MORE), screen);
  }

  @ParameterizedTest
  @EnumSource
  void what_is_wrong_with_a_move_is_said_before_all_else(MiddleView view) {
    screens(view, scene -> scene.types("send ack"))
        .forEach(
            screen -> {
              shows(screen, "✗ ", "An ACK is not the right", "Legal", "send with other FLAGS");
              endsOrSaysMore(screen, "this side counts from.");
            });
  }

  @ParameterizedTest
  @EnumSource
  void what_is_wrong_with_a_line_is_said_before_the_line_is_repeated(MiddleView view) {
    screens(view, scene -> scene.types("servr close"))
        .forEach(
            screen -> {
              shows(screen, "✗ unknown command servr");
              endsOrSaysMore(screen, "Did you mean server?");
            });
  }

  @ParameterizedTest
  @EnumSource
  void what_a_check_found_is_in_sight(MiddleView view) {
    screens(view, scene -> scene.types("expect client established"))
        .forEach(
            screen -> {
              shows(screen, "✗ This does not hold:");
              endsOrSaysMore(screen, "it is in SYN-SENT");
            });
  }

  @ParameterizedTest
  @EnumSource
  void what_a_move_led_to_is_in_sight(MiddleView view) {
    screens(view, scene -> scene.types("send syn ack"))
        .forEach(screen -> shows(screen, "✓ server ", "▸ SYN-RECEIVED; #2 SYN,ACK"));
  }

  @ParameterizedTest
  @EnumSource
  void how_a_prediction_fared_is_in_sight(MiddleView view) {
    screens(view, scene -> scene.types("predict server established", "send syn ack"))
        .forEach(
            screen -> {
              shows(screen, "✗ You predicted ESTABLISHED");
              endsOrSaysMore(screen, "the server is in SYN-RECEIVED.");
            });
  }

  @ParameterizedTest
  @EnumSource
  void what_the_tutor_says_begins_in_sight(MiddleView view) {
    String end = "Two flags of one segment can say it, and both are needed.";
    Prose said = Prose.of("The server owes an answer to the SYN.").plus(Prose.of(end));
    screens(view, scene -> scene.told("hint", said))
        .forEach(
            screen -> {
              shows(screen, "The server owes an answer");
              endsOrSaysMore(screen, end);
            });
  }

  @ParameterizedTest
  @EnumSource
  void a_question_and_its_choices_are_in_sight_at_every_size(MiddleView view) {
    Card quiz = Scene.quiz();
    Scene start = Scene.of(80, 24).types(OWED).view(view).card(quiz);
    for (Size size : sizes()) {
      String screen = size + " " + words(WholeScreen.draw(start.model().with(size)).grid().text());
      boolean folded = !screen.contains("Something had gone wrong.");
      assertTrue(!folded || screen.contains(MORE) || screen.contains("answer N"), screen);
      assertFalse(view == MiddleView.WIRE && folded, screen);
    }
  }

  @Test
  void where_an_answer_leaves_no_room_for_the_text_above_a_question_the_card_says_so() {
    Scene start = Scene.of(80, 24).types(OWED).card(Scene.quiz());
    for (Size size : sizes()) {
      for (String typed : List.of("why", "why server", "show sockets", "explain mss")) {
        Model model = new Scene(start.model().with(size)).types(typed).model();
        List<String> rows = WholeScreen.draw(model).grid().text().lines().toList();
        boolean shown = rows.stream().anyMatch(row -> row.contains("connect calls; deliver"));
        boolean folded = rows.stream().noneMatch(row -> row.contains("Something had gone wrong."));
        boolean said = rows.stream().anyMatch(row -> row.contains("stays") && row.contains(MORE));
        assertTrue(
            model.back().isPresent() || shown || folded || said,
            () -> size + " " + typed + "\n" + String.join("\n", rows));
      }
    }
  }

  @Test
  void at_80_columns_a_segment_in_flight_shows_flags_numbers_length_and_window_a_forged_one_too() {
    Scene open =
        Scene.of(80, 24)
            .types("set play auto", "set wire auto", "server listen", "connect", "set wire manual");
    String inject = "inject to server ";
    for (String flags : List.of("ack \"evil\"", "fin ack", "psh ack \"evil\"")) {
      String screen = words(open.types(inject + flags).draw().grid().text());
      String length = flags.contains("evil") ? "4 ?B " : "";
      assertTrue(screen.matches(".* 101 forged .* a(ck )?301 " + length + "w4096 .*"), screen);
    }
  }

  @Test
  void where_each_segment_in_flight_has_one_row_their_common_window_is_below() {
    Scene pile =
        Scene.of(80, 24)
            .types("set play auto", "set wire auto", "server listen", "connect", "set wire manual")
            .types("inject to server ack", "inject to server rst", "inject to server ack")
            .types("inject to server fin ack", "inject to server ack");
    String same = words(pile.draw().grid().text());
    assertTrue(same.contains("5 in flight, win 4096"), same);
    String other = words(pile.types("inject to server ack win=7").draw().grid().text());
    assertTrue(other.contains("6 in flight, Enter: #4"), other);
  }

  @Test
  void the_state_diagram_is_never_cut() {
    Scene start = Scene.of(80, 24).types(OWED).view(MiddleView.DIAGRAM);
    for (Size size : sizes()) {
      for (String typed : List.of("send ack", "servr", "send syn ack", "show diagram")) {
        Model model = new Scene(start.model().with(size)).types(typed).model();
        String screen = WholeScreen.draw(model).grid().text();
        boolean top = screen.contains("[ LISTEN ]");
        boolean foot = screen.contains("[ TIME-WAIT ]");
        assertTrue(model.back().isPresent() || top == foot, () -> size + "\n" + screen);
      }
    }
  }
}
