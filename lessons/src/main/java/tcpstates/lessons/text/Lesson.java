package tcpstates.lessons.text;

import java.util.List;
import tcpstates.engine.tcp.State;
import tcpstates.repl.view.Prose;

/**
 * A lesson, read and understood, with its seed put in.
 *
 * @param at its file
 * @param id its name in the language, such as {@code three-way-handshake}
 * @param title as people read it
 * @param objective what one can do afterwards
 * @param level from 1, novice, to 5, expert
 * @param minutes how long it takes
 * @param needs the ids of the lessons that come before
 * @param states the states that it claims to visit
 * @param rfc the sections of RFC 9293 that it is about
 * @param introduction what stands before its first step
 * @param steps at least one
 * @param seeded whether another seed makes another variant
 */
public record Lesson(
    Place at,
    String id,
    String title,
    String objective,
    int level,
    int minutes,
    List<String> needs,
    List<State> states,
    List<String> rfc,
    Prose introduction,
    List<Step> steps,
    boolean seeded) {

  public Lesson {
    needs = List.copyOf(needs);
    states = List.copyOf(states);
    rfc = List.copyOf(rfc);
    steps = List.copyOf(steps);
  }
}
