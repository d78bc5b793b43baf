package tcpstates.lessons.grade;

import static tcpstates.repl.text.Format.format;
import static tcpstates.repl.text.Json.member;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tcpstates.lessons.progress.Score;
import tcpstates.repl.text.Json;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Visible;

/** A grade as text, for people and for programs. */
public enum GradeText {
  /** Lines for a person. */
  TEXT {
    @Override
    public String of(Grade grade) {
      StringBuilder text = new StringBuilder();
      text.append(format("%s: %s\n", grade.lesson(), Visible.text(grade.title())));
      for (Grade.Step step : grade.steps()) {
        text.append(
            format(
                " %s %d  %s  %s\n",
                step.done() ? "ok  " : "MISS",
                step.number(),
                Visible.text(step.heading()),
                words(step)));
      }
      text.append(
          format(
              "%s: %d of %d steps done, %s\n",
              grade.passed() ? "passed" : "not passed",
              grade.done(),
              grade.steps().size(),
              Phrases.count(grade.stars(), "star")));
      return text.toString();
    }
  },

  /** One JSON object. */
  JSON {
    @Override
    public String of(Grade grade) {
      return Json.object(
              List.of(
                  member("v", 1),
                  member("lesson", Json.string(grade.lesson())),
                  member("title", Json.string(grade.title())),
                  member(
                      "seed",
                      grade.seed().isPresent()
                          ? Long.toString(grade.seed().getAsLong())
                          : Json.NULL),
                  member("passed", grade.passed()),
                  member("done", grade.done()),
                  member("lines", grade.lines()),
                  member("stars", grade.stars()),
                  member(
                      "steps", Json.array(grade.steps().stream().map(GradeText::json).toList()))))
          + "\n";
    }
  },

  /** The XML of JUnit reports, with a test case for each step. */
  JUNIT {
    @Override
    public String of(Grade grade) {
      long missing = grade.steps().size() - grade.done();
      String cases =
          grade.steps().stream()
              .map(
                  step ->
                      format(
                          "  <testcase classname=\"%s\" name=\"%d %s\"%s\n",
                          xml(grade.lesson()),
                          step.number(),
                          xml(step.heading()),
                          step.done()
                              ? "/>"
                              : format("><failure message=\"%s\"/></testcase>", words(step))))
              .collect(Collectors.joining());
      return format(
          """
          <?xml version="1.0" encoding="UTF-8"?>
          <testsuite name="%s" tests="%d" failures="%d" errors="0" skipped="0">
          %s</testsuite>
          """,
          xml(grade.lesson()), grade.steps().size(), missing, cases);
    }
  },

  /** The results.json that Gradescope's autograder reads: a point for each step done. */
  GRADESCOPE {
    @Override
    public String of(Grade grade) {
      List<String> tests =
          grade.steps().stream()
              .map(
                  step ->
                      Json.object(
                          List.of(
                              member("name", Json.string(step.number() + " " + step.heading())),
                              member("score", step.done() ? 1 : 0),
                              member("max_score", 1),
                              member("status", Json.string(step.done() ? "passed" : "failed")),
                              member("output", Json.string(words(step))))))
              .toList();
      return Json.object(
              List.of(
                  member("score", grade.done()),
                  member("output", Json.string(grade.title())),
                  member("tests", Json.array(tests))))
          + "\n";
    }
  };

  /** The grade in this form, with a line end. */
  public abstract String of(Grade grade);

  /** As one types it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static String words(Grade.Step step) {
    if (step.score().isEmpty()) {
      return step.skipped() ? "skipped" : "not done";
    }
    Score score = step.score().get();
    String best = score.shortest().isPresent() ? ", shortest " + score.shortest().getAsInt() : "";
    return format(
        "%s%s, %s, %d wrong, %s",
        Phrases.count(score.moves(), "move"),
        best,
        Phrases.count(score.hints(), "hint"),
        score.wrong(),
        Phrases.count(score.stars(), "star"));
  }

  private static String json(Grade.Step step) {
    String score =
        step.score()
            .map(
                s ->
                    Json.object(
                        List.of(
                            member("moves", s.moves()),
                            member(
                                "shortest",
                                s.shortest().isPresent()
                                    ? Integer.toString(s.shortest().getAsInt())
                                    : Json.NULL),
                            member("hints", s.hints()),
                            member("wrong", s.wrong()),
                            member("stars", s.stars()))))
            .orElse(Json.NULL);
    return Json.object(
        List.of(
            member("step", step.number()),
            member("heading", Json.string(step.heading())),
            member("done", step.done()),
            member("skipped", step.skipped()),
            member("score", score)));
  }

  private static String xml(String text) {
    return Visible.text(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
