package tcpstates.lessons.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tcpstates.testkit.FileTree;
import tcpstates.testkit.Golden;

/** A jar can't list its files, so the index must name them. */
class IndexTest {

  private static final Path FOLDER = Path.of("src/main/resources/lessons");

  @Test
  void every_lesson_stands_in_the_index() throws IOException {
    List<String> files =
        FileTree.files(FOLDER, ".md").stream().map(path -> path.getFileName().toString()).toList();
    Golden.check(FOLDER.resolve("index.txt"), String.join("\n", files) + "\n");
  }

  @Test
  void a_file_is_named_after_its_lesson() {
    for (CourseEntry entry : Course.shipped().entries()) {
      assertEquals(List.of(), entry.problems(), "a shipped lesson is broken: " + entry.problems());
      assertEquals(entry.id(), entry.frontMatter().orElseThrow().id(), entry.file());
    }
  }
}
