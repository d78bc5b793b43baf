package tcpstates.tui.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class DraftTest {

  /** The bar shows where the cursor is. */
  private static Draft draft(String text) {
    int cursor = text.indexOf('|');
    return new Draft(text.replace("|", ""), cursor, "");
  }

  private static void check(String before, UnaryOperator<Draft> edit, String after) {
    Draft edited = edit.apply(draft(before));
    assertEquals(after, edited.before() + "|" + edited.text().substring(edited.cursor()));
  }

  @Test
  void the_cursor_moves_by_characters_and_words() {
    check("ab|c", Draft::left, "a|bc");
    check("|abc", Draft::left, "|abc");
    check("ab|c", Draft::right, "abc|");
    check("abc|", Draft::right, "abc|");
    check("send syn,ack|", Draft::wordLeft, "send syn,|ack");
    check("send syn,|ack", Draft::wordLeft, "send |syn,ack");
    check("|send syn", Draft::wordRight, "send| syn");
    check("send| syn", Draft::wordRight, "send syn|");
    check("send| syn", Draft::home, "|send syn");
    check("send| syn", Draft::end, "send syn|");
  }

  @Test
  void wide_characters_and_marks_are_one_character() {
    check("a😀|b", Draft::left, "a|😀b");
    check("a|😀b", Draft::delete, "a|b");
    check("ae\u0301|b", Draft::backspace, "a|b");
    check("a|e\u0301b", Draft::right, "ae\u0301|b");
    check("日本|", Draft::backspace, "日|");
  }

  @Test
  void what_is_cut_can_be_put_in_again() {
    check("send syn| ack", Draft::killToEnd, "send syn|");
    check("send syn| ack", Draft::killToStart, "| ack");
    check("send syn,ack|", Draft::killChunkLeft, "send |");
    check("send syn,ack|", Draft::killWordLeft, "send syn,|");
    check("send| syn ack", Draft::killWordRight, "send| ack");
    check("send syn|", d -> d.killChunkLeft().home().yank(), "syn|send ");
    check("send syn|", d -> d.killToEnd().yank(), "send syn|");
  }

  @Test
  void two_characters_change_places() {
    check("sned|", Draft::transpose, "snde|");
    check("s|ned", Draft::transpose, "ns|ed");
    check("|ab", Draft::transpose, "|ab");
    check("a|", Draft::transpose, "a|");
    check("a😀|", Draft::transpose, "😀a|");
  }

  @Test
  void a_line_does_not_grow_without_end() {
    Draft full = Draft.EMPTY.insert("a".repeat(Draft.LONGEST - 1)).insert("😀");
    assertEquals(Draft.LONGEST - 1, full.text().length());
  }

  @Test
  void no_edits_leave_the_cursor_within_a_character() {
    Random random = new Random(5);
    String[] typed = {"a", " ", "😀", "e\u0301", "日", ",", "send syn", "\n"};
    Draft draft = Draft.EMPTY;
    for (int i = 0; i < 20_000; i++) {
      draft =
          switch (random.nextInt(16)) {
            case 0 -> draft.left();
            case 1 -> draft.right();
            case 2 -> draft.wordLeft();
            case 3 -> draft.wordRight();
            case 4 -> draft.backspace();
            case 5 -> draft.delete();
            case 6 -> draft.transpose();
            case 7 -> draft.killWordLeft();
            case 8 -> draft.killChunkLeft();
            case 9 -> draft.killWordRight();
            case 10 -> draft.yank();
            case 11 -> random.nextInt(9) == 0 ? draft.killToEnd() : draft.home();
            case 12 -> random.nextInt(9) == 0 ? draft.killToStart() : draft.end();
            default -> draft.insert(typed[random.nextInt(typed.length)]);
          };
      if (draft.text().length() > 500) {
        draft = draft.killToEnd().killToStart();
      }
      int at = draft.cursor();
      boolean within =
          at > 0
              && at < draft.text().length()
              && Character.isSurrogatePair(draft.text().charAt(at - 1), draft.text().charAt(at));
      assertEquals(false, within, draft.text());
    }
  }
}
