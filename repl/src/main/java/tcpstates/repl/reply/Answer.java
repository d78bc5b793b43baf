package tcpstates.repl.reply;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tcpstates.engine.rules.CheckTrace;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.engine.world.WorldStep;
import tcpstates.repl.advice.Explanation;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.SyntaxError;
import tcpstates.repl.language.Verb;
import tcpstates.repl.session.JournalEntry.Verdict;
import tcpstates.repl.session.Judgement;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Occasion;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.text.StyledLine;

/** What the session answers to a line: a value that views turn into text and JSON. */
public sealed interface Answer {

  /** Calls the visitor's method for this kind of answer. */
  <R> R match(AnswerCases<R> cases);

  /** What the journal says about the line. */
  default Verdict verdict() {
    return Verdict.ACCEPTED;
  }

  /** Whether the command was accepted (a check that holds is; one that fails is not). */
  default boolean accepted() {
    return verdict().accepted();
  }

  /** Why a command was rejected: this one, or the one within a {@code reject} that holds. */
  default Optional<Rejection> why() {
    return Optional.empty();
  }

  /** An empty line or a comment: nothing was asked. */
  record Nothing() implements Answer {
    @Override
    public <R> R match(AnswerCases<R> cases) {
      return cases.nothing(this);
    }

    @Override
    public Verdict verdict() {
      return Verdict.NOTHING;
    }
  }

  /**
   * Enter on an empty line while nothing is in flight: what a person could do.
   *
   * @param legal commands that would be legal now, the most likely first
   */
  record Hint(List<String> legal) implements Answer {
    public Hint {
      legal = List.copyOf(legal);
    }

    @Override
    public <R> R match(AnswerCases<R> cases) {
      return cases.hint(this);
    }
  }

  // ---- rejections

  /** The line could not be read; nothing has changed. */
  record NotUnderstood(SyntaxError error) implements Answer {
    @Override
    public <R> R match(AnswerCases<R> cases) {
      return cases.notUnderstood(this);
    }

    @Override
    public Verdict verdict() {
      return Verdict.NOT_UNDERSTOOD;
    }
  }

  /**
   * The command was understood and is not legal; nothing has changed.
   *
   * @param legal commands that would be legal now, the most likely first
   */
  record Rejected(Rejection reason, List<String> legal) implements Answer {
    public Rejected {
      legal = List.copyOf(legal);
    }

    /** Rejected by the session itself. */
    public static Rejected of(Rejection.Code code, String message, List<String> legal) {
      return new Rejected(Rejection.of(code, message), legal);
    }

    @Override
    public <R> R match(AnswerCases<R> cases) {
      return cases.rejected(this);
    }

    @Override
    public Verdict verdict() {
      return Verdict.REJECTED;
    }

    @Override
    public Optional<Rejection> why() {
      return Optional.of(reason);
    }
  }

  // ---- moves

  /**
   * The world has changed.
   *
   * @param moment the move, and its result
   * @param judged predictions that it has settled
   */
  record Moved(Moment moment, List<Judgement> judged) implements Answer {
    public Moved {
      judged = List.copyOf(judged);
    }

    @Override
    public <R> R match(AnswerCases<R> cases) {
      return cases.moved(this);
    }
  }

  /**
   * The session is at another moment, by {@code undo}, {@code redo}, {@code goto}, {@code fork},
   * {@code branch} or {@code load}.
   *
   * @param what which of them, as a word
   * @param position how many moves of this branch have been made
   * @param moves how many moves this branch has
   * @param branch the branch's name
   */
  record Travelled(String what, int position, int moves, String branch, World world)
      implements Answer {
    @Override
    public <R> R match(AnswerCases<R> cases) {
      return cases.travelled(this);
    }
  }

  // ---- looks

  /**
   * Lines that say everything.
   *
   * @param indent how far a wrapped line is indented, in columns
   */
  record Told(List<StyledLine> lines, int indent) implements Answer {
    public Told {
      lines = List.copyOf(lines);
    }

    @Override
    public <R> R match(AnswerCases<R> cases) {
      return cases.told(this);
    }
  }

  /** A pasted text is explained. What is odd in it is a finding; the lines say it, too. */
  record TextExplained(List<StyledLine> lines, List<TextFinding> findings) implements Answer {
    public TextExplained {
      lines = List.copyOf(lines);
      findings = List.copyOf(findings);
    }

    @Override
    public <R> R match(AnswerCases<R> cases) {
      return cases.textExplained(this);
    }
  }

  /** {@code show}: the view shows the world, or a part of the session. */
  record Shown(SessionPart part) implements Answer {
    @Override
    public <R> R match(AnswerCases<R> cases) {
      return cases.shown(this);
    }
  }

  /** {@code moves}. */
  record Legal(List<LegalMove> moves) implements Answer {
    public Legal {
      moves = List.copyOf(moves);
    }

