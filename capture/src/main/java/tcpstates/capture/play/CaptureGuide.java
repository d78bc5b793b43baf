package tcpstates.capture.play;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import tcpstates.capture.command.ExportCommand;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.command.ForkCommand;
import tcpstates.repl.command.MovesCommand;
import tcpstates.repl.command.RedoCommand;
import tcpstates.repl.command.SaveCommand;
import tcpstates.repl.command.UndoCommand;
import tcpstates.repl.command.WhyCommand;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.language.Verb;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Aids;
import tcpstates.repl.session.JournalEntry;
import tcpstates.repl.session.Logbook;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Card;
import tcpstates.repl.shell.Companion;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/**
 * Follows a session that plays a capture. Each connection is a branch with one moment for each
 * frame, and nobody can play in it; {@code fork} leaves it for a branch in which every command
 * works.
 */
public final class CaptureGuide implements Companion {

  /** Where a person wants to begin. */
  public record Place(OptionalInt stream, OptionalLong frame, boolean fork) {}

  private static final String READ_ONLY =
      "This is a capture: what happened can't be changed. `fork` leaves it, and you play on from"
          + " here.";

  private final PlayedFile file;
  private final Place place;
  private final PlayedConnections connections;

  /**
   * @param place the place to begin
   */
  public CaptureGuide(PlayedFile file, Place place) {
    this.file = file;
    this.place = place;
    this.connections = new PlayedConnections(file);
  }

  /** The commands that it adds to a session. */
  public static List<Verb> verbs() {
    return CaptureCommand.VERBS;
  }

  /**
   * Why a capture can't be played from a place; empty if it can.
   *
   * @throws IOException if the capture can't be read any more
   */
  public static Optional<String> problem(PlayedFile file, Place place) throws IOException {
    if (place.stream().isPresent() && place.stream().getAsInt() >= file.streams()) {
      return Optional.of(CaptureTour.noStream(file, place.stream().getAsInt()));
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

  // ---- the beginning

  @Override
  public Beginning begin(Session session) {
    try {
      CapturedConnection connection = connections.connection(first());
      int position =
          place.frame().isPresent()
              ? connection.positionOf(place.frame().getAsLong()).orElse(0)
              : place.fork() ? connection.moments().size() : 0;
      Session relative = session.withDisplay(session.display().withRelativeNumbers(true));
      Session there = relative.withBranch(connection.branch().at(position));
      if (place.fork()) {
        Reply forked = CaptureFork.of(there, new ForkCommand(Optional.empty()), "fork");
        return new Beginning(forked.session(), forkedAt(connection, there, forked));
      }
      return new Beginning(there, greeting(connection, there));
    } catch (IOException e) {
      return new Beginning(session, PlayedConnections.gone(e));
    }
  }

  private Prose forkedAt(CapturedConnection connection, Session there, Reply forked) {
    String why = forked.answer().why().map(Rejection::message).orElse("");
    return Prose.of(connection.title())
        .plus(
            Prose.of(
                why.isEmpty()
                    ? "You play on from here: "
                        + connections.card(connection, there).heading()
                        + ". `branch "
                        + there.branch().name()
                        + "` goes back to the capture."
                    : why));
  }

  private Prose greeting(CapturedConnection connection, Session session) {
    FrameCard card = connections.card(connection, session);
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

  private Optional<CapturedConnection> playing(Session session) {
    return connections.playing(session);
  }

  // ---- what a person sees

  @Override
  public Optional<Card> card(Session session) {
    return playing(session).map(connection -> connections.card(connection, session).card());
  }

  @Override
  public Aids aids(Session session) {
    return playing(session).isEmpty()
        ? Aids.ALL
        : new Aids(false, false, withheld(session.language().commands()));
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
      return playing(reply.session()).isEmpty() ? reply : connections.told(idle(reply, line));
    }
    if (line.isBlank()) {
      return line.isEmpty() ? next(session, rest, budget) : rest.type(session, line, budget);
    }
    if (!(session.language().parse(line) instanceof ParseResult.Ok ok)) {
      return rest.type(session, line, budget);
    }
    Command command = ok.command();
    if (command instanceof ForkCommand fork) {
      return CaptureFork.of(session, fork, line);
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

  /** A command about the capture means nothing when the journal is run without the capture. */
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

  /** Enter without a command. */
  private Reply next(Session session, Rest rest, SearchBudget budget) {
    RedoCommand redo = new RedoCommand(1);
    return travel(session, redo.text(session.focus()), redo, rest, budget);
  }

  private Reply travel(
      Session session, String line, Command command, Rest rest, SearchBudget budget) {
    Reply reply = idle(rest.type(session, line, budget), line);
    if (reply.answer().accepted()) {
      return connections.told(reply);
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

  // ---- its own commands

  @Override
  public Optional<Reply> run(Reply asked, Command command, SearchBudget budget) {
    return command instanceof CaptureCommand own
        ? Optional.of(new CaptureTour(file, connections).run(asked, own))
        : Optional.empty();
  }
}
