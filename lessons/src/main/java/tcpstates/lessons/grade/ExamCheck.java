package tcpstates.lessons.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import tcpstates.lessons.attempt.ExamRules;
import tcpstates.lessons.progress.AttemptLog;
import tcpstates.lessons.progress.ExamTerms;
import tcpstates.lessons.progress.LessonJournal;
import tcpstates.lessons.progress.Provenance;
import tcpstates.lessons.text.Lesson;
import tcpstates.repl.session.JournalEntry;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Phrases;

/**
 * Whether a journal was played as an exam. Its head says so, but a line that an exam refuses, and
 * that was carried out all the same, says that it was not.
 *
 * @param lesson the lesson, as the teacher has it
 * @param language in which the journal's lines are read
 */
record ExamCheck(Lesson lesson, LessonJournal journal, Session language) {

  /** Whether it was played as an exam. */
  boolean played() {
    return claimed().isPresent() && impossible().isEmpty();
  }

  private Optional<ExamTerms> claimed() {
    return journal.provenance().flatMap(Provenance::exam);
  }

  /** The index of the first line that no exam carries out. */
  private OptionalInt impossible() {
    List<AttemptLog.Line> lines = journal.log().lines();
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).typed().entry().verdict() != JournalEntry.Verdict.NOT_GRANTED)
        .filter(i -> ExamRules.refuses(language, lines.get(i).typed().line()))
        .findFirst();
  }

  /** What a teacher should know about it. */
  List<String> remarks() {
    boolean asked = lesson.frontMatter().exam();
    if (claimed().isEmpty()) {
      return asked ? List.of("the lesson is an exam, and this was not played as one") : List.of();
    }
    OptionalInt impossible = impossible();
    if (impossible.isPresent()) {
      int line = journal.numbers().get(impossible.getAsInt());
      return List.of("it says that it was an exam, but an exam refuses line " + line);
    }
    List<String> remarks = new ArrayList<>(asked ? List.of() : List.of("played as an exam"));
    OptionalInt limit = lesson.frontMatter().timeLimit();
    OptionalLong took = journal.log().elapsed();
    if (limit.isPresent() && took.isPresent() && took.getAsLong() > limit.getAsInt() * 60L) {
      remarks.add(
          "it took "
              + Phrases.count((took.getAsLong() + 59) / 60, "minute")
              + "; the time limit is "
              + limit.getAsInt());
    }
    return remarks;
  }
}
