package tcpstates.capture.play;

import java.io.IOException;
import java.util.HashSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import tcpstates.capture.command.ExportCommand;
import tcpstates.capture.follow.Finding;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.command.ForkCommand;
import tcpstates.repl.command.MovesCommand;
import tcpstates.repl.command.RedoCommand;
import tcpstates.repl.command.SaveCommand;
import tcpstates.repl.command.UndoCommand;
import tcpstates.repl.command.WhyCommand;
import tcpstates.repl.files.LocalFile;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.language.Verb;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Aids;
import tcpstates.repl.session.Branch;
import tcpstates.repl.session.JournalEntry;
import tcpstates.repl.session.Logbook;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Card;
import tcpstates.repl.shell.Companion;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/**
 * Goes along with a session that plays a capture. Each connection is a branch with a moment for each
 * frame, in which nobody can play; {@code fork} leaves it for a branch where everything goes.
 */
public final class CaptureGuide implements Companion {

  /** Where a person wants to begin. */
  public record Place(OptionalInt stream, OptionalLong frame, boolean fork) {}

  private static final String READ_ONLY =
      "This is a capture: what happened can't be changed. `fork` leaves it, and you play on from"
          + " here.";

  private final PlayedFile file;
  private final Place place;
  private final Map<String, CapturedConnection> connections = new HashMap<>();

  /**
   * @param place where it begins
   */
  public CaptureGuide(PlayedFile file, Place place) {
    this.file = file;
    this.place = place;
  }

  /** The commands that it adds to those of a session. */
  public static List<Verb> verbs() {
    return PlayCommand.VERBS;
  }

  /**
   * Why a capture can't be played from a place; empty if it can.
   *
   * @throws IOException if the capture can't be read any more
   */
  public static Optional<String> problem(PlayedFile file, Place place) throws IOException {
    if (place.stream().isPresent() && place.stream().getAsInt() >= file.streams()) {
      return Optional.of(noStream(file, place.stream().getAsInt()));
    }
    if (place.frame().isPresent()) {
      long frame = place.frame().getAsLong();
      OptionalInt of = file.streamOf(frame);
      if (of.isEmpty()) {
        return Optional.of("there is no TCP segment in a frame " + frame + " of this capture");
      }
      if (place.stream().isPresent() && place.stream().getAsInt() != of.getAsInt()) {
        return Optional.of(
            "frame " + frame + " belongs to stream " + of.getAsInt() + ", not to the one named");
      }
    }
    return Optional.empty();
  }

  private static String noStream(PlayedFile file, int stream) {
    return "there is no stream "
        + stream
        + ": the capture has "
        + Phrases.count(file.streams(), "connection")
        + ", counted from 0";
  }

  // ---- the beginning

  @Override
  public Beginning begin(Session session) {
    try {
      CapturedConnection connection = connection(first());
      int position =
          place.frame().isPresent()
              ? connection.positionOf(place.frame().getAsLong()).orElse(0)
              : place.fork() ? connection.moments().size() : 0;
      Session relative = session.withDisplay(session.display().withRelativeNumbers(true));
      Session there = relative.withBranch(connection.branch().at(position));
      if (place.fork()) {
        Reply forked = fork(there, new ForkCommand(Optional.empty()), "fork");
        return new Beginning(forked.session(), forked.said());
      }
      return new Beginning(there, greeting(connection, there));
    } catch (IOException e) {
      return new Beginning(session, gone(e));
    }
  }

  private Prose greeting(CapturedConnection connection, Session session) {
    FrameCard card = card(connection, session.branch());
    return Prose.of(
            StyledLine.of("The capture ")
                .plus(file.name(), Style.STRONG)
                .plus(
                    file.streams() == 1
                        ? " has one connection."
                        : " has "
                            + Phrases.count(file.streams(), "connection")
                            + "; this is stream "
                            + connection.stream()
                            + "."))
        .plus(card.text().carded());
  }

