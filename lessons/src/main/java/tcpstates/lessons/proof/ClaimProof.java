package tcpstates.lessons.proof;

import static tcpstates.repl.text.Format.format;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tcpstates.engine.world.ArmedFault;
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
import tcpstates.repl.text.Phrases;

/** Checks what a step's text claims on every way through the step. */
final class ClaimProof {

  /** What a person forges without giving numbers, with and without data. */
  private static final List<String> FORGED =
      List.of("rst", "rst,ack", "syn", "syn,ack", "ack", "fin", "fin,ack", "ack 4 bytes");

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

  private ClaimTerms terms() {
    return terms(
        start,
        step,
        reach.check(),
        step.shows().stream().map(Task.Claim::check).toList(),
        reach.avoid().stream().map(Task.Avoid::check).toList(),
        List.of());
  }

  /**
   * What a search in a step is about, with all that a student may type there.
   *
   * @param start where it begins
   * @param besides more lines to try
   */
  static ClaimTerms terms(
      Session start,
      LessonStep step,
      Condition goal,
      List<Condition> claims,
      List<Condition> avoid,
      List<String> besides) {
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
