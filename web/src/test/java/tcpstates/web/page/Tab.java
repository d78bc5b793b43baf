package tcpstates.web.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import tcpstates.tui.grid.Size;
import tcpstates.tui.screen.ScreenInput;

/** A page as the browser's script keeps it: it redraws the rows that a frame names. */
final class Tab implements PageScreen.Host {
  private static final ObjectMapper JSON = new ObjectMapper();

  final Shelf shelf;
  final Map<String, String> downloads = new HashMap<>();
  final List<String> said = new ArrayList<>();
  final List<String> rows = new ArrayList<>();
  final PageScreen page;
  int drawn;
  boolean dark;

  Tab(Shelf shelf, String run, String lesson, String seed, String session) {
    this.shelf = shelf;
    page =
        new PageScreen(
            this,
            shelf,
            run,
            course -> Asked.of(course, lesson, seed, session, ""),
            new Taste(true, false),
            () -> 0,
            new Size(80, 24));
    page.show();
  }

  static Tab on(Shelf shelf, String run) {
    return new Tab(shelf, run, "", "", "");
  }

  @Override
  public OptionalLong seconds() {
    return OptionalLong.empty();
  }

  @Override
  public void show(String frame) {
    JsonNode read = parsed(frame);
    int height = read.get("size").get(1).intValue();
    while (rows.size() < height) {
      rows.add("");
    }
    rows.subList(height, rows.size()).clear();
    drawn = read.get("rows").size();
    dark = read.get("dark").booleanValue();
    for (JsonNode row : read.get("rows")) {
      StringBuilder text = new StringBuilder();
      for (int i = 1; i < row.get(1).size(); i += 2) {
        text.append(row.get(1).get(i).textValue());
      }
      rows.set(row.get(0).intValue(), text.toString().stripTrailing());
    }
    read.get("said").forEach(line -> said.add(line.textValue()));
  }

  private static JsonNode parsed(String frame) {
    try {
      return JSON.readTree(frame);
    } catch (JsonProcessingException e) {
      throw new AssertionError(frame, e);
    }
  }

  @Override
  public void download(String name, String text) {
    downloads.put(name, text);
  }

  @Override
  public void report(String details) {
    throw new AssertionError(details);
  }

  @Override
  public boolean interrupted() {
    return false;
  }

  void put(ScreenInput input) {
    page.put(input);
    settle();
  }

  /** A tap on words that stand somewhere in the first row. */
  void tap(String words, String style) {
    page.tapped(words, style, 0, 0);
    settle();
  }

  void settle() {
    do {
      page.step();
      page.show();
    } while (page.more());
  }

  void type(String line) {
    put(new ScreenInput.Typed(line));
    put(new ScreenInput.Pressed("Enter"));
  }

  String text() {
    return String.join("\n", rows);
  }
}
