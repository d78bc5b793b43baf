package tcpstates.tui.pane;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tcpstates.testkit.Golden;
import tcpstates.tui.grid.Size;

/** Whole screens at several sizes, in UTF-8 and in ASCII, kept in files that people can review. */
class ScreensGoldenTest {

  private static final Golden GOLDEN = Golden.in("tcpstates/tui/golden");

  static final List<Size> SIZES =
      List.of(
          new Size(40, 12),
          new Size(60, 20),
          new Size(80, 24),
          new Size(120, 36),
          new Size(200, 60));

  static Stream<Arguments> screens() {
    return Scenes.names().stream()
        .flatMap(name -> SIZES.stream().map(size -> Arguments.of(name, size)));
  }

  @ParameterizedTest(name = "{0} at {1}")
  @MethodSource("screens")
  void a_screen_looks_as_in_its_file(String name, Size size) {
    StringBuilder sheet = new StringBuilder();
    for (boolean ascii : List.of(false, true)) {
      sheet.append(ascii ? "== ASCII\n" : "== UTF-8\n");
      sheet.append(Scenes.of(name, size.width(), size.height(), ascii).draw().grid().text());
    }
    GOLDEN.check(name + "-" + size.width() + "x" + size.height() + ".txt", sheet.toString());
  }
}
