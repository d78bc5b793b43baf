package tcpstates.web.page;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import tcpstates.testkit.Fuzz;
import tcpstates.testkit.TextMutator;
import tcpstates.tui.grid.Size;
import tcpstates.tui.screen.ScreenInput;

/** Whatever an address or a file says: the page opens, says it in words, and goes on. */
class PageFuzzTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final TextMutator TEXTS =
      new TextMutator(
          List.of(
              "closing",
              "7",
              "# tcpstates session, 2 moves\nserver listen\nclient connect\n",
              "# tcpstates progress 1\na typed closing hint\n",
              "# tcpstates progress 2\na typed closing hint\n",
              "# tcpstates journal 1\n",
              "---\nid: mine\ntitle: Mine\n---\n\n## A step\n"),
          List.of(
              "# tcpstates session",
              "# tcpstates progress ",
              "\n",
              "---",
              "```",
              "send syn\n",
              "<script>",
              "<img src=x onerror=alert(1)>",
              "&lt;",
              "\u001b]0;x\u0007",
              "../",
              "%00"));

  /** Parts of an address, and a file that is given to the page. */
  private record Visit(
      String lesson, String seed, String session, String file, String content, int width) {}

  private static Visit visit(RandomGenerator random) {
    return new Visit(
        part(random),
        part(random),
        part(random),
        TEXTS.next(random) + (random.nextBoolean() ? ".md" : ""),
        TEXTS.next(random),
        1 + random.nextInt(160));
  }

  private static String part(RandomGenerator random) {
    return random.nextInt(3) == 0 ? "" : TEXTS.next(random);
  }

  @Test
  void any_address_and_any_file_are_answered_in_words() {
    // A visit is worth many lines.
    Fuzz.run("the page", Fuzz.Kind.SESSION, PageFuzzTest::visit, any -> 10, PageFuzzTest::go);
  }

  private static void go(Visit visit) {
    Listener listener = new Listener();
    PageScreen page =
        new PageScreen(
            listener,
            listener,
            "run",
            course -> Asked.of(course, visit.lesson(), visit.seed(), visit.session(), ""),
            new Taste(true, false),
            () -> 0,
            new Size(visit.width(), 24));
    settle(page);
    page.give(visit.file(), visit.content());
    settle(page);
    page.put(new ScreenInput.Typed("goal"));
    page.put(new ScreenInput.Pressed("Enter"));
    settle(page);
    assertTrue(listener.frames > 0);
  }

  private static void settle(PageScreen page) {
    do {
      page.step();
      page.show();
    } while (page.more());
  }

  /** Holds each frame to what a page can show. */
  private static final class Listener implements PageScreen.Host, Storage {
    private final Map<String, String> texts = new HashMap<>();
    private int frames;

    @Override
    public void show(String frame) {
      frames++;
      try {
        JsonNode read = JSON.readTree(frame);
        read.get("rows").forEach(row -> row.get(1).forEach(run -> Fuzz.printable(run.textValue())));
        read.get("said").forEach(line -> Fuzz.printable(line.textValue()));
      } catch (JsonProcessingException e) {
        throw new AssertionError(frame, e);
      }
    }

    @Override
    public void download(String name, String text) {}

    @Override
    public void report(String details) {
      throw new AssertionError(details);
    }

    @Override
    public boolean interrupted() {
      return false;
    }

    @Override
    public OptionalLong seconds() {
      return OptionalLong.empty();
    }

    @Override
    public Optional<String> read(String key) {
      return Optional.ofNullable(texts.get(key));
    }

    @Override
    public Optional<String> write(String key, String text) {
      texts.put(key, text);
      return Optional.empty();
    }
  }
}
