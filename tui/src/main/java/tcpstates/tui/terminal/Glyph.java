package tcpstates.tui.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import java.util.EnumSet;
import tcpstates.repl.view.Paint;
import tcpstates.repl.view.Palette;
import tcpstates.repl.view.Style;

/**
 * A character for Lanterna whose width is ours to decide: Lanterna's own tables are older than the
 * characters that people type, and know no marks that stand on others.
 */
final class Glyph extends TextCharacter {

  private static final long serialVersionUID = 1L;

  /** Lanterna knows no dimness; no terminal draws broken letters. */
  static final SGR FAINT = SGR.FRAKTUR;

  private final String text;
  private final boolean wide;

  @SuppressWarnings("deprecation") // The others take a character apart.
  private Glyph(String text, boolean wide, TextColor colour, TextColor ground, EnumSet<SGR> marks) {
    super(' ', colour, ground, marks);
    this.text = text;
    this.wide = wide;
  }

  /** A character in its paint; a plain space is what Lanterna takes for nothing. */
  static TextCharacter of(String text, boolean wide, Style style, Colouring colouring) {
    Paint paint = Palette.of(colouring.colours(), style);
    boolean many = colouring.many();
    int colour = many ? paint.many() : paint.few();
    int ground = many ? paint.ground() : Paint.OWN;
    EnumSet<SGR> marks = EnumSet.noneOf(SGR.class);
    add(marks, paint.bold(), SGR.BOLD);
    add(marks, paint.faint() && (!many || colour == Paint.OWN), FAINT);
    add(marks, paint.italic(), SGR.ITALIC);
    add(marks, paint.underline(), SGR.UNDERLINE);
    add(marks, paint.reverse(), SGR.REVERSE);
    if (text.equals(" ")) {
      // Of a space no more is seen than its ground.
      marks.retainAll(EnumSet.of(SGR.REVERSE, SGR.UNDERLINE));
      if (marks.isEmpty() && ground == Paint.OWN) {
        return DEFAULT_CHARACTER;
      }
      colour = marks.isEmpty() ? Paint.OWN : colour;
    }
    return new Glyph(text, wide, colour(colour), colour(ground), marks);
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
    return number < 8 ? TextColor.ANSI.values()[number] : new TextColor.Indexed(number);
  }

  @Override
  public String getCharacterString() {
    return text;
  }

  @Override
  public boolean isDoubleWidth() {
    return wide;
  }

  /** Where half a wide character is left, nothing is. */
  @Override
  public TextCharacter withCharacter(char character) {
    return character == ' ' ? DEFAULT_CHARACTER : super.withCharacter(character);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Glyph glyph
            && text.equals(glyph.text)
            && wide == glyph.wide
            && super.equals(other);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + text.hashCode();
  }
}
