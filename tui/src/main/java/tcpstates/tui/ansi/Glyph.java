package tcpstates.tui.ansi;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import java.util.EnumSet;
import tcpstates.repl.text.Paint;
import tcpstates.repl.text.Palette;
import tcpstates.repl.text.Style;

/**
 * The content of one cell, for Lanterna. Its own tables of widths are older than the characters
 * that people type, and it erases what follows a wide character that goes away. So Lanterna sees a
 * wide character as an ordinary cell, and the cell that it covers is empty.
 */
final class Glyph extends TextCharacter {

  private static final long serialVersionUID = 1L;

  /** Lanterna has no faint style, so we use one that we never need: fraktur. */
  static final SGR FAINT = SGR.FRAKTUR;

  /** An empty cell, like most cells of a screen: Lanterna's own takes long to compare. */
  private static final Glyph BLANK =
      new Glyph(" ", TextColor.ANSI.DEFAULT, TextColor.ANSI.DEFAULT, EnumSet.noneOf(SGR.class));

  private final String text;

  @SuppressWarnings("deprecation") // The other constructors split the text into characters.
  private Glyph(String text, TextColor colour, TextColor ground, EnumSet<SGR> marks) {
    super(' ', colour, ground, marks);
    this.text = text;
  }

  /**
   * A character in its paint.
   *
   * @param text empty for a cell that the character at the left covers
   */
  static TextCharacter of(String text, Style style, Colouring colouring) {
    Paint paint = Palette.of(colouring.colours(), style);
    boolean many = colouring.many();
    int colour = many ? paint.many() : paint.few();
    int ground = many ? paint.ground() : Paint.OWN;
    EnumSet<SGR> marks = EnumSet.noneOf(SGR.class);
    add(marks, paint.bold(), SGR.BOLD);
    // Where there are few colours, a terminal's own faint can be too faint to read; but a
    // suggestion
    // must differ from what was typed.
    add(marks, style == Style.SUGGESTION && (!many || colour == Paint.OWN), FAINT);
    add(marks, paint.italic(), SGR.ITALIC);
    add(marks, paint.underline(), SGR.UNDERLINE);
    add(marks, paint.reverse(), SGR.REVERSE);
    if (text.equals(" ")) {
      // Of a space only the background is visible.
      marks.retainAll(EnumSet.of(SGR.REVERSE, SGR.UNDERLINE));
      if (marks.isEmpty() && ground == Paint.OWN) {
        return BLANK;
      }
      colour = marks.isEmpty() ? Paint.OWN : colour;
    }
    return new Glyph(text, colour(colour), colour(ground), marks);
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

  @Override
  public String getCharacterString() {
    return text;
  }

  @Override
  public boolean isDoubleWidth() {
    return false;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Glyph glyph && text.equals(glyph.text) && super.equals(other)
        || this == BLANK && DEFAULT_CHARACTER.equals(other);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + text.hashCode();
  }
}
