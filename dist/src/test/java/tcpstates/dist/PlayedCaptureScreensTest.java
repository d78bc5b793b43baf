package tcpstates.dist;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tcpstates.capture.play.CaptureGuide;
import tcpstates.capture.play.PlayedFile;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.Person;
import tcpstates.testkit.Golden;
import tcpstates.tui.grid.Size;
import tcpstates.tui.pane.Opening;
import tcpstates.tui.screen.Screen;
import tcpstates.tui.screen.ScreenCommand;
import tcpstates.tui.screen.ScreenInput;

/** The screen that plays a capture, at several sizes, kept in files that people can review. */
class PlayedCaptureScreensTest {

  private static final Golden GOLDEN = Golden.in("tcpstates/dist/golden");

  private static final Path CAPTURE =
      Path.of("../capture/src/test/resources/captures/lost_fin.pcap");

  private static final Screen.Host HOST =
      new Screen.Host() {
        @Override
        public void suspend() {}

        @Override
        public void repaint() {}

        @Override
        public void hearMouse(boolean on) {}

        @Override
        public void show() {}

        @Override
        public boolean interrupted() {
          return false;
        }
      };

  @ParameterizedTest
  @CsvSource({"40, 12", "60, 20", "80, 24", "120, 40"})
  void the_screen_plays_a_capture(int width, int height) {
    PlayedFile file =
        ((PlayedFile.Opening.Opened)
                PlayedFile.open(
                    "lost_fin.pcap", () -> Files.newInputStream(CAPTURE), Optional.empty()))
            .file();
    CaptureGuide guide =
        new CaptureGuide(
            file, new CaptureGuide.Place(OptionalInt.empty(), OptionalLong.empty(), false));
    Session session =
        Session.start(CoreCommands.SET.plus(CaptureGuide.verbs()).plus(ScreenCommand.verbs()));
    Screen screen =
        new Screen(
            HOST,
            new Conversation(session, guide, Person.passing(() -> 0)),
            Opening.FIRST,
            new Size(width, height),
            false);
    StringBuilder sheet = new StringBuilder(picture(screen, "the start"));
    type(screen, "set motion off", "frame 3");
    sheet.append(picture(screen, "what is not certain"));
    type(screen, "finding");
    sheet.append(picture(screen, "a finding"));
    type(screen, "close");
    sheet.append(picture(screen, "nothing can be changed"));
    screen.put(List.of(new ScreenInput.Pressed("F6")));
    type(screen, "goto 9");
    sheet.append(picture(screen, "the ladder, at the end"));
    screen.put(Collections.nCopies(3, new ScreenInput.Pressed("F6")));
    type(screen, "fork");
    sheet.append(picture(screen, "a fork"));
    GOLDEN.check("replay-" + width + "x" + height + ".txt", sheet.toString());
  }

  private static String picture(Screen screen, String name) {
    return "== " + name + "\n" + screen.draw().grid().text();
  }

  private static void type(Screen screen, String... lines) {
    List<ScreenInput> inputs = new ArrayList<>();
    for (String line : lines) {
      inputs.add(new ScreenInput.Typed(line));
      inputs.add(new ScreenInput.Pressed("Enter"));
    }
    screen.put(inputs);
    while (screen.more()) {
      screen.step();
      screen.draw();
    }
  }
}
