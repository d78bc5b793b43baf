package tcpstates.tui.ansi;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextColor;
import java.util.EnumSet;
import java.util.Set;
import tcpstates.repl.text.Paint;
import tcpstates.repl.text.Palette;
import tcpstates.repl.text.Style;

/**
 * The content of one cell, in Lanterna's colours and marks.
 *
 * @param text empty for a cell that the character at the left covers
 * @param colour of the text
 * @param ground behind it
 * @param marks such as bold
 */
record Glyph(String text, TextColor colour, TextColor ground, Set<SGR> marks) {

  Glyph {
    marks = Set.copyOf(marks);
  }

  /** Lanterna has no faint style, so we use one that we never need: fraktur. */
  static final SGR FAINT = SGR.FRAKTUR;

  /**
   * A character in its paint.
   *
   * @param text empty for a cell that the character at the left covers
   */
  static Glyph of(String text, Style style, Colouring colouring) {
    Paint paint = Palette.of(colouring.colours(), style);
    boolean many = colouring.many();
    int colour = many ? paint.many() : paint.few();
    int ground = many ? paint.ground() : Paint.OWN;
    EnumSet<SGR> marks = EnumSet.noneOf(SGR.class);
    add(marks, paint.bold(), SGR.BOLD);
    // Where there are few colours, a terminal's own faint can be too faint to read; but a
    // suggestion must differ from what was typed.
    add(marks, style == Style.SUGGESTION && (!many || colour == Paint.OWN), FAINT);
    add(marks, paint.italic(), SGR.ITALIC);
    add(marks, paint.underline(), SGR.UNDERLINE);
    add(marks, paint.reverse(), SGR.REVERSE);
    if (text.equals(" ")) {
      // Of a space only the background is visible.
      marks.retainAll(EnumSet.of(SGR.REVERSE, SGR.UNDERLINE));
      colour = marks.isEmpty() ? Paint.OWN : colour;
    }
    return new Glyph(text, colour(colour), colour(ground), marks);
  }

  /**
   * Whether it looks the same. Cells in two styles may do so, above all where there are few
   * colours.
   */
  boolean looksLike(Glyph other) {
    return this == other
        || text.equals(other.text)
            && colour.equals(other.colour)
            && ground.equals(other.ground)
            && marks.equals(other.marks);
  }

  private static void add(EnumSet<SGR> marks, boolean wanted, SGR mark) {
    if (wanted) {
      marks.add(mark);
    }
  }

  private static TextColor colour(int number) {
    if (number < 0) {
      return TextColor.ANSI.DEFAULT;
    }
    TextColor.ANSI[] few = TextColor.ANSI.values();
    return number < 8
        ? few[number]
        : number < 16
            ? few[number - 8 + TextColor.ANSI.BLACK_BRIGHT.ordinal()]
            : new TextColor.Indexed(number);
  }
}
