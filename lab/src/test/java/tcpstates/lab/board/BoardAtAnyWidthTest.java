package tcpstates.lab.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tcpstates.lab.folder.LabFolder;
import tcpstates.lab.folder.LabSettings;
import tcpstates.lab.roster.Member;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.roster.Role;
import tcpstates.lab.store.Assignments;
import tcpstates.lab.store.Database;
import tcpstates.lab.store.Members;
import tcpstates.lessons.course.Course;
import tcpstates.repl.text.Columns;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;
import tcpstates.tui.grid.Canvas;
import tcpstates.tui.grid.Size;

/** Nothing of the board is cut off at the right in a terminal of 80 columns. */
class BoardAtAnyWidthTest {

  @TempDir private Path temporary;

  private static String foot(String news, int width, int height) {
    Canvas canvas = new Canvas(new Size(width, height), false, Columns.NARROW);
    Look look = new Look(width, false, Columns.NARROW, false);
    new BoardFoot(news, Optional.empty(), false, look, height).draw(canvas);
    return canvas.grid().text().strip();
  }

  @Test
  void every_key_and_the_whole_of_a_letter_are_visible() {
    String letter = "ana says: " + "I do not know which of the two sides closes first. ".repeat(4);
    String at80 = foot(letter, 80, 24);
    assertTrue(at80.replace('\n', ' ').startsWith(letter), at80);
    assertTrue(at80.endsWith("  h heat map\n r results  s said  e end  q leave"), at80);
    assertEquals(1, foot("", 120, 40).lines().count());
    // A small window is not filled with keys.
    assertEquals("Up/Down select", foot("", 20, 5));
  }

  @Test
  void results_of_many_lessons_stand_below_each_other() throws Exception {
    LabFolder lab = LabFolder.init(temporary.resolve("lab"), "the key");
    Database.make(lab);
    try (Database database = Database.open(lab, LabSettings.DEFAULT)) {
      new Members(database).put(List.of(student("ana"), student("bo")), 1);
      List<String> lessons =
          List.of(
              "first-steps",
              "open-and-listen",
              "three-way-handshake",
              "half-close",
              "closing",
              "why-two-msl");
      new Assignments(database)
          .give(
              lessons.stream()
                  .map(id -> new Assignments.Assignment(id, Optional.empty(), false))
                  .toList(),
              1);
      ClassPages pages = new ClassPages(database, Course.of(List.of(), Optional.empty()));
      List<String> at80 = text(pages, 80);
      assertTrue(at80.stream().allMatch(line -> line.length() <= 80), at80::toString);
      assertEquals(List.of(6, 7), List.of(lessonsIn(at80, lessons), at80.size()));
      assertEquals(3, text(pages, 200).size());
    }
  }

  private static Member student(String name) {
    return new Member(new MemberName(name), Role.STUDENT, "", "", Optional.empty(), List.of());
  }

  private static List<String> text(ClassPages pages, int width) {
    return pages.results().lines(width).stream()
        .map(StyledLine::text)
        .map(String::stripTrailing)
        .toList();
  }

  private static int lessonsIn(List<String> lines, List<String> lessons) {
    String all = String.join("\n", lines);
    return (int) lessons.stream().filter(all::contains).count();
  }
}
