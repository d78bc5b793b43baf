package tcpstates.repl.advice;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tcpstates.engine.rules.EventKind;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.WireEvent;
import tcpstates.engine.world.World;
import tcpstates.engine.world.WorldStep;
import tcpstates.repl.text.Phrases;

/** What a move leads to, in a few words. */
public final class MoveSummary {

  private MoveSummary() {}

  public static String words(World before, Outcome.Accepted done) {
    List<String> parts = new ArrayList<>();
    if (done.world().now() > before.now()) {
      parts.add(Phrases.seconds(done.world().now() - before.now()) + " go by");
    }
    wire(done.wireEvents(), parts);
    for (Side side : Side.values()) {
      List<WorldStep> steps = done.steps().stream().filter(step -> step.side() == side).toList();
      if (!steps.isEmpty()) {
        side(side, steps, done, parts);
      }
    }
    return parts.isEmpty() ? "nothing changes" : String.join("; ", parts);
  }

  private static void wire(List<WireEvent> events, List<String> parts) {
    for (WireEvent event : events) {
      int id = event.segment().id();
      switch (event.kind()) {
        case LOST -> parts.add(format("#%d is lost", id));
        case COPIED -> parts.add(format("a second copy, #%d, is in flight", id));
        case DISCARDED -> parts.add(format("#%d is broken and discarded", id));
        case STORM -> parts.add("each answer causes another, without end");
        case SENT, FORGED, DELIVERED, HELD, CORRUPTED, DELAYED -> {
          // The text names the side anyway, or it is not a move of this alphabet.
        }
      }
    }
  }

  private static void side(
      Side side, List<WorldStep> steps, Outcome.Accepted done, List<String> parts) {
    String name = side.word();
    if (steps.stream().anyMatch(step -> step.event().timer().isPresent())) {
      parts.add(format("the %s's timer runs out", name));
    }
    List<String> changes =
        steps.stream()
            .filter(step -> step.from() != step.to())
            .map(step -> step.to().toString())
            .toList();
    Set<String> sent = new LinkedHashSet<>();
    steps.stream().flatMap(step -> step.sent().stream()).map(MoveSummary::sent).forEach(sent::add);
    if (!changes.isEmpty()) {
      parts.add(format("the %s goes to %s", name, String.join(", then ", changes)));
    }
    if (!sent.isEmpty()) {
      parts.add(format("the %s sends %s", name, Phrases.and(List.copyOf(sent))));
    }
    if (done.world().seat(side).owes() && arrived(steps)) {
      parts.add(format("the %s owes an answer", name));
    } else if (changes.isEmpty() && sent.isEmpty()) {
      String queued = steps.get(0).event() == EventKind.SEND ? " and keeps the data for later" : "";
      parts.add(format("the %s stays in %s%s", name, steps.get(0).to(), queued));
    }
  }

  private static boolean arrived(List<WorldStep> steps) {
    return steps.stream().anyMatch(step -> step.arrived() != 0);
  }

  private static String sent(InFlight segment) {
    return segment.segment().data().isEmpty()
        ? segment.segment().flags().toString()
        : Phrases.count(segment.segment().data().length(), "byte") + " of data";
  }
}
