package tcpstates.repl.command;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tcpstates.engine.rules.CheckTrace;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.WireEvent;
import tcpstates.engine.world.World;
import tcpstates.engine.world.WorldStep;
import tcpstates.repl.advice.Explanation;
import tcpstates.repl.advice.LegalMove;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.SyntaxError;
import tcpstates.repl.language.Verb;
import tcpstates.repl.session.Judgement;
import tcpstates.repl.session.Rejection;

/** What the session says to a line: a value that views turn into text and JSON. */
public sealed interface Answer {

  /** An empty line or a comment: nothing was asked. */
  record Nothing() implements Answer {}

  /**
   * Enter on an empty line while nothing is in flight: what one could do.
   *
   * @param legal commands that would be legal now, the most likely first
   */
  record Hint(List<String> legal) implements Answer {
    public Hint {
      legal = List.copyOf(legal);
    }
  }

  /** Whether the command was accepted (a check that holds is; one that fails is not). */
  default boolean accepted() {
    return !(this instanceof NotUnderstood
        || this instanceof Rejected
        || this instanceof CheckFailed
        || this instanceof NotRejected);
  }

  // ---- refusals

  /** The line could not be read; nothing has changed. */
  record NotUnderstood(SyntaxError problem) implements Answer {}

  /**
   * The command was understood and is not legal; nothing has changed.
   *
   * @param legal commands that would be legal now, the most likely first
   */
  record Rejected(Rejection reason, List<String> legal) implements Answer {
    public Rejected {
      legal = List.copyOf(legal);
    }
  }

  // ---- moves

  /**
   * The world has changed.
   *
   * @param before the world before
   * @param after the world after
   * @param focusBefore the side in focus before
   * @param focus the side in focus now
   * @param judged predictions that this move has settled
   */
  record Moved(
      World before,
      World after,
      List<WorldStep> steps,
      List<WireEvent> wireEvents,
      Side focusBefore,
      Side focus,
      List<Judgement> judged)
      implements Answer {
    public Moved {
      steps = List.copyOf(steps);
      wireEvents = List.copyOf(wireEvents);
      judged = List.copyOf(judged);
    }

    /**
     * The segment that made one of its steps, if one did: it was delivered in this move, or held by
     * the side since one before.
     */
    public Optional<InFlight> arrived(WorldStep step) {
      return wireEvents.stream()
          .filter(event -> event.kind() == WireEvent.Kind.DELIVERED)
          .map(WireEvent::segment)
          .filter(segment -> segment.id() == step.arrived())
          .findFirst()
          .or(() -> before.seat(step.side()).held())
          .filter(segment -> segment.id() == step.arrived());
    }
  }

  /** The focus has moved, by a bare side name. */
  record Focused(Side side) implements Answer {}

  /**
   * The session stands at another moment, by {@code undo}, {@code redo}, {@code goto}, {@code
   * fork}, {@code branch} or {@code load}.
   *
   * @param what which of them, as a word
   * @param position how many moves of this branch lie behind
   * @param moves how many moves this branch has
   * @param branch the branch's name
   */
  record Travelled(String what, int position, int moves, String branch, World world)
      implements Answer {}

  /** A setting of the display has changed. */
  record DisplaySet(String name, String value) implements Answer {}

  // ---- looks

  /** {@code show}: the world, or a part of it, is to be shown from the session itself. */
  record Shown(Command.Show.Part part) implements Answer {}

  /** {@code moves}. */
  record Legal(List<LegalMove> moves) implements Answer {
    public Legal {
      moves = List.copyOf(moves);
    }
  }

  /**
   * {@code path}: a way.
   *
   * @param commands as one would type them, sides included; empty where the goal holds already
   * @param unless empty where it is a shortest way; else a shorter one would have more segments in
   *     flight than this
   */
  record PathFound(List<String> commands, OptionalInt unless) implements Answer {
    public PathFound {
      commands = List.copyOf(commands);
    }
  }

  /**
   * {@code why}: what the last move did.
   *
   * @param command the command that is explained
   * @param steps its steps, traced check by check
   */
  record Because(String command, List<WorldStep> steps) implements Answer {
    public Because {
      steps = List.copyOf(steps);
    }
  }

  /** {@code why} after a rejection, with the checks that led to it, if any were made. */
  record BecauseRejected(String command, Rejection reason, List<CheckTrace> trace)
      implements Answer {
    public BecauseRejected {
      trace = List.copyOf(trace);
    }
  }

  /** {@code why SIDE}: sentences on what it has sent, has acknowledged and has received. */
  record BecauseState(Side side, List<String> sentences) implements Answer {
    public BecauseState {
      sentences = List.copyOf(sentences);
    }
  }

  /** {@code explain WORD}. */
  record Explained(Explanation explanation) implements Answer {}

  /** {@code help}: all commands. */
  record HelpAll(List<Verb> specs) implements Answer {
    public HelpAll {
      specs = List.copyOf(specs);
    }
  }

  /** {@code help COMMAND}. */
  record HelpOne(Verb spec) implements Answer {}

  /** {@code history}: the accepted commands of this branch; those after position can be redone. */
  record HistoryList(List<String> commands, int position) implements Answer {
    public HistoryList {
      commands = List.copyOf(commands);
    }
  }

  /** {@code branches}. */
  record BranchList(List<BranchLine> branches) implements Answer {
    public BranchList {
      branches = List.copyOf(branches);
    }
  }

  /** A branch, where it parted from which, and whether it is the present one. */
  record BranchLine(String name, int moves, Optional<String> from, int partedAt, boolean current) {}

  /**
   * {@code compare}: two branches from where they part.
   *
   * @param common how many moves they share
   */
  record Comparison(String name, String other, int common) implements Answer {}

  /** {@code journal}: its lines. */
  record JournalLines(List<String> lines) implements Answer {
    public JournalLines {
      lines = List.copyOf(lines);
    }
  }

  /** {@code predict}: noted, and judged after the next delivery. */
  record Predicted(Side side, State state) implements Answer {}

  // ---- checks

  /** A check holds. */
  record CheckHolds(String check) implements Answer {}

  /** A check does not hold. */
  record CheckFailed(String check, String expected, String actual) implements Answer {}

  /** {@code reject}: the inner command is rejected indeed. */
  record RejectHolds(Rejection reason, List<String> legal) implements Answer {
    public RejectHolds {
      legal = List.copyOf(legal);
    }
  }

  /** {@code reject}: the inner command would have been accepted. */
  record NotRejected(String command) implements Answer {}

  // ---- asking the shell

  /** Only the shell around the session can do this. */
  record Asked(Request request) implements Answer {}
}
