package tcpstates.repl.view;

import java.util.List;
import tcpstates.engine.tcp.TcpSettings;
import tcpstates.engine.world.Play;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.WireMode;
import tcpstates.engine.world.World;
import tcpstates.repl.advice.LegalMove;
import tcpstates.repl.command.Answer;
import tcpstates.repl.session.Display;
import tcpstates.repl.session.Judgement;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Phrases;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Boxes;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Page;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** Answers that show where one stands: travels, lists, settings, predictions. */
final class LookText {

  private LookText() {}

  static StyledLine good(String text) {
    return StyledLine.of("✓ ", Style.GOOD).plus(text);
  }

  /** {@code undo}, {@code goto}, {@code fork} and the like. */
  static List<StyledLine> travelled(
      Session session, Answer.Travelled travelled, Notation notation) {
    Page page = new Page(notation.look());
    boolean branches = session.branches().size() > 1;
    String where =
        travelled.position() == 0
            ? "at the start"
            : "after move %d of %d".formatted(travelled.position(), travelled.moves());
    StyledLine line = good(travelled.what() + ": now " + where);
    page.add(line.plus(branches ? ", on branch " + travelled.branch() : ""));
    List<Moment> moments = session.moments();
    if (!moments.isEmpty()) {
      page.row("last move", StyledLine.of(moments.get(moments.size() - 1).text(), Style.COMMAND));
    }
    World world = travelled.world();
    for (Side side : Side.values()) {
      page.row(
          side.word(),
          StyledLine.of(notation.state(world.tcp(side).state()), Notation.style(side)));
    }
    List<StyledLine> owed = NextMoveText.owed(world, notation);
    owed.forEach(move -> page.row("your move", move));
    if (owed.isEmpty() && world.wire().isEmpty()) {
      page.row("next", NextMoveText.quiet(world));
    } else {
      page.row("in flight", NextMoveText.inFlight(world, notation));
    }
    return page.lines();
  }

  static StyledLine judgement(Judgement judgement, Notation notation) {
    String followed = followed(judgement, notation);
    if (judgement.right()) {
      return StyledLine.of("  ").plus("✓ As you predicted: ", Style.GOOD).plus(followed);
    }
    return StyledLine.of("  ")
        .plus("✗ You predicted " + notation.state(judgement.predicted()) + ": ", Style.BAD)
        .plus(followed + " ")
        .plus("why", Style.COMMAND)
        .plus(" tells how.");
  }

  private static String followed(Judgement judgement, Notation notation) {
    String side = "the " + judgement.side().word();
    return judgement.passing()
        ? "%s went through %s to %s."
            .formatted(side, notation.state(judgement.actual()), notation.state(judgement.end()))
        : "%s is in %s.".formatted(side, notation.state(judgement.actual()));
  }

  /** {@code moves}. */
  static List<StyledLine> moves(Answer.Legal legal, Look look) {
    Page page = new Page(look);
    page.title("Legal now");
    int widest =
        legal.moves().stream().mapToInt(move -> look.columns().of(move.command())).max().orElse(0);
    int column = Math.min(widest, look.width() / 2) + 4;
    for (LegalMove move : legal.moves()) {
      StyledLine command = StyledLine.of("  ").plus(move.command(), Style.COMMAND);
      page.add(command.padded(column, look.columns()).plus(" " + move.leadsTo()), column + 1);
    }
    return page.lines();
  }

  /** {@code path}: each line can be pasted, its number being a comment. */
  static List<StyledLine> path(Answer.PathFound path, Look look) {
    Page page = new Page(look);
    int moves = path.commands().size();
    if (moves == 0) {
      return page.add(good("Nothing to do: this holds already.")).lines();
    }
    page.add(good(moves == 1 ? "One move leads there." : moves + " moves lead there."));
    path.unless()
        .ifPresent(
            most ->
                page.add(
                    StyledLine.of("  A shorter way, if there is one, has more than ")
                        .plus(most + " segments in flight."),
                    2));
    int widest = path.commands().stream().mapToInt(look.columns()::of).max().orElse(0);
    int column = Math.min(widest, look.width() / 2) + 4;
    for (int i = 0; i < moves; i++) {
      StyledLine command = StyledLine.of("  ").plus(path.commands().get(i), Style.COMMAND);
      page.add(command.padded(column - 1, look.columns()).plus(" # " + (i + 1), Style.FAINT), 4);
    }
    return page.lines();
  }

