package tcpstates.tui.screen;

import java.util.function.IntPredicate;
import tcpstates.repl.text.Columns;

/**
 * A line as it is edited.
 *
 * @param text what is typed; after a paste perhaps several lines
 * @param cursor an index into it, never within a character
 * @param killed what was cut last, so that it can be inserted again
 */
public record Draft(String text, int cursor, String killed) {

  /** Nothing typed. */
  public static final Draft EMPTY = new Draft("", 0, "");

  /** Nobody types more than this; a longer paste is cut off. */
  public static final int LONGEST = 300_000;

  /** A line with the cursor at its end. */
  public Draft with(String line) {
    return new Draft(line, line.length(), killed);
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  public boolean atEnd() {
    return cursor == text.length();
  }

  /** The text before the cursor. */
  public String before() {
    return text.substring(0, cursor);
  }

  /** Text is typed or pasted at the cursor. */
  public Draft insert(String more) {
    int room = Math.max(0, LONGEST - text.length());
    int end = Math.min(room, more.length());
    if (end > 0 && end < more.length() && Character.isHighSurrogate(more.charAt(end - 1))) {
      end--;
    }
    return replace(cursor, cursor, more.substring(0, end));
  }

  /** Replaces the text from one index to another; the cursor is after the new text. */
  public Draft replace(int from, int to, String with) {
    return new Draft(
        text.substring(0, from) + with + text.substring(to), from + with.length(), killed);
  }

  // ---- moving

  public Draft left() {
    return at(before(cursor));
  }

  public Draft right() {
    return at(after(cursor));
  }

  public Draft home() {
    return at(0);
  }

  public Draft end() {
    return at(text.length());
  }

  public Draft wordLeft() {
    return at(wordBefore(Draft::inWord));
  }

  public Draft wordRight() {
    return at(wordAfter());
  }

  // ---- taking away

  public Draft backspace() {
    return replace(before(cursor), cursor, "");
  }

  public Draft delete() {
    int to = after(cursor);
    return new Draft(text.substring(0, cursor) + text.substring(to), cursor, killed);
  }

  public Draft killToEnd() {
    return kill(cursor, text.length());
  }

  public Draft killToStart() {
    return kill(0, cursor);
  }

  /** The word before the cursor, up to a space. */
  public Draft killChunkLeft() {
    return kill(wordBefore(c -> !Character.isWhitespace(c)), cursor);
  }

  /** The word before the cursor, up to anything that is no letter and no digit. */
  public Draft killWordLeft() {
    return kill(wordBefore(Draft::inWord), cursor);
  }

  public Draft killWordRight() {
    return kill(cursor, wordAfter());
  }

  /** Inserts what was cut last. */
  public Draft yank() {
    return insert(killed);
  }

  /** Swaps the two characters before the cursor, or around it. */
  public Draft transpose() {
    int second = atEnd() ? before(cursor) : cursor;
    int first = before(second);
    if (first == second) {
      return this;
    }
    int end = after(second);
    String swapped = text.substring(second, end) + text.substring(first, second);
    return replace(first, end, swapped);
  }

  private Draft kill(int from, int to) {
    return from == to
        ? this
        : new Draft(text.substring(0, from) + text.substring(to), from, text.substring(from, to));
  }

  private Draft at(int index) {
    return new Draft(text, index, killed);
  }

  /** Where the character before an index begins; marks belong to the character before them. */
  private int before(int index) {
    int at = index;
    while (at > 0) {
      int c = text.codePointBefore(at);
      at -= Character.charCount(c);
      if (Columns.NARROW.of(c) > 0) {
        break;
      }
    }
    return at;
  }

  private int after(int index) {
    if (index >= text.length()) {
      return index;
    }
    int at = index + Character.charCount(text.codePointAt(index));
    while (at < text.length() && Columns.NARROW.of(text.codePointAt(at)) == 0) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private int wordBefore(IntPredicate belongs) {
    int at = cursor;
    while (at > 0 && !belongs.test(text.codePointBefore(at))) {
      at -= Character.charCount(text.codePointBefore(at));
    }
    while (at > 0 && belongs.test(text.codePointBefore(at))) {
      at -= Character.charCount(text.codePointBefore(at));
    }
    return at;
  }

  private int wordAfter() {
    int at = cursor;
    while (at < text.length() && !inWord(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    while (at < text.length() && inWord(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static boolean inWord(int c) {
    return Character.isLetterOrDigit(c) || Columns.NARROW.of(c) == 0;
  }
}
