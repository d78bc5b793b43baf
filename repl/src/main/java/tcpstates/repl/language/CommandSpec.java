package tcpstates.repl.language;

import java.util.List;
import java.util.Set;

/**
 * A command of the language, told once: parser, completion, help, cheat sheet and manual page all
 * come from it.
 *
 * @param name the verb
 * @param spellings other spellings of the verb
 * @param usage its form, such as {@code [client|server] send FLAGS [seq=N] [ack=N] [win=N]}
 * @param help one line
 * @param examples lines that parse
 * @param group the heading under which help lists it
 * @param places where it may be used
 */
public record CommandSpec(
    String name,
    List<String> spellings,
    String usage,
    String help,
    List<String> examples,
    Group group,
    Set<Place> places) {

  /** The headings of help, in order. */
  public enum Group {
    ENDPOINT("Endpoints: what a side does"),
    NETWORK("The network"),
    TIME("Time"),
    SESSION("The session"),
    LOOK("Looking and learning"),
    CHECK("Checks, for scripts and lessons"),
    LESSON("Lessons"),
    OTHER("More");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** Where a command may be used. */
  public enum Place {
    /** Typed by a person at a prompt or on the screen. */
    PROMPT,
    SCRIPT,
    /** Inside a lesson's own blocks. */
    LESSON,
    LAB
  }

  public CommandSpec {
    spellings = List.copyOf(spellings);
    examples = List.copyOf(examples);
    places = Set.copyOf(places);
  }
}
