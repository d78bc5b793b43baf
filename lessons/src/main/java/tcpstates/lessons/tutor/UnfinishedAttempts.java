package tcpstates.lessons.tutor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tcpstates.lessons.attempt.Attempt;
import tcpstates.lessons.attempt.Manner;
import tcpstates.lessons.attempt.Replay;
import tcpstates.lessons.progress.Progress;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.LessonReading;
import tcpstates.repl.session.Session;

/** The attempts that a student has left in the middle, each as it was then. */
record UnfinishedAttempts(StudentLessons lessons, StudentProgress record, Exams exams) {

  /** The one that the student worked at last, if its lesson is there. */
  Optional<Mode.Offer.GoOn> latest(Session session) {
    List<Progress.Unfinished> left = new ArrayList<>(record.progress().unfinished());
    Collections.reverse(left);
    return left.stream().flatMap(each -> replayed(each, session).stream()).findFirst();
  }

  /** The other lessons that were left in the middle. */
  List<String> others(Attempt attempt) {
    return record.progress().unfinished().stream()
        .map(Progress.Unfinished::lesson)
        .filter(id -> !id.equals(attempt.lesson().id()))
        .filter(id -> lessons.course().position(id).isPresent())
        .toList();
  }

  /** The one at this lesson, in this manner and in the student's variant. */
  Optional<Mode.Offer.GoOn> at(String id, Manner manner, Session session) {
    return record
        .progress()
        .unfinished(id)
        .filter(left -> lessons.seed().isEmpty() || lessons.seed().equals(left.seed()))
        .flatMap(left -> replayed(left, session))
        .filter(left -> left.attempt().manner() == manner);
  }

  /** Replays an attempt. What was not played as an exam does not go on as one. */
  private Optional<Mode.Offer.GoOn> replayed(Progress.Unfinished left, Session session) {
    if (!(lessons.reading(left.lesson(), left.seed()).orElse(null)
            instanceof LessonReading.Read read)
        || !exams.goesOn(read.lesson(), Exams.began(left))) {
      return Optional.empty();
    }
    boolean delivers = record.delivers(left.lesson());
    Lesson lesson =
        left.began().provenance().isPresent() ? read.lesson() : read.lesson().unshuffled();
    return Replay.of(lesson, left.seed(), left.lines(), session, delivers, Exams.began(left))
        .map(replay -> new Mode.Offer.GoOn(left, replay.attempt(), replay.session()));
  }
}
