package tcpstates.lessons.tutor;

import static tcpstates.repl.text.Format.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import tcpstates.lessons.attempt.Attempt;
import tcpstates.lessons.attempt.Manner;
import tcpstates.lessons.attempt.StepText;
import tcpstates.lessons.attempt.TutorText;
import tcpstates.lessons.course.CourseEntry;
import tcpstates.lessons.progress.Practice;
import tcpstates.lessons.text.FrontMatter;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.LessonProblem;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** What the tutor says where a lesson begins, goes on or ends. */
final class LessonText {

  private LessonText() {}

  /** For somebody who has never been here. */
  static Prose first(Attempt attempt) {
    StyledLine hello =
        StyledLine.of("tcpstates  ", Style.STRONG)
            .plus(
                TutorText.line(
                    format(
                        "Your first lesson, about %d minutes: ",
                        attempt.lesson().frontMatter().minutes())))
            .plus(attempt.lesson().title(), Style.STRONG);
    return Prose.of(hello)
        .plus(attempt.lesson().introduction())
        .plus(StepText.step(attempt))
        .plus(
            attempt.exam()
                ? ExamText.rules(attempt)
                : TutorText.faint("`hint` helps, `play` leaves the lesson, Ctrl-D quits."));
  }

  /**
   * For somebody who left in the middle of a lesson.
   *
   * @param next the lesson that would be next if it were not for this one
   * @param others the ids of other lessons that were left in the middle
   */
  static Prose back(Attempt attempt, Optional<CourseEntry> next, List<String> others) {
    Prose said =
        tcpstates(
            format(
                "You left in the middle of *%s*, at step %d of %d.",
                attempt.lesson().title(), attempt.at() + 1, attempt.steps().size()));
    String more =
        next.filter(lesson -> !lesson.id().equals(attempt.lesson().id()))
            .filter(lesson -> !others.contains(lesson.id()))
            .map(lesson -> format("`lesson %s` begins the next, %s. ", lesson.id(), lesson.title()))
            .orElse("");
    return said.plus(othersLeft(others))
        .plus(
            TutorText.faint(
                "Press Enter or type `resume` to go on there. "
                    + more
                    + "`lessons` lists all. To play freely, begin with `server listen`."));
  }

  private static Prose othersLeft(List<String> others) {
    if (others.isEmpty()) {
      return Prose.NONE;
    }
    List<String> names = others.stream().map(id -> "`lesson " + id + "`").toList();
    return TutorText.text(
        format(
            "You also left %s in the middle: %s %s on there.",
            Phrases.count(others.size(), "other lesson"),
            Phrases.and(names),
            others.size() == 1 ? "goes" : "go"));
  }

  /** For somebody who comes back. */
  static Prose again(CourseEntry next) {
    return tcpstates(format("Your next lesson is *%s*.", next.title()))
        .plus(
            TutorText.faint(
                "Press Enter to begin it. `lessons` lists all lessons. To play freely, begin with `server listen`."));
  }

  /**
   * For somebody who has finished every lesson.
   *
   * @param practice what to practise next
   */
  static Prose all(Optional<Practice> practice) {
    Prose said = tcpstates("You have finished every lesson. Well done!");
    return said.plus(
            practice
                .map(it -> TutorText.text(it.text("`lesson " + it.lesson() + "`")))
                .orElseGet(() -> TutorText.text("You have done all of it without help.")))
        .plus(
            TutorText.faint(
                "`progress` shows what you know, `lessons` lists all. To play freely, begin with"
                    + " `server listen`."));
  }

  /**
   * There is no such lesson.
   *
   * @param near the one that the student may have meant
   */
  static Prose unknown(String id, Optional<String> near) {
    String help = near.map(name -> "Did you mean `" + name + "`?").orElse("`lessons` lists them.");
    return TutorText.bad("", "There is no lesson `" + id + "`. " + help);
  }

  /** A lesson can't be played. */
  static Prose broken(LessonProblem first) {
    return TutorText.bad("", "This lesson's file is broken: " + first);
  }

  /** How to begin the lesson at its first step instead; an exam has no second try. */
  static Prose orAgain(Attempt attempt) {
    return attempt.exam()
        ? Prose.NONE
        : TutorText.faint(
            format("`lesson %s again` begins at its first step.", attempt.lesson().id()));
  }

  /** What would be forgotten. */
  static Prose forgets(ForgetCommand command) {
    String what =
        command
            .id()
            .map(id -> format("your place, your steps and your stars in `%s`", id))
            .orElse("everything you have done in all lessons");
    return TutorText.bad("", format("This forgets %s. You can't undo it. ", what))
        .plus(TutorText.text(format("To do it, type `%s` once more.", command.text())));
  }

  /** It is forgotten. */
  static Prose forgotten() {
    return TutorText.text("Forgotten. `lessons` lists the lessons.");
  }

  private static Prose tcpstates(String text) {
    return Prose.of(StyledLine.of("tcpstates  ", Style.STRONG).plus(TutorText.line(text)));
  }

