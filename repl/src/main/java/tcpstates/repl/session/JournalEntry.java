package tcpstates.repl.session;

import java.util.List;

/**
 * A line that was typed.
 *
 * @param line as it was typed
 * @param verdict what was answered
 * @param code the code of a rejection, or of the inner one of a {@code reject} that holds;
 *     otherwise empty
 * @param judged the predictions that it settled
 * @param repeats whether the line, run again, does again what it did
 */
public record JournalEntry(
    String line, Verdict verdict, String code, List<Judgement> judged, boolean repeats) {

  /** What was answered to a line. */
  public enum Verdict {
    ACCEPTED("accepted"),
    REJECTED("rejected"),
    /** A check that holds. */
    HOLDS("holds"),
    /** A check that does not hold, or a {@code reject} of what would be accepted. */
    FAILED("failed"),
    NOT_UNDERSTOOD("not understood"),
    /** The shell was asked to do something. */
    ASKED("asked"),
    /** The shell could not do it, or did not grant it. */
    NOT_GRANTED("not granted"),
    /** A comment. */
    NOTHING("comment");

    private final String word;

    Verdict(String word) {
      this.word = word;
    }

    /** Whether the line was accepted: a check that holds is, one that fails is not. */
    public boolean accepted() {
      return switch (this) {
        case ACCEPTED, HOLDS, ASKED, NOTHING -> true;
        case REJECTED, FAILED, NOT_UNDERSTOOD, NOT_GRANTED -> false;
      };
    }

    /** As it is written in a journal. */
    public String word() {
      return word;
    }
  }

  public JournalEntry {
    judged = List.copyOf(judged);
  }

  /** A line that does nothing when it is run again, and has settled no prediction. */
  public static JournalEntry idle(String line, Verdict verdict, String code) {
    return new JournalEntry(line, verdict, code, List.of(), false);
  }
}