  /** {@code history}. */
  static List<StyledLine> history(Answer.HistoryList history, Look look) {
    Page page = new Page(look);
    if (history.commands().isEmpty()) {
      page.add("Nothing has happened yet.");
    }
    for (int i = 0; i < history.commands().size(); i++) {
      boolean here = i + 1 == history.position();
      boolean undone = i >= history.position();
      String number = "%s%3d ".formatted(here ? "▸" : " ", i + 1);
      page.add(
          StyledLine.of(number, Style.FAINT)
              .plus(history.commands().get(i), undone ? Style.FAINT : Style.COMMAND)
              .plus(here ? "  now" : undone ? "  undone" : "", Style.FAINT),
          6);
    }
    return page.lines();
  }

  /** {@code branches}. */
  static List<StyledLine> branches(Answer.BranchList list, Look look) {
    Page page = new Page(look);
    for (Answer.BranchLine branch : list.branches()) {
      String moves = Phrases.count(branch.moves(), "move");
      String parted =
          branch.from().map(from -> ", from " + from + " after " + branch.partedAt()).orElse("");
      page.add(
          StyledLine.of(branch.current() ? "▸ " : "  ", Style.STRONG)
              .plus(branch.name(), Style.COMMAND)
              .plus("  " + moves + parted)
              .plus(branch.current() ? "  now here" : "", Style.FAINT),
          4);
    }
    return page.lines();
  }

  private static String shared(int moves) {
    return switch (moves) {
      case 0 -> "They part at the start.";
      case 1 -> "Both share the first move.";
      default -> "Both share the first %d moves.".formatted(moves);
    };
  }

  /** {@code compare}. */
  static List<StyledLine> compare(Session session, Answer.Comparison comparison, Look look) {
    int half = (look.width() - 1) / 2;
    boolean beside = half >= 39;
    Look narrow = beside ? look.withWidth(half) : look;
    List<StyledLine> here = ladder(session, comparison.name(), comparison.common(), narrow);
    List<StyledLine> other = ladder(session, comparison.other(), comparison.common(), narrow);
    Page page = new Page(look);
    page.add(shared(comparison.common()));
    if (beside) {
      return page.drawn(Boxes.columns(here, other, half, look)).lines();
    }
    return page.drawn(here).blank().drawn(other).lines();
  }

  private static List<StyledLine> ladder(Session session, String name, int common, Look look) {
    Page page = new Page(look);
    page.title(name);
    session
        .branch(name)
        .ifPresent(
            branch ->
                page.drawn(
                    Ladder.lines(
                        branch.moments(), branch.world(), common, session.display(), look)));
    return page.lines();
  }

  /** {@code show settings}. */
  static List<StyledLine> settings(Session session, Look look) {
    World world = session.world();
    Page page = new Page(look);
    page.title("What has been set");
    for (Side side : Side.values()) {
      TcpSettings set = world.seat(side).settings();
      String play = world.seat(side).play() == Play.MANUAL ? "manual" : "auto";
      page.row(
          side.word(),
          "%s, iss %s, buffer %d, reads %s"
              .formatted(play, set.iss(), set.buffer(), set.readsAtOnce() ? "on" : "off"));
    }
    page.row("wire", world.wireMode() == WireMode.MANUAL ? "manual" : "auto");
    shared(world.client().settings(), page);
    Display display = session.display();
    page.row("names", display.linuxNames() ? "linux" : "rfc");
    page.row("numbers", display.relativeNumbers() ? "relative" : "absolute");
    page.row("motion", display.motion() ? "on" : "off");
    page.row("theme", display.dark() ? "dark" : "light");
    return page.row("width", display.wide() ? "wide" : "narrow").lines();
  }

  private static void shared(TcpSettings set, Page page) {
    page.row("mss", Phrases.count(set.mss(), "byte"));
    page.row("msl", Notation.duration(set.msl()));
    page.row("rto", Notation.duration(set.rto()));
    page.row(
        "give up",
        "a SYN after "
            + Notation.duration(set.synTimeout())
            + " (syn-timeout), data and FIN after "
            + Notation.duration(set.userTimeout())
            + " (user-timeout)");
    page.row("keepalive", set.keepAlive() == 0 ? "off" : Notation.duration(set.keepAlive()));
  }
}
