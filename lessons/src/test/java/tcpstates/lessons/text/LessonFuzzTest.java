package tcpstates.lessons.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tcpstates.testkit.FileTree;
import tcpstates.testkit.Fuzz;
import tcpstates.testkit.TextMutator;

/** Whatever a file contains, it is a lesson, or every problem has its place in the file. */
class LessonFuzzTest {

  private static final List<String> PIECES =
      List.of(
          "---",
          "```",
          "```goal\n",
          "```setup\n",
          "```quiz\n",
          "```seeded\n",
          "```predict\n",
          "```solution\n",
          "```capture\n",
          "lost_fin.pcap#0\n",
          "frames 4..7\n",
          "ask 6\n",
          "= client state :: ",
          "## ",
          "- [x] ",
          "- [ ] ",
          " :: ",
          "{s}",
          "{",
          "}",
          "null",
          "true",
          "~",
          "2026-01-01",
          "&a",
          "*a",
          "!!str",
          "|\n",
          ">\n",
          "[]",
          "[",
          "{}",
          ": ",
          "id: ",
          "level: ",
          "\n",
          "\t",
          "    ",
          "<b>",
          "&amp;",
          "\\",
          "`",
          "**",
          "](x)",
          "1..",
          "..9",
          "server listen",
          "client ESTABLISHED");

  private static final TextMutator LESSONS =
      new TextMutator(
          Stream.concat(
                  Stream.of(Sample.LESSON),
                  FileTree.texts(Path.of("src/main/resources/lessons"), ".md").stream())
              .toList(),
          PIECES);

  @Test
  void any_file_is_a_lesson_or_each_problem_has_its_place() {
    Fuzz.run("lesson files", Fuzz.Kind.FILE, LESSONS::next, LessonFuzzTest::read);
  }

  private static void read(String text) {
    LessonReading reading = LessonReader.read("a.md", text, OptionalLong.of(text.length()));
    if (reading instanceof LessonReading.Broken broken) {
      assertFalse(broken.problems().isEmpty());
      for (LessonProblem problem : broken.problems()) {
        String said = problem.toString();
        assertTrue(said.matches("a\\.md:[0-9]+:[0-9]+: \\S.*"), said);
        Fuzz.printable(said);
      }
    }
    LessonReader.frontMatter("a.md", text);
    LessonReader.picks("a.md", text, OptionalLong.empty());
    Sample.read(text, OptionalLong.empty(), new LessonReader.SolutionText("b.md", text));
  }
}
