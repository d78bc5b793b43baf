package tcpstates.repl.session;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.world.InFlight;
import tcpstates.repl.language.Command;

/**
 * What a session writes down beside its moves.
 *
 * @param lines how many lines have been carried out
 * @param journal every line typed
 * @param predictions those that are not judged yet
 * @param refused the last command, if it was rejected
 * @param latest what the last command sent that was not a check or a look
 */
public record Logbook(
    int lines,
    Chain<JournalEntry> journal,
    Predictions predictions,
    Optional<Refused> refused,
    Latest latest) {

  /** Nothing yet. */
  static final Logbook NONE =
      new Logbook(0, Chain.empty(), Predictions.NONE, Optional.empty(), Latest.NOTHING);

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

    public static final Latest NOTHING = new Latest("", false, List.of());

    public Latest {
      sent = List.copyOf(sent);
    }
  }

  public Logbook withLine() {
    return withLines(lines + 1);
  }

  public Logbook withLines(int count) {
    return new Logbook(count, journal, predictions, refused, latest);
  }

  public Logbook withEntry(JournalEntry entry) {
    return new Logbook(lines, journal.plus(entry), predictions, refused, latest);
  }

  public Logbook withJournal(Chain<JournalEntry> next) {
    return new Logbook(lines, next, predictions, refused, latest);
  }

  public Logbook withPredictions(Predictions next) {
    return new Logbook(lines, journal, next, refused, latest);
  }

  public Logbook withRefused(Optional<Refused> next) {
    return new Logbook(lines, journal, predictions, next, latest);
  }

  public Logbook withLatest(Latest next) {
    return new Logbook(lines, journal, predictions, refused, next);
  }
}
