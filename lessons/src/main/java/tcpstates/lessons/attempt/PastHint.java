package tcpstates.lessons.attempt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Span;
import tcpstates.repl.text.Style;

/** Knows when a hint helps no more: it ends with moves that the student has made already. */
final class PastHint {

  private static final Pattern FURTHER_SENTENCE = Pattern.compile("[.?!:]\\s+\\S");

  private PastHint() {}

  /**
   * Whether the student has made the moves that a hint names as often as the author does, and it
   * says nothing after them.
   */
  static boolean is(Prose hint, Attempt attempt, Session session) {
    List<Span> spans = spans(hint);
    if (!attempt.within(session) || !endsWithCommands(spans)) {
      return false;
    }
    List<String> moves = moves(spans, attempt);
    List<String> author = AuthorWay.moments(attempt).map(Moment::text).toList();
    List<String> own = session.moments().stream().skip(attempt.floor()).map(Moment::text).toList();
    return !moves.isEmpty()
        && moves.stream()
            .allMatch(it -> count(it, own) >= Math.max(count(it, moves), count(it, author)));
  }

  private static int count(String move, List<String> moves) {
    return Collections.frequency(moves, move);
  }

  private static List<Span> spans(Prose hint) {
    return hint.blocks().stream()
        .flatMap(
            block ->
                block instanceof Prose.Paragraph paragraph
                    ? paragraph.text().spans().stream()
                    : Stream.of(new Span(". Listing", Style.PLAIN)))
        .toList();
  }

  private static boolean endsWithCommands(List<Span> spans) {
    StringBuilder behind = new StringBuilder();
    for (Span span : spans) {
      if (span.style() == Style.COMMAND) {
        behind.setLength(0);
      } else {
        behind.append(span.text());
      }
    }
    return !FURTHER_SENTENCE.matcher(behind).find();
  }

  /** The moves that a hint names, as they are from the step's start; none if one is rejected. */
  private static List<String> moves(List<Span> spans, Attempt attempt) {
    List<String> moves = new ArrayList<>();
    Session now = attempt.start();
    for (Span span : spans) {
      if (span.style() == Style.COMMAND) {
        Reply reply = Interpreter.prepare(now, span.text());
        if (!reply.answer().accepted()) {
          return List.of();
        }
        if (reply.answer() instanceof Answer.Moved moved) {
          moves.add(moved.moment().text());
        }
        now = reply.session();
      }
    }
    return moves;
  }
}