  private int first() throws IOException {
    if (place.stream().isPresent()) {
      return place.stream().getAsInt();
    }
    return place.frame().isPresent()
        ? file.streamOf(place.frame().getAsLong()).orElse(0)
        : file.interesting();
  }

  private CapturedConnection connection(int stream) throws IOException {
    String name = CapturedConnection.branchName(stream);
    CapturedConnection known = connections.get(name);
    if (known == null) {
      known = file.connection(stream);
      connections.put(name, known);
    }
    return known;
  }

  private static FrameCard card(PlayedFile file, CapturedConnection connection, Branch branch) {
    return new FrameCard(file, connection, branch);
  }

  private FrameCard card(CapturedConnection connection, Branch branch) {
    return card(file, connection, branch);
  }

  /** The connection that is being played; empty after a fork. */
  private Optional<CapturedConnection> playing(Session session) {
    return session.branch().isSeen()
        ? Optional.ofNullable(connections.get(session.branch().name()))
        : Optional.empty();
  }

  private static Prose gone(IOException e) {
    return Prose.of("The capture can't be read any more: " + LocalFile.why(e) + ".");
  }

  // ---- what a person sees

  @Override
  public Optional<Card> card(Session session) {
    return playing(session).map(connection -> card(connection, session.branch()).card());
  }

  @Override
  public Aids aids(Session session) {
    return playing(session).isEmpty()
        ? Aids.ALL
        : new Aids(true, false, withheld(session.language().commands()));
  }

  private static Set<Verb> withheld(CommandSet commands) {
    Set<Verb> withheld = new HashSet<>();
    for (Verb verb : commands.verbs()) {
      if (verb.makesMoves() || verb.changesExercise() || verb.group().plays()) {
        withheld.add(verb);
      }
    }
    return withheld;
  }

  // ---- lines

  @Override
  public Reply type(Session session, String line, SearchBudget budget, Rest rest) {
    if (playing(session).isEmpty()) {
      Reply reply = rest.type(session, line, budget);
      return playing(reply.session()).isEmpty() ? reply : told(idle(reply, line));
    }
    if (line.isBlank()) {
      return line.isEmpty() ? next(session, rest, budget) : rest.type(session, line, budget);
    }
    if (!(session.language().parse(line) instanceof ParseResult.Ok ok)) {
      return rest.type(session, line, budget);
    }
    Command command = ok.command();
    if (command instanceof ForkCommand fork) {
      return fork(session, fork, line);
    }
    if (!isHarmless(command)) {
      return Interpreter.declined(session, line, READ_ONLY, List.of());
    }
    if (command.kind() == Command.Kind.TRAVEL) {
      return travel(session, line, command, rest, budget);
    }
    Reply reply = rest.type(session, line, budget);
    boolean nothing = command instanceof WhyCommand && !reply.answer().accepted();
    return kept(command, nothing ? reply.with(edge(session)) : reply, line);
  }

  /** What was typed about a capture means nothing when the journal is run again without it. */
  private static Reply kept(Command command, Reply reply, String line) {
    return switch (command.kind()) {
      case LOAD, DISPLAY, LEAVE -> reply;
      case MOVE, FAULT, TIME, RESET, SETTING, FOCUS, TRAVEL, LOOK, SEARCH -> idle(reply, line);
      case PREDICTION, CHECK, MARK, WRITE, OTHER -> idle(reply, line);
    };
  }

  /** Whether a command makes sense where nothing can be changed. */
  private static boolean isHarmless(Command command) {
    boolean plays =
        command instanceof MovesCommand
            || command instanceof SaveCommand
            || command instanceof ExportCommand;
    return !plays
        && switch (command.kind()) {
          case MOVE, FAULT, TIME, RESET, SETTING, SEARCH, PREDICTION, MARK -> false;
          case DISPLAY, FOCUS, TRAVEL, LOOK, CHECK, WRITE, LOAD, LEAVE, OTHER -> true;
        };
  }

