package tcpstates.repl.session;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.world.InFlight;
import tcpstates.repl.language.Command;

/**
 * What a session records beside its moves.
 *
 * @param lines how many lines have been carried out
 * @param journal every line typed
 * @param predictions those that are not judged yet
 * @param rejection the last command, if it was rejected
 * @param sent what the last command sent that was not a check or a look
 */
public record Logbook(
    int lines,
    Chain<JournalEntry> journal,
    Predictions predictions,
    Optional<LastRejection> rejection,
    LastSent sent) {

  /** Nothing yet. */
  static final Logbook NONE =
      new Logbook(0, Chain.empty(), Predictions.NONE, Optional.empty(), LastSent.NOTHING);

  /**
   * A command that was rejected.
   *
   * @param command with its side filled in
   * @param text its canonical spelling
   */
  public record LastRejection(Command command, String text, Rejection reason) {}

  /**
   * What the endpoints sent in a command.
   *
   * @param command the command's canonical spelling, empty where there was none yet
   * @param moved whether it was a move, in which something might have been sent
   * @param sent in order
   */
  public record LastSent(String command, boolean moved, List<InFlight> sent) {

    public static final LastSent NOTHING = new LastSent("", false, List.of());

    public LastSent {
      sent = List.copyOf(sent);
    }
  }

  public Logbook withLine() {
    return withLines(lines + 1);
  }

  public Logbook withLines(int count) {
    return new Logbook(count, journal, predictions, rejection, sent);
  }

  public Logbook withEntry(JournalEntry entry) {
    return new Logbook(lines, journal.plus(entry), predictions, rejection, sent);
  }

  public Logbook withJournal(Chain<JournalEntry> next) {
    return new Logbook(lines, next, predictions, rejection, sent);
  }

  public Logbook withPredictions(Predictions next) {
    return new Logbook(lines, journal, next, rejection, sent);
  }

  public Logbook withRejection(Optional<LastRejection> next) {
    return new Logbook(lines, journal, predictions, next, sent);
  }

  public Logbook withSent(LastSent next) {
    return new Logbook(lines, journal, predictions, rejection, next);
  }
}
