package tcpstates.lessons.text;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import tcpstates.engine.tcp.State;

/**
 * The front matter of a lesson: what one can know without reading the lesson.
 *
 * @param at its file
 * @param id its name in the language, such as {@code three-way-handshake}
 * @param title as people read it
 * @param objective what the student can do afterwards
 * @param level from 1, novice, to 5, expert
 * @param minutes how long it takes
 * @param needs the ids of the lessons that come before
 * @param states the states that it claims to visit
 * @param rfc the sections of RFC 9293 that it is about
 * @param teaches the technical terms that it introduces; see {@link Terms}
 * @param exam whether it is an exam whenever somebody plays it
 * @param timeLimit how many minutes an exam may take
 */
public record FrontMatter(
    Location at,
    String id,
    String title,
    String objective,
    int level,
    int minutes,
    List<String> needs,
    List<State> states,
    List<String> rfc,
    List<String> teaches,
    boolean exam,
    OptionalInt timeLimit) {

  /** What an id consists of. */
  public static final String ID_RULE =
      "an id consists of at most 40 small letters, digits and hyphens, such as `lost-syn`";

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_ID = 40;

  public FrontMatter {
    needs = List.copyOf(needs);
    states = List.copyOf(states);
    rfc = List.copyOf(rfc);
    teaches = List.copyOf(teaches);
  }

  /** Whether a text can be the id of a lesson. */
  public static boolean isId(String text) {
    return text.length() <= LONGEST_ID && ID.matcher(text).matches();
  }
}
