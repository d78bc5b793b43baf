package tcpstates.repl.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tcpstates.engine.tcp.Windows;
import tcpstates.engine.world.ArmedFault;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.WireEvent;
import tcpstates.engine.world.WireMode;
import tcpstates.engine.world.World;
import tcpstates.repl.session.Branch;
import tcpstates.repl.session.Moment;
import tcpstates.repl.terms.SegmentText;
import tcpstates.repl.terms.Spelling;
import tcpstates.repl.text.Page;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** What is in flight between the sides, and what has happened to it. */
final class WireText {

  /** If there are more segments than this, only their number is shown. */
  private static final int MOST = 20;

  private WireText() {}

  /**
   * What happened to segments in a move, one on each line; steps describe sending and plain
   * arrival.
   */
  static List<StyledLine> befell(Moment moment, Notation notation) {
    List<StyledLine> lines = new ArrayList<>();
    Set<Integer> sent = new HashSet<>();
    int told = 0;
    for (WireEvent event : moment.wireEvents()) {
      InFlight segment = event.segment();
      if (event.kind() == WireEvent.Kind.SENT) {
        sent.add(segment.id());
      }
      boolean armed = sent.contains(segment.id()) || sent.contains(segment.copyOf());
      StyledLine line = told(event, armed, notation);
      if (!line.isEmpty() && ++told <= MOST) {
        lines.add(line);
      }
    }
    if (told > MOST) {
      lines.add(StyledLine.of("... and " + (told - MOST) + " more segments"));
    }
    List<ArmedFault> before = moment.before().armedInSight();
    List<ArmedFault> after = moment.after().armedInSight();
    if (!after.equals(before)) {
      List<ArmedFault> fresh = new ArrayList<>(after);
      before.forEach(fresh::remove);
      fresh.forEach(fault -> lines.add(StyledLine.of("Armed: " + armed(fault) + ".")));
      if (after.isEmpty() && moment.wireEvents().isEmpty()) {
        lines.add(StyledLine.of("No fault is armed any more."));
      }
    }
    return lines;
  }

  private static StyledLine told(WireEvent event, boolean armed, Notation notation) {
    InFlight segment = event.segment();
    StyledLine name = StyledLine.of(Notation.name(segment), Style.STRONG);
    String who = armed ? " (the armed fault struck)" : "";
    return switch (event.kind()) {
      case SENT, DELIVERED, HELD -> StyledLine.EMPTY;
      case FORGED ->
          StyledLine.of(notation.label(segment), Style.STRONG)
              .plus(" is forged: it claims to come from the " + segment.from().word());
      case DISCARDED -> name.plus(" arrives broken");
      case LOST -> name.plus(" is ").plus("lost ✗", Style.BAD).plus(", and nobody is told" + who);
      case COPIED -> name.plus(" is a copy of #" + segment.copyOf() + ": both are in flight" + who);
      case CORRUPTED ->
          name.plus(" is ")
              .plus("corrupt", Style.BAD)
              .plus(": the receiver will find its checksum wrong" + who);
      case DELAYED ->
          name.plus(
              " is delayed: it can't arrive before " + Phrases.seconds(segment.notBefore()) + who);
      case STORM ->
          name.plus(" stays in flight: each answer would cause another, without end. ")
              .plus("set wire manual", Style.COMMAND);
    };
  }

  /** {@code drop the next SYN,ACK from the server}. */
  static String armed(ArmedFault fault) {
    String by = fault.delay() > 0 ? " by " + Notation.duration(fault.delay()) : "";
    return Spelling.fault(fault.fault())
        + by
        + (by.isEmpty() ? " the next " : ", the next ")
        + SegmentText.kind(fault.pattern())
        + SegmentText.from(fault.from());
  }

  /** {@code show wire}. */
  static List<StyledLine> lines(Branch branch, Notation notation) {
    World world = branch.world();
    Page page = new Page(notation.look());
    String carried = world.wireMode() == WireMode.MANUAL ? "carried by you" : "carried at once";
    page.title("WIRE, " + (branch.isSeen() ? "captured" : carried));
    if (world.wire().isEmpty()) {
      page.add("  nothing in flight");
    }
    for (InFlight segment : world.wire()) {
      page.add(flight(segment, world, notation), 4);
    }
    for (ArmedFault fault : world.armedInSight()) {
      page.add(StyledLine.of("  armed: ", Style.WAITING).plus(armed(fault)), 4);
    }
    return page.lines();
  }

  /** {@code client ─▷ server #1 SYN seq 100 win 4096}; without numbers where these are hidden. */
  static StyledLine flight(InFlight segment, World world, Notation notation) {
    StyledLine line =
        StyledLine.of("  ")
            .plus(segment.from().word(), Notation.style(segment.from()))
            .plus(" ─▷ ")
            .plus(segment.to().word(), Notation.style(segment.to()))
            .plus("  ")
            .plus(notation.label(segment), Style.STRONG);
    int window = segment.segment().wnd();
    if (notation.display().variables() && window != 0 && Windows.isKnown(window)) {
      line = line.plus(" win " + window);
    }
    line = line.plus(segment.copyOf() == 0 ? "" : ", copy of #" + segment.copyOf());
    line = line.plus(segment.corrupt() ? ", corrupt" : "", Style.BAD);
    line = line.plus(segment.forged() ? ", forged" : "", Style.BAD);
    return world.due(segment)
        ? line
        : line.plus(", delayed until " + Phrases.seconds(segment.notBefore()), Style.WAITING);
  }
}
