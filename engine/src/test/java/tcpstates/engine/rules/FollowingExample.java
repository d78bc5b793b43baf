package tcpstates.engine.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tcpstates.engine.bench.Resources;

/**
 * One example of a followed endpoint, from {@code following/*.txt}.
 *
 * @param rule the rule that it is about
 * @param name its place in the file, and what it shows
 * @param lines what is given, seen and expected
 */
record FollowingExample(String rule, String name, List<String> lines) {

  static List<FollowingExample> all() {
    List<FollowingExample> all = new ArrayList<>();
    for (Path file : Resources.files(Resources.path("following"), ".txt")) {
      all.addAll(read(Resources.name(file), Resources.lines(file)));
    }
    return all;
  }

  private static List<FollowingExample> read(String file, List<String> lines) {
    List<FollowingExample> sights = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith("== ")) {
        String title = line.substring(3);
        String name = file + ":" + (i + 1) + " " + title;
        sights.add(new FollowingExample(title.split(": ")[0], name, new ArrayList<>()));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        sights.get(sights.size() - 1).lines().add(line);
      }
    }
    return sights;
  }
}