    /** The same moves, without what they lead to. */
    public Legal withoutOutcomes() {
      return new Legal(
          moves.stream().map(move -> new LegalMove(move.command(), Optional.empty())).toList());
    }

    @Override
    public <R> R match(AnswerCases<R> cases) {
      return cases.legal(this);
    }
  }

  /**
   * {@code path}: a way.
   *
   * @param commands as a person would type them, sides included; empty if the goal holds already
   * @param unless empty if it is a shortest way; otherwise a shorter one would have more segments
   *     in flight than this
   */
  record PathFound(List<String> commands, OptionalInt unless) implements Answer {
    public PathFound {
      commands = List.copyOf(commands);
    }

    @Override
    public <R> R match(AnswerCases<R> cases) {
      return cases.pathFound(this);
    }
  }

  /**
   * {@code compare}: two branches from where they differ.
   *
   * @param common how many moves they share
   */
  record Compared(String name, String other, int common) implements Answer {
    @Override
    public <R> R match(AnswerCases<R> cases) {
      return cases.compared(this);
    }
  }

  /** {@code predict}: noted, and judged on this occasion. */
  record Predicted(Side side, State state, Occasion on) implements Answer {
    @Override
    public <R> R match(AnswerCases<R> cases) {
      return cases.predicted(this);
    }
  }

  /** {@code mark}: checks look back to here. */
  record Marked() implements Answer {
    @Override
    public <R> R match(AnswerCases<R> cases) {
      return cases.marked(this);
    }
  }

  // ---- explanations

  /**
   * {@code why}: what the last move did.
   *
   * @param command the command that is explained
   * @param steps its steps, traced check by check
   */
  record WhyMove(String command, List<WorldStep> steps) implements Answer {
    public WhyMove {
      steps = List.copyOf(steps);
    }

    @Override
    public <R> R match(AnswerCases<R> cases) {
      return cases.whyMove(this);
    }
  }

  /** {@code why} after a rejection, with the checks that led to it, if any were made. */
  record WhyRejected(String command, Rejection reason, List<CheckTrace> trace) implements Answer {
    public WhyRejected {
      trace = List.copyOf(trace);
    }

    @Override
    public <R> R match(AnswerCases<R> cases) {
      return cases.whyRejected(this);
    }
  }

  /** {@code explain WORD}. */
  record Explained(Explanation explanation) implements Answer {
    @Override
    public <R> R match(AnswerCases<R> cases) {
      return cases.explained(this);
    }
  }

  /** {@code help}: the commands; {@code more} if there are others, for {@code help all}. */
  record HelpAll(List<Verb> verbs, boolean more) implements Answer {
    public HelpAll {
      verbs = List.copyOf(verbs);
    }

    @Override
    public <R> R match(AnswerCases<R> cases) {
      return cases.helpAll(this);
    }
  }

  /** {@code help COMMAND}. */
  record HelpOne(Verb verb) implements Answer {
    @Override
    public <R> R match(AnswerCases<R> cases) {
      return cases.helpOne(this);
    }
  }

  // ---- checks

  /** A check holds. */
  record CheckHolds(String check) implements Answer {
    @Override
    public <R> R match(AnswerCases<R> cases) {
      return cases.checkHolds(this);
    }

    @Override
    public Verdict verdict() {
      return Verdict.HOLDS;
    }
  }

  /** A check does not hold. */
  record CheckFailed(String check, String expected, String actual) implements Answer {
    @Override
    public <R> R match(AnswerCases<R> cases) {
      return cases.checkFailed(this);
    }

    @Override
    public Verdict verdict() {
      return Verdict.FAILED;
    }
  }

  /** {@code reject}: the inner command is rejected, as it should be. */
  record RejectHolds(Rejection reason, List<String> legal) implements Answer {
    public RejectHolds {
      legal = List.copyOf(legal);
    }

    @Override
    public <R> R match(AnswerCases<R> cases) {
      return cases.rejectHolds(this);
    }

    @Override
    public Verdict verdict() {
      return Verdict.HOLDS;
    }

    @Override
    public Optional<Rejection> why() {
      return Optional.of(reason);
    }
  }

  /** {@code reject}: the inner command would have been accepted. */
  record NotRejected(String command) implements Answer {
    @Override
    public <R> R match(AnswerCases<R> cases) {
      return cases.notRejected(this);
    }

    @Override
    public Verdict verdict() {
      return Verdict.FAILED;
    }
  }

  // ---- asking the shell

  /**
   * Only the shell around the session can do this.
   *
   * @param command the command that asks
   */
  record Asked(Command command, Request request) implements Answer {
    @Override
    public <R> R match(AnswerCases<R> cases) {
      return cases.asked(this);
    }

    @Override
    public Verdict verdict() {
      return Verdict.ASKED;
    }
  }
}
