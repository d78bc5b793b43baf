package tcpstates.lessons.grade;

import static tcpstates.repl.text.Json.member;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import tcpstates.lessons.progress.Score;
import tcpstates.repl.text.Json;

/** Grades for programs. */
final class GradeJson {

  private GradeJson() {}

  static String object(JournalGrade journal, GradeRun run) {
    List<Json.Member> members = new ArrayList<>();
    members.add(member("v", 1));
    members.add(member("lesson", Json.string(run.lesson())));
    members.add(member("file", journal.file().isEmpty() ? Json.NULL : Json.string(journal.file())));
    members.add(member("id", Json.string(journal.student().id())));
    members.add(member("name", Json.string(journal.student().name())));
    members.add(
        member("remarks", Json.array(journal.remarks().stream().map(Json::string).toList())));
    members.add(member("signature", Json.string(journal.signing().word())));
    members.add(member("graded", journal.grade().isPresent()));
    journal.grade().ifPresent(grade -> members.addAll(grade(grade, run)));
    return Json.object(members);
  }

  private static List<Json.Member> grade(Grade grade, GradeRun run) {
    Scoring scoring = run.scoring();
    return List.of(
        member("title", Json.string(grade.title())),
        member(
            "seed", grade.seed().isPresent() ? Long.toString(grade.seed().getAsLong()) : Json.NULL),
        member("passed", grade.passed()),
        member("done", grade.done()),
        member("score", scoring.of(grade)),
        member("of", run.most()),
        member("lines", grade.work().lines()),
        member("minutes", grade.work().minutes()),
        member("sessions", grade.work().sessions()),
        member("stars", grade.stars()),
        member(
            "steps", Json.array(grade.steps().stream().map(step -> step(step, scoring)).toList())));
  }

  private static String step(Grade.Step step, Scoring scoring) {
    return Json.object(
        List.of(
            member("step", step.number()),
            member("heading", Json.string(step.heading())),
            member("done", step.done()),
            member("skipped", step.skipped()),
            member("shown", step.shown()),
            member("points", scoring.of(step)),
            member("of", scoring.most(step.points())),
            member("score", step.score().map(GradeJson::score).orElse(Json.NULL))));
  }

  private static String score(Score score) {
    return Json.object(
        List.of(
            member("moves", score.moves()),
            member("shortest", number(score.shortest())),
            member("hints", score.hints()),
            member("wrong", score.wrong()),
            member("stars", score.stars())));
  }

  private static String number(OptionalInt number) {
    return number.isPresent() ? Integer.toString(number.getAsInt()) : Json.NULL;
  }
}
