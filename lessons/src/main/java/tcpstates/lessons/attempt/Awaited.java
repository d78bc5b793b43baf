package tcpstates.lessons.attempt;

import static tcpstates.repl.text.Format.format;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.SegmentPattern;
import tcpstates.lessons.text.Task;
import tcpstates.repl.session.Occasion;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;

/**
 * The event that settles a prediction, as a student may be told. Which segment it is stays untold
 * while neither the step's text names it nor the wire shows it: to find that out is a part of the
 * question.
 */
final class Awaited {

  private static final Look WIDE = Look.of(500, false);

  private Awaited() {}

  /** When a prediction is judged, in words that follow "it is judged". */
  static String when(Attempt attempt, Session session, Task.Predict asked) {
    return asked.on().equals(Occasion.Arrival.NEWS)
        ? format("when a segment has arrived at the %s%s", asked.side().word(), Occasion.IF_IT_MUST)
        : event(attempt, session, asked).words(asked.side());
  }

  /**
   * The event, named if that gives nothing away. What is forged is not called a segment of the side
   * that it names.
   */
  static Occasion event(Attempt attempt, Session session, Task.Predict asked) {
    if (!(asked.on() instanceof Occasion.Arrival arrival) || arrival.kind().isEmpty()) {
      return asked.on();
    }
    List<InFlight> seen = inSight(session, asked, arrival);
    if (seen.isEmpty() && !named(attempt, arrival.kind().get())) {
      return new Occasion.Untold(arrival);
    }
    return seen.stream().anyMatch(InFlight::forged) ? arrival.fromAnybody() : arrival;
  }

  private static List<InFlight> inSight(
      Session session, Task.Predict asked, Occasion.Arrival arrival) {
    return Stream.concat(
            session.world().wire().stream().filter(segment -> segment.to() == asked.side()),
            session.world().seat(asked.side()).held().stream())
        .filter(arrival::matches)
        .toList();
  }

  /** Whether the step's text names such a segment. An ACK is more than the end of SYN,ACK. */
  private static boolean named(Attempt attempt, SegmentPattern kind) {
    String text = attempt.step().heading() + " " + prose(attempt);
    String sought = kind.flags().toString();
    return kind.data()
        || Pattern.compile("(?<![A-Z,])" + sought + "s?(?![A-Z,])")
            .matcher(kind.flags().equals(Flags.SYN_ACK) ? text : text.replace("SYN,ACK", ""))
            .find();
  }

  private static String prose(Attempt attempt) {
    return attempt.step().prose().lines(WIDE).stream()
        .map(StyledLine::text)
        .collect(Collectors.joining(" "));
  }
}