  /** Enter alone. */
  private Reply next(Session session, Rest rest, SearchBudget budget) {
    RedoCommand redo = new RedoCommand(1);
    return travel(session, redo.text(session.focus()), redo, rest, budget);
  }

  private Reply travel(
      Session session, String line, Command command, Rest rest, SearchBudget budget) {
    Reply reply = idle(rest.type(session, line, budget), line);
    if (reply.answer().accepted()) {
      return told(reply);
    }
    boolean step = command instanceof UndoCommand || command instanceof RedoCommand;
    return step ? reply.with(edge(session)) : reply;
  }

  private static Answer edge(Session session) {
    String text =
        session.branch().position() == 0
            ? "This is the start of the capture. Enter goes to the next frame."
            : "This is the end of the capture. `fork` plays on from here, `undo` goes back.";
    return new Answer.Told(List.of(StyledLine.of(text)), 2);
  }

  private static Reply idle(Reply reply, String line) {
    Logbook log = reply.session().log();
    if (log.journal().isEmpty()) {
      return reply;
    }
    JournalEntry last = log.journal().last();
    JournalEntry entry = JournalEntry.idle(line, last.verdict(), last.code());
    Logbook noted = log.withJournal(log.journal().withoutLast().plus(entry));
    return reply.with(reply.session().withLog(noted));
  }

  /** Where the session is now; another branch speaks for itself. */
  private Reply told(Reply reply) {
    Session session = reply.session();
    Optional<CapturedConnection> now = playing(session);
    if (now.isEmpty()) {
      return reply;
    }
    FrameCard card = card(now.get(), session.branch());
    StyledLine where =
        StyledLine.of(card.heading(), Style.STRONG)
            .plus(
                "  (" + session.branch().position() + " of " + now.get().moments().size() + ")",
                Style.FAINT);
    return reply.with(new Answer.Told(List.of(where), 2)).plus(card.text().carded());
  }

  // ---- to play on

  private Reply fork(Session session, ForkCommand fork, String line) {
    String name = fork.name().orElseGet(() -> free(session));
    if (session.branch(name).isPresent()) {
      return Interpreter.declined(
          session,
          line,
          "There is already a branch `" + name + "`. `branch` switches to it.",
          List.of("fork"));
    }
    Session fresh = Session.start(session.language(), session.place());
    List<String> lines = ForkLines.of(session.world());
    for (String each : lines) {
      Reply reply = Interpreter.prepare(fresh, each);
      if (!reply.answer().accepted()) {
        String why = reply.answer().why().map(reason -> reason.message()).orElse("");
        return Interpreter.declined(
            session,
            line,
            "The rules allow no such connection, so nobody can play on from here. " + why,
            List.of("redo", "undo"));
      }
      fresh = reply.session();
    }
    Session there = session.withNewBranch(fresh.branch().renamed(name));
    Logbook log =
        there
            .log()
            .withLine()
            .withEntry(JournalEntry.idle(line, JournalEntry.Verdict.ACCEPTED, ""))
            .withEntry(again("reset"));
    for (String each : lines) {
      log = log.withEntry(again(each));
    }
    Session noted = there.withLog(log);
    return new Reply(noted, new Answer.Told(List.of(forked(session, name)), 2), line);
  }

  private static JournalEntry again(String line) {
    return new JournalEntry(line, JournalEntry.Verdict.ACCEPTED, "", List.of(), true);
  }

  private static StyledLine forked(Session session, String name) {
    return StyledLine.of("✓ ", Style.GOOD)
        .plus("you play on from here, on branch " + name + ". ")
        .plus("branch " + session.branch().name(), Style.COMMAND)
        .plus(" goes back to the capture.");
  }

  private static String free(Session session) {
    int n = 1;
    while (session.branch(n == 1 ? "fork" : "fork-" + n).isPresent()) {
      n++;
    }
    return n == 1 ? "fork" : "fork-" + n;
  }

