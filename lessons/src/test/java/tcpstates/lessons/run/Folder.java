package tcpstates.lessons.run;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.LessonReader;
import tcpstates.lessons.text.Reading;

/** Lessons written in a test. */
final class Folder implements Shelf {

  private final Map<String, String> texts = new LinkedHashMap<>();

  /** This with one lesson more: its head is made up, the rest is given. */
  Folder with(String id, String needs, String body) {
    String head =
        """
        ---
        id: %s
        title: The lesson %s
        objective: Know it.
        level: 1
        minutes: 4
        needs: [%s]
        states: [CLOSED]
        rfc: ["3.5"]
        ---
        """;
    texts.put(id, head.formatted(id, id, needs) + body);
    return this;
  }

  static Folder of(String body) {
    return new Folder()
        .with(
            "first",
            "",
            "Something else.\n\n## One\n\nGo on.\n\n```goal\nserver LISTEN\n```\n```solution\nserver listen\n```\n")
        .with("it", "", body);
  }

  @Override
  public List<String> ids() {
    return List.copyOf(texts.keySet());
  }

  @Override
  public Optional<Listed> listed(String id) {
    return Optional.ofNullable(texts.get(id))
        .map(text -> lesson(id, OptionalLong.empty()))
        .map(l -> new Listed(id, l.title(), l.head().minutes(), l.head().needs(), Sort.LESSON));
  }

  @Override
  public Taken take(String id, OptionalLong seed) {
    return texts.containsKey(id)
        ? new Taken.There(lesson(id, seed))
        : new Taken.Not("There is no such lesson.");
  }

  private Lesson lesson(String id, OptionalLong seed) {
    Reading reading = LessonReader.read(id + ".md", texts.get(id), seed);
    return reading instanceof Reading.Read read
        ? read.lesson()
        : fail(((Reading.Broken) reading).troubles().toString());
  }
}
