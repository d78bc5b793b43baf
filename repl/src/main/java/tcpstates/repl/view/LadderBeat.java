package tcpstates.repl.view;

import java.util.Optional;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;

/**
 * Something that a ladder shows, in the order in which it happened.
 *
 * @param kind what it is
 * @param n the number of the move it came with
 * @param time when, in virtual milliseconds
 * @param side whose line it touches; empty for a wait and for what the network does
 * @param segment the segment it is about, if it is about one
 * @param text more about it
 * @param mark what is beside the side's line: its state from now on, or why it acts
 * @param world the world just after the move
 */
record LadderBeat(
    Kind kind,
    int n,
    long time,
    Optional<Side> side,
    Optional<InFlight> segment,
    String text,
    String mark,
    World world) {

  /** What a ladder shows. */
  enum Kind {
    /** A segment starts at a side's line. */
    SENT,
    /** A copy or a forged segment starts somewhere on the way. */
    APPEARED,
    ARRIVED,
    /** It arrives with a broken checksum. */
    DISCARDED,
    LOST,
    /** Something else happens to a segment. */
    BEFELL,
    /** Something that happens on a side's own line. */
    LOCAL,
    /** Time passes, or the world begins again. */
    RULE
  }

  boolean starts() {
    return kind == Kind.SENT || kind == Kind.APPEARED;
  }

  boolean ends() {
    return kind == Kind.ARRIVED || kind == Kind.DISCARDED || kind == Kind.LOST;
  }

  boolean about(int id) {
    return segment.isPresent() && segment.get().id() == id;
  }

  LadderBeat marked(String newMark) {
    return new LadderBeat(kind, n, time, side, segment, text, newMark, world);
  }
}