  /**
   * A lesson begins.
   *
   * @param number among the lessons that come with the program, from 0
   * @param missing the ids of lessons that should have come before
   */
  static Prose lesson(Attempt attempt, OptionalInt number, List<String> missing) {
    Lesson lesson = attempt.lesson();
    String which = number.isPresent() ? format("lesson %d, ", number.getAsInt()) : "";
    StyledLine title =
        StyledLine.of(lesson.title(), Style.STRONG)
            .plus("  " + which + about(attempt), Style.FAINT);
    Prose said = Prose.of(title);
    if (attempt.manner() == Manner.WHOLE) {
      said =
          said.plus(afterwards(lesson))
              .plus(lesson.introduction())
              .plus(attempt.exam() ? ExamText.rules(attempt) : needs(missing));
    } else if (attempt.manner() == Manner.TEST) {
      said = said.plus(TutorText.text("You pass if you need no hint."));
    }
    return said.plus(StepText.step(attempt));
  }

  /** What the student can do afterwards. */
  private static Prose afterwards(Lesson lesson) {
    return TutorText.text(afterwards(lesson.frontMatter()));
  }

  /** An objective begins with a verb. */
  private static String afterwards(FrontMatter head) {
    String objective = head.objective();
    boolean word = objective.length() > 1 && Character.isLowerCase(objective.charAt(1));
    String can =
        word
            ? objective.substring(0, 1).toLowerCase(Locale.ROOT) + objective.substring(1)
            : objective;
    return "Afterwards you can " + can;
  }

  private static String about(Attempt attempt) {
    return switch (attempt.manner()) {
      case WHOLE -> format("about %d minutes", attempt.lesson().frontMatter().minutes());
      case BRIEF -> "without the explanations";
      case TEST -> "the challenge alone";
    };
  }

  /** A student who skipped lessons can prove that they know them, or simply go on. */
  private static Prose needs(List<String> missing) {
    if (missing.isEmpty()) {
      return Prose.NONE;
    }
    List<String> titles = missing.stream().map(id -> "`" + id + "`").toList();
    return TutorText.faint(
        format(
            "This builds on %s, which you have not finished. If you know that already, type `test %s` to prove it in a step or two. Or just go on.",
            Phrases.and(titles), missing.get(0)));
  }

  /** Back in the lesson. */
  static Prose resumed(Attempt attempt, Session session) {
    int moves = attempt.moves(session);
    Prose said = TutorText.text(format("You are back in *%s*.", attempt.lesson().title()));
    if (attempt.done()) {
      return said.plus(TutorText.text("This step is done. Press Enter or type `next` to go on."));
    }
    String where =
        moves > 0
            ? format(
                "You have made %s in this step. `show` shows where things stand%s.",
                Phrases.count(moves, "move"),
                attempt.exam() ? "" : "; `restart` begins the step again")
            : "";
    return said.plus(StepText.step(attempt, session))
        .plus(where.isEmpty() ? Prose.NONE : TutorText.faint(where));
  }

  private static final Prose JUDGED =
      TutorText.text("Your answers to its questions are judged when your journal is graded.");

  /**
   * The end of a lesson.
   *
   * @param stars the number of stars, in words
   * @param won what the student has met, on a small map
   * @param next the lesson to go on with
   * @param weakest what the student has not done without help
   */
  static Prose over(
      Attempt attempt,
      String stars,
      Prose won,
      Optional<CourseEntry> next,
      List<Practice> weakest) {
    Lesson lesson = attempt.lesson();
    if (attempt.manner() == Manner.TEST && !attempt.passed()) {
      return TutorText.text(
              format(
                  "That was the challenge of *%s*. You needed help, so it does not count yet. The lesson prepares you for it.",
                  lesson.title()))
          .plus(TutorText.faint("Press Enter to begin it."));
    }
    String end =
        attempt.passed()
            ? format("That was *%s*%s.", lesson.title(), lesson.unjudged() ? "" : ", with " + stars)
            : format(
                "That was *%s*. You skipped %s.%s",
                lesson.title(),
                Phrases.count(attempt.passedOver(), "step"),
                attempt.exam()
                    ? ""
                    : format(" Type `lesson %s` to go through it again.", lesson.id()));
    Prose said = TutorText.good("", end).plus(lesson.unjudged() ? JUDGED : Prose.NONE).plus(won);
    if (next.isEmpty() && !attempt.passed()) {
      return said;
    }
    return said.plus(next.map(LessonText::next).orElseGet(() -> ended(weakest)));
  }

  /** Which lesson is next, and what it is good for. */
  private static Prose next(CourseEntry next) {
    String reason = next.frontMatter().map(head -> " " + afterwards(head)).orElse("");
    return TutorText.text(format("Next: *%s*.%s", next.title(), reason))
        .plus(
            TutorText.faint("Press Enter to begin it. `lessons` lists all. Or play on from here."));
  }

  /** The end of the course. */
  private static Prose ended(List<Practice> weakest) {
    Prose said =
        TutorText.text(
            "That was the last lesson: you have finished the course. Congratulations! You have played both ends of TCP, and know what each of its states waits for.");
    for (Practice weak : weakest) {
      said = said.plus(TutorText.text(weak.text("`lesson " + weak.lesson() + "`")));
    }
    return said.plus(
        TutorText.faint(
            "What to do next: `progress` shows all that you have met. In a shell, `tcpstates replay FILE` follows a capture of your own host, and `ss -tan | tcpstates explain -` reads its sockets."));
  }
}
