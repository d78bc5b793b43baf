package tcpstates.repl.session;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.world.InFlight;
import tcpstates.repl.language.Command;

/**
 * What a session remembers beside its moves.
 *
 * @param lines how many lines have been carried out
 * @param journal every line typed
 * @param predictions those that are not judged yet
 * @param refused the last command, if it was rejected
 * @param latest what the last command sent that was not a check or a look
 */
public record Notes(
    int lines,
    Chain<JournalEntry> journal,
    Predictions predictions,
    Optional<Refused> refused,
    Latest latest) {

  /** Nothing yet. */
  static final Notes NONE =
      new Notes(0, Chain.empty(), Predictions.NONE, Optional.empty(), Latest.NOTHING);

  /**
   * A command that was rejected.
   *
   * @param command with its side filled in
   * @param text its canonical spelling
   */
  public record Refused(Command command, String text, Rejection reason) {}

  /**
   * What the endpoints sent in a command.
   *
   * @param command the command's canonical spelling, empty where there was none yet
   * @param moved whether it was a move, in which something might have been sent
   * @param sent in order
   */
  public record Latest(String command, boolean moved, List<InFlight> sent) {

    static final Latest NOTHING = new Latest("", false, List.of());

    public Latest {
      sent = List.copyOf(sent);
    }
  }

  Notes withLine() {
    return withLines(lines + 1);
  }

  Notes withLines(int count) {
    return new Notes(count, journal, predictions, refused, latest);
  }

  Notes withEntry(JournalEntry entry) {
    return new Notes(lines, journal.plus(entry), predictions, refused, latest);
  }

  Notes withJournal(Chain<JournalEntry> next) {
    return new Notes(lines, next, predictions, refused, latest);
  }

  Notes withPredictions(Predictions next) {
    return new Notes(lines, journal, next, refused, latest);
  }

  Notes withRefused(Optional<Refused> next) {
    return new Notes(lines, journal, predictions, next, latest);
  }

  Notes withLatest(Latest next) {
    return new Notes(lines, journal, predictions, refused, next);
  }
}
