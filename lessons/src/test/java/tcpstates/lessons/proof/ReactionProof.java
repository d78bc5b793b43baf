package tcpstates.lessons.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.lessons.attempt.Failure;
import tcpstates.lessons.text.LessonStep;
import tcpstates.lessons.text.ScriptLine;
import tcpstates.lessons.text.Task;
import tcpstates.repl.advice.ClaimSearch;
import tcpstates.repl.advice.ClaimSearch.Effort;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.ConditionEvaluation;
import tcpstates.repl.session.Session;
import tcpstates.repl.terms.Condition;
import tcpstates.repl.terms.PastCondition;

/** Finds out how a student may come to meet a step's conditions to avoid. */
final class ReactionProof {

  /**
   * Waits in which sides give up, or nearly. A search that only waits for the next timer seldom
   * gets there.
   */
  private static final List<String> PATIENCE = List.of("wait 10m", "wait 2m");

  /** No state is two states. */
  private static final List<Condition> NEVER =
      List.of(
          new Condition.InState(Side.CLIENT, State.LISTEN),
          new Condition.InState(Side.CLIENT, State.CLOSED));

  /** How hard to look for ways to a mistake. */
  private static final Effort EFFORT = new Effort(400, 0, 1);

  /** How hard to look for a way to a mistake that no way was found to. */
  private static final Effort RARE = new Effort(6_000, 0, 1, 12);

  private final Session start;
  private final LessonStep step;
  private final Task.Reach reach;

  private ReactionProof(Session start, LessonStep step, Task.Reach reach) {
    this.start = start;
    this.step = step;
    this.reach = reach;
  }

  /** How a student may come to meet the conditions of each step of a lesson. */
  static Stream<AvoidProof> of(LessonProof lesson) {
    return lesson.steps().stream()
        .flatMap(
            proved ->
                new ReactionProof(proved.start(), proved.step(), (Task.Reach) proved.step().task())
                    .reactions(lesson.id(), proved.number()));
  }

  /** Where no way is found at all, it looks harder: from the start, then along the solution. */
  private Stream<AvoidProof> reactions(String lesson, int number) {
    List<Session> along = along();
    return reach.avoid().stream()
        .map(
            avoid -> {
              List<String> obvious =
                  Stream.concat(
                          Stream.of(EFFORT, RARE).map(each -> way(start, avoid, NEVER, each)),
                          along.stream().map(from -> way(from, avoid, NEVER, RARE)))
                      .filter(way -> !way.isEmpty())
                      .findFirst()
                      .orElse(List.of());
              return new AvoidProof(lesson, number, avoid, obvious, without(obvious, avoid));
            });
  }

  /** Where the moves of the author's solution lead before it reaches the goal. */
  private List<Session> along() {
    List<Session> along = new ArrayList<>();
    Session now = start;
    for (ScriptLine line : step.solution()) {
      Reply reply = Interpreter.prepare(now, line.text());
      now = reply.session();
      if (!(reply.answer() instanceof Answer.Moved) || reached(now)) {
        break;
      }
      along.add(now);
    }
    return along;
  }

  /**
   * A shortest way that does without one of the commands of the obvious one, the last ones first.
   */
  private List<String> without(List<String> obvious, Task.Avoid avoid) {
    for (int i = obvious.size() - 1; i >= 0; i--) {
      List<String> other = way(start, avoid, List.of(did(obvious.get(i))), EFFORT);
      if (!other.isEmpty()) {
        return other;
      }
    }
    return List.of();
  }

  /**
   * A way that meets one condition to avoid before any other, and not after the goal. First one
   * that meets nothing else is looked for.
   */
  private List<String> way(Session from, Task.Avoid avoid, List<Condition> without, Effort effort) {
    List<Task.Avoid> all = reach.avoid();
    List<Condition> others =
        all.stream().filter(each -> each != avoid).map(Task.Avoid::check).toList();
    List<Condition> before =
        all.subList(0, all.indexOf(avoid)).stream().map(Task.Avoid::check).toList();
    return Stream.of(Stream.concat(Stream.of(reach.check()), others.stream()).toList(), before)
        .map(shunned -> way(from, avoid, without, shunned, effort))
        .filter(way -> met(way).filter(avoid::equals).isPresent())
        .findFirst()
        .orElse(List.of());
  }

  private List<String> way(
      Session from,
      Task.Avoid avoid,
      List<Condition> without,
      List<Condition> shunned,
      Effort effort) {
    List<String> besides = Stream.concat(PATIENCE.stream(), forged(avoid)).toList();
    return ClaimSearch.refute(
                from,
                ClaimProof.terms(from, step, avoid.check(), without, shunned, besides),
                effort)
            instanceof ClaimSearch.Refuted refuted
        ? Stream.concat(typed(from), refuted.way().stream()).toList()
        : List.of();
  }

  /** What has been typed since the step began. */
  private Stream<String> typed(Session from) {
    return step.solution().stream()
        .limit(from.branch().position() - start.branch().position())
        .map(ScriptLine::text);
  }

  /** The data that a condition speaks of, forged. */
  private static Stream<String> forged(Task.Avoid avoid) {
    return avoid.check().parts().stream()
        .filter(Condition.Received.class::isInstance)
        .map(Condition.Received.class::cast)
        .filter(part -> !part.data().isEmpty())
        .map(part -> "inject to " + part.side().word() + " ack \"" + part.data().toText() + "\"");
  }

  /** The condition that the tutor says a way has met; empty if the goal came first. */
  private Optional<Task.Avoid> met(List<String> way) {
    Session now = start;
    for (String line : way) {
      now = Interpreter.prepare(now, line).session();
      Optional<Task.Avoid> met = Failure.metFirst(reach, now, now.branch().position() - 1);
      if (met.isPresent()) {
        return met;
      }
      if (reached(now)) {
        break;
      }
    }
    return Optional.empty();
  }

  private boolean reached(Session session) {
    return session.evidenceIn(session.branch().position() - 1).stream()
        .anyMatch(evidence -> ConditionEvaluation.holds(evidence, reach.check()));
  }

  private Condition did(String line) {
    ParseResult.Ok ok = (ParseResult.Ok) start.language().parse(line);
    return new PastCondition.Did(ok.verb(), ok.command().side(), Set.of());
  }
}
