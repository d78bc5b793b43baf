package tcpstates.lessons.course;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import tcpstates.repl.text.PlainText;

/** The lessons that come with the program; an index says which there are, in their order. */
final class LessonResources implements LessonFiles {

  private static final String FOLDER = "/lessons/";
  private static final String INDEX = "index.txt";

  @Override
  public String name() {
    return "the program";
  }

  @Override
  public Optional<String> address() {
    return Optional.empty();
  }

  @Override
  public List<LessonFile> list() throws UnreadableException {
    return PlainText.lines(text(INDEX)).stream()
        .filter(line -> !line.isBlank())
        .map(file -> new LessonFile(file, () -> text(file)))
        .toList();
  }

  private static String text(String file) throws UnreadableException {
    try (InputStream in = LessonResources.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new UnreadableException("the program comes without this file");
      }
      return LessonBytes.decoded(in.readNBytes(LessonBytes.MOST + 1));
    } catch (IOException e) {
      throw new UnreadableException("it can't be read");
    }
  }
}
