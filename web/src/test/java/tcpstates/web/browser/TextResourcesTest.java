package tcpstates.web.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tcpstates.lessons.scene.Scenes;
import tcpstates.testkit.FileTree;

/** What the program reads from its own jars is in the page, too. */
class TextResourcesTest {

  @Test
  void every_text_of_the_modules_below_is_in_the_page() throws IOException {
    Set<String> there = new TreeSet<>();
    for (String module : List.of("repl", "lessons")) {
      Path resources = Path.of("..", module, "src", "main", "resources");
      for (Path file : FileTree.files(resources, ".txt")) {
        there.add(resources.relativize(file).toString().replace('\\', '/'));
      }
    }
    there.remove(TextResources.INDEX);
    String captures = TextResources.CAPTURES;
    Set<String> scenes = new TreeSet<>();
    there.stream().filter(name -> name.endsWith(".pcap.txt")).forEach(scenes::add);
    there.removeAll(scenes);
    assertEquals(
        scenes,
        Scenes.shipped().files().stream()
            .map(file -> captures + file + ".txt")
            .collect(Collectors.toCollection(TreeSet::new)));
    assertEquals(there, new TreeSet<>(TextResources.OTHERS));
  }
}
