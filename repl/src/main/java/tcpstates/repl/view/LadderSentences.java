package tcpstates.repl.view;

import static tcpstates.repl.text.Format.format;

import java.util.List;
import tcpstates.engine.world.World;
import tcpstates.repl.session.Display;
import tcpstates.repl.session.Moment;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Page;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.StyledLine;

/** What the ladder shows, as a list of sentences: for those who have the screen read to them. */
final class LadderSentences {

  /** Of a long session the last ones are told. */
  private static final int MOST = 200;

  private LadderSentences() {}

  /** The events after a move, and how things are now. */
  static List<StyledLine> lines(
      List<Moment> moments, World now, int after, Display display, Look look) {
    Page page = new Page(look);
    for (LadderBeat beat : LadderBeats.last(MOST, moments, display, look)) {
      if (beat.n() > after) {
        String mark = beat.mark().isEmpty() ? "" : " (" + beat.mark() + ")";
        String when = format("%d, at %s: ", beat.n(), Phrases.seconds(beat.time()));
        page.add(when + told(beat, new Notation(display, beat.world(), look)) + mark + ".");
      }
    }
    Notation notation = new Notation(display, now, look);
    page.add(
        format(
            "Now, at %s: the client is in %s, the server in %s.",
            Phrases.seconds(now.now()),
            notation.state(now.client().tcp().state()),
            notation.state(now.server().tcp().state())));
    return page.lines();
  }

  private static String told(LadderBeat beat, Notation notation) {
    String side = beat.side().map(s -> "the " + s.word()).orElse("");
    String segment = beat.segment().map(notation::shortLabel).orElse("");
    String name = beat.segment().map(Notation::name).orElse("");
    String more = beat.text().isEmpty() ? "" : " " + beat.text();
    return switch (beat.kind()) {
      case SENT -> side + " sends " + segment + more;
      case APPEARED -> segment + more + " is in flight";
      case ARRIVED -> name + " arrives at " + side;
      case DISCARDED -> name + " arrives broken at " + side;
      case LOST -> beat.text() + ", it is lost";
      case LOCAL -> side + ": " + beat.text();
      case BEFELL, RULE -> beat.text();
    };
  }
}