  // ---- its own commands

  @Override
  public Optional<Reply> run(Reply asked, Command command, SearchBudget budget) {
    if (!(command instanceof PlayCommand play)) {
      return Optional.empty();
    }
    Session session = asked.session();
    if (play instanceof PlayCommand.ToStream to) {
      return Optional.of(toStream(asked, to));
    }
    Optional<CapturedConnection> playing = playing(session);
    if (playing.isEmpty()) {
      return Optional.of(
          Interpreter.refused(
              session,
              command,
              "You have left the capture. `branch` lists the way back to it, such as `branch "
                  + connections.keySet().stream().sorted().findFirst().orElse("stream-0")
                  + "`."));
    }
    return Optional.of(run(asked, play, playing.get()));
  }

  private Reply run(Reply asked, PlayCommand play, CapturedConnection connection) {
    FrameCard card = card(connection, asked.session().branch());
    if (play instanceof PlayCommand.ToFrame to) {
      return toFrame(asked, play, connection, to.frame());
    }
    if (play instanceof PlayCommand.ToFinding to) {
      return toFinding(asked, to, connection);
    }
    Prose listed = play instanceof PlayCommand.ListFindings ? card.findings() : card.streams();
    return asked.with(new Answer.Nothing()).plus(listed);
  }

  private Reply toFrame(
      Reply asked, PlayCommand command, CapturedConnection connection, long frame) {
    Optional<Integer> position = connection.positionOf(frame);
    if (position.isEmpty()) {
      return Interpreter.refused(
          asked.session(),
          command,
          "Frame "
              + frame
              + " is not one of this connection"
              + (connection.cut() ? ", or too far behind its beginning" : "")
              + ". It has frames "
              + connection.move(1).frame()
              + " to "
              + connection.move(connection.frames()).frame()
              + ".");
    }
    return arrive(asked, position.get());
  }

  private Reply arrive(Reply asked, int position) {
    Session session = asked.session();
    return told(asked.with(session.withBranch(session.branch().at(position))));
  }

  private Reply toFinding(
      Reply asked, PlayCommand.ToFinding command, CapturedConnection connection) {
    List<Finding> findings = connection.orderedFindings();
    if (findings.isEmpty()) {
      return Interpreter.refused(
          asked.session(), command, "Nothing is odd about this connection.");
    }
    if (command.number().isPresent() && command.number().getAsLong() > findings.size()) {
      return Interpreter.refused(
          asked.session(),
          command,
          "`findings` lists " + Phrases.count(findings.size(), "finding") + ", and no more.");
    }
    int here = asked.session().branch().position();
    Finding to =
        command.number().isPresent()
            ? findings.get((int) command.number().getAsLong() - 1)
            : findings.stream()
                .filter(finding -> place(connection, finding) > here)
                .min((one, other) -> place(connection, one) - place(connection, other))
                .orElse(findings.get(0));
    return arrive(asked, place(connection, to));
  }

  /** Where a finding is told: at its frame, or at the end. */
  private static int place(CapturedConnection connection, Finding finding) {
    return connection.positionOf(finding.frame()).orElse(connection.moments().size());
  }

  private Reply toStream(Reply asked, PlayCommand.ToStream to) {
    Session session = asked.session();
    if (to.stream() >= file.streams()) {
      return Interpreter.refused(session, to, "T" + noStream(file, to.stream()).substring(1) + ".");
    }
    try {
      CapturedConnection connection = connection(to.stream());
      String name = CapturedConnection.branchName(to.stream());
      Optional<Branch> known = session.branch(name);
      Session there =
          known.isPresent()
              ? session.withCurrent(session.branches().indexOf(known.get()))
              : session.withNewBranch(connection.branch());
      return told(asked.with(there));
    } catch (IOException e) {
      return Interpreter.refused(session, to, "The capture can't be read any more.");
    }
  }
}
