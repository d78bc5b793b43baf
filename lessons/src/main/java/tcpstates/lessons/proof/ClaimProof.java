package tcpstates.lessons.proof;

import static tcpstates.repl.text.Format.format;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.ArmedFault;
import tcpstates.engine.world.Side;
import tcpstates.lessons.attempt.Failure;
import tcpstates.lessons.attempt.StepGrants;
import tcpstates.lessons.attempt.StepMoves;
import tcpstates.lessons.text.LessonStep;
import tcpstates.lessons.text.ScriptLine;
import tcpstates.lessons.text.Task;
import tcpstates.repl.advice.ClaimSearch;
import tcpstates.repl.advice.ClaimSearch.Effort;
import tcpstates.repl.advice.ClaimSearch.Verdict;
import tcpstates.repl.advice.ClaimTerms;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.language.Verb;
import tcpstates.repl.session.ConditionEvaluation;
import tcpstates.repl.session.Evidence;
import tcpstates.repl.session.Move;
import tcpstates.repl.session.Session;
import tcpstates.repl.terms.Condition;
import tcpstates.repl.terms.PastCondition;
import tcpstates.repl.text.Phrases;

/** Checks what a step's text claims on every way through the step. */
final class ClaimProof {

  /** What a person forges without giving numbers. */
  private static final List<String> FORGED = List.of("rst", "rst,ack", "syn", "ack", "fin,ack");

  /**
   * A wait in which sides give up. A search that only waits for the next timer seldom gets there.
   */
  private static final List<String> PATIENCE = List.of("wait 10m");

  private final Session start;
  private final LessonStep step;
  private final Task.Reach reach;

  /**
   * The proof of a step.
   *
   * @param start where the step begins
   */
  ClaimProof(Session start, LessonStep step, Task.Reach reach) {
    this.start = start;
    this.step = step;
    this.reach = reach;
  }

  /** The verdict; empty if the step claims nothing. */
  Optional<Verdict> prove(Effort effort) {
    return step.shows().isEmpty()
        ? Optional.empty()
        : Optional.of(ClaimSearch.refute(start, terms(), effort));
  }

  /**
   * How a student may come to meet the step's conditions to avoid.
   *
   * @param effort how hard to look for each way
   * @param more how hard to look where that effort finds no way at all
   */
  List<AvoidProof> reactions(int number, Effort effort, Effort more) {
    return reach.avoid().stream().map(avoid -> reaction(number, avoid, effort, more)).toList();
  }

  private AvoidProof reaction(int number, Task.Avoid avoid, Effort effort, Effort more) {
    List<String> quick = way(avoid, NEVER, effort);
    List<String> obvious = quick.isEmpty() ? way(avoid, NEVER, more) : quick;
    return new AvoidProof(number, avoid, obvious, without(obvious, avoid, effort));
  }

  /**
   * A shortest way that does without one of the commands of the obvious one, the last ones first.
   */
  private List<String> without(List<String> obvious, Task.Avoid avoid, Effort effort) {
    for (int i = obvious.size() - 1; i >= 0; i--) {
      List<String> other = way(avoid, List.of(did(obvious.get(i))), effort);
      if (!other.isEmpty()) {
        return other;
      }
    }
    return List.of();
  }

  /** A way that meets one condition to avoid before any other, and before the goal. */
  private List<String> way(Task.Avoid avoid, List<Condition> without, Effort effort) {
    List<Task.Avoid> all = reach.avoid();
    List<String> alone =
        way(avoid, without, all.stream().filter(each -> each != avoid).toList(), effort);
    if (!alone.isEmpty()) {
      return alone;
    }
    List<String> first = way(avoid, without, all.subList(0, all.indexOf(avoid)), effort);
    return met(first).filter(avoid::equals).isPresent() ? first : List.of();
  }

  private List<String> way(
      Task.Avoid avoid, List<Condition> without, List<Task.Avoid> others, Effort effort) {
    List<Condition> before =
        Stream.concat(Stream.of(reach.check()), others.stream().map(Task.Avoid::check)).toList();
    return ClaimSearch.refute(start, terms(avoid.check(), without, before, PATIENCE), effort)
            instanceof ClaimSearch.Refuted refuted
        ? refuted.way()
        : List.of();
  }

  /** The condition that the tutor says a way has met. */
  private Optional<Task.Avoid> met(List<String> way) {
    Session now = start;
    for (String line : way) {
      now = Interpreter.prepare(now, line).session();
      Optional<Task.Avoid> met = Failure.met(reach, now, now.branch().position() - 1);
      if (met.isPresent()) {
        return met;
      }
    }
    return Optional.empty();
  }

  /** No state is two states. */
  private static final List<Condition> NEVER =
      List.of(
          new Condition.InState(Side.CLIENT, State.LISTEN),
          new Condition.InState(Side.CLIENT, State.CLOSED));

  private Condition did(String line) {
    ParseResult.Ok ok = (ParseResult.Ok) start.language().parse(line);
    return new PastCondition.Did(ok.verb(), ok.command().side(), Set.of());
  }

  private ClaimTerms terms() {
    return terms(
        reach.check(),
        step.shows().stream().map(Task.Claim::check).toList(),
        reach.avoid().stream().map(Task.Avoid::check).toList(),
        List.of());
  }

  private ClaimTerms terms(
      Condition goal, List<Condition> claims, List<Condition> avoid, List<String> besides) {
    Set<Verb> verbs = StepGrants.verbs(step, start.language().commands());
    return new ClaimTerms(
        goal,
        claims,
        avoid,
        StepMoves.letters(verbs),
        verbs,
        Stream.concat(besides.stream(), forged())
            .map(start.language()::parse)
            .map(ParseResult.Ok.class::cast)
            .filter(ok -> verbs.contains(ok.verb()))
            .map(ok -> (Move) ok.command())
            .toList());
  }

  private static Stream<String> forged() {
    return Stream.of("client", "server")
        .flatMap(side -> FORGED.stream().map(flags -> "inject to " + side + " " + flags));
  }

  /** What a step does and claims, without its numbers: a seed that changes no more is not tried. */
  static String words(LessonStep step) {
    String goal = step.task() instanceof Task.Reach reach ? reach.goal() : "";
    return Stream.of(
            Stream.of(step.heading(), goal),
            step.setup().stream().map(ScriptLine::text),
            step.hidden().stream().map(ArmedFault::toString),
            step.shows().stream().map(Task.Claim::text))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"))
        .replaceAll("[0-9]+", "0");
  }

  /** What is wrong, in a sentence: which claim does not hold, and how to get there. */
  String wrong(ClaimSearch.Refuted refuted) {
    Session now = start;
    for (String line : refuted.way()) {
      now = Interpreter.prepare(now, line).session();
    }
    return format(
        "reached without %s, by: %s",
        Phrases.and(missing(now).stream().map(claim -> "`" + claim.text() + "`").toList()),
        String.join("; ", refuted.way()));
  }

  /** The claims that do not hold when the last move has reached the goal. */
  private List<Task.Claim> missing(Session session) {
    Optional<Evidence> reached =
        session.evidenceIn(session.branch().position() - 1).stream()
            .filter(evidence -> ConditionEvaluation.holds(evidence, reach.check()))
            .findFirst();
    return reached.map(evidence -> missing(evidence, step)).orElse(step.shows());
  }

  /** The claims of a step that do not hold. */
  static List<Task.Claim> missing(Evidence evidence, LessonStep step) {
    return step.shows().stream()
        .filter(claim -> !ConditionEvaluation.holds(evidence, claim.check()))
        .toList();
  }
}
