package tcpstates.lessons.course;

import tcpstates.lessons.scene.SceneSource;

/**
 * A file with a lesson, not read yet.
 *
 * @param name the file's name, as a person knows it: with its folder
 * @param text reads it
 * @param captures those beside it
 */
public record LessonFile(String name, Text text, SceneSource captures) {

  private static final String SUFFIX = ".md";

  /** Reads a text. */
  @FunctionalInterface
  public interface Text {

    /**
     * The text.
     *
     * @throws UnreadableException if it can't be read
     */
    String read() throws UnreadableException;
  }

  /** A file without captures beside it. */
  LessonFile(String name, Text text) {
    this(name, text, SceneSource.NONE);
  }

  /** A text that is in memory. */
  public static LessonFile of(String name, String text) {
    return new LessonFile(name, () -> text);
  }

  /** The name without its folder. */
  public String baseName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** The id that the name suggests: {@code 06-lost-syn.md} is the lesson {@code lost-syn}. */
  String id() {
    String base = baseName();
    String stem = base.endsWith(SUFFIX) ? base.substring(0, base.length() - SUFFIX.length()) : base;
    return stem.replaceFirst("^[0-9]+-", "");
  }
}
