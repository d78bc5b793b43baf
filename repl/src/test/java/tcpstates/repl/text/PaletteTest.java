package tcpstates.repl.text;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tcpstates.repl.text.Encoder.Colours;

class PaletteTest {

  /** Backgrounds that terminals come with: black, dark grey and Solarized; white and Solarized. */
  private static final Map<Colours, List<Integer>> GROUNDS =
      Map.of(
          Colours.DARK, List.of(0x000000, 0x1e1e1e, 0x002b36),
          Colours.LIGHT, List.of(0xffffff, 0xf5f5f5, 0xfdf6e3));

  /** WCAG 2.1, success criterion 1.4.3: enough contrast for people with 20/40 vision. */
  private static final double ENOUGH = 4.5;

  @Test
  void each_colour_can_be_read_on_the_usual_backgrounds() {
    GROUNDS.forEach(
        (theme, grounds) -> {
          for (Style style : Style.values()) {
            Paint paint = Palette.of(theme, style);
            List<Integer> behind =
                paint.ground() == Paint.OWN ? grounds : List.of(of256(paint.ground()));
            for (int ground : paint.many() == Paint.OWN ? List.<Integer>of() : behind) {
              double contrast = contrast(of256(paint.many()), ground);
              assertTrue(
                  contrast >= ENOUGH,
                  theme + " " + style + " on " + Integer.toHexString(ground) + ": " + contrast);
            }
          }
        });
  }

  /** The sixteen colours of VGA; bold text keeps its colour, as it does on many terminals. */
  private static final List<Integer> SIXTEEN =
      List.of(
          0x000000, 0xaa0000, 0x00aa00, 0xaa5500, 0x0000aa, 0xaa00aa, 0x00aaaa, 0xaaaaaa, 0x555555,
          0xff5555, 0x55ff55, 0xffff55, 0x5555ff, 0xff55ff, 0x55ffff, 0xffffff);

  @Test
  void each_of_the_sixteen_colours_can_be_read_on_black_or_white() {
    for (Colours theme : GROUNDS.keySet()) {
      for (Style style : Style.values()) {
        int few = Palette.of(theme, style).few();
        double contrast = few == Paint.OWN ? ENOUGH : contrast(SIXTEEN.get(few), plainest(theme));
        assertTrue(contrast >= ENOUGH, theme + " " + style + ": " + contrast);
      }
    }
  }

  private static int plainest(Colours theme) {
    return GROUNDS.get(theme).get(0);
  }

  /** Solarized's own text is too pale on its light background: 4.1. */
  @Test
  void on_a_light_background_no_text_is_left_to_the_terminal() {
    for (Style style : Style.values()) {
      assertNotEquals(Paint.OWN, Palette.of(Colours.LIGHT, style).many(), style.name());
    }
  }

  @Test
  void with_eight_colours_the_sides_and_the_alert_differ() {
    for (Colours theme : GROUNDS.keySet()) {
      int client = Palette.of(theme, Style.CLIENT).few() % 8;
      int server = Palette.of(theme, Style.SERVER).few() % 8;
      int alert = Palette.of(theme, Style.WAITING).few() % 8;
      assertNotEquals(client, server);
      assertNotEquals(client, alert);
      assertNotEquals(server, alert);
    }
  }

  /** The colours above 15 of the 256 colours, because no terminal theme changes those. */
  private static int of256(int number) {
    assertTrue(number > 15, "a terminal's theme changes colour " + number);
    if (number > 231) {
      return 0x010101 * (8 + 10 * (number - 232));
    }
    int cube = number - 16;
    return level(cube / 36) << 16 | level(cube / 6 % 6) << 8 | level(cube % 6);
  }

  private static int level(int step) {
    return step == 0 ? 0 : 55 + 40 * step;
  }

  private static double contrast(int one, int other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  /** WCAG 2.1, relative luminance. */
  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16)
        + 0.7152 * linear(colour >> 8 & 0xff)
        + 0.0722 * linear(colour & 0xff);
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
