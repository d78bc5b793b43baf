package tcpstates.repl.session;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.repl.session.JournalEntry.Verdict;
import tcpstates.repl.text.PlainText;

/**
 * Every line typed, as text that {@code run} reads: run again, it leads to the same world, and what
 * was rejected is rejected again.
 *
 * <pre>
 * # tcpstates journal 1
 * client send syn  #= accepted
 * reject client send fin  #= rejected closing        a rejected `client send fin`
 * #! clinet send ack  #= not understood              any other line is written as a comment
 * predict server SYN-RECEIVED  #= accepted
 * deliver  #= accepted; predicted server SYN-RECEIVED, right
 * </pre>
 *
 * <p>Comments contain lines that could not be read, checks that failed, what the shell was asked to
 * do (except {@code load}, which the moves after it need), searches, which may find less on another
 * machine, and what is only rejected in some places. After {@code #=} comes the answer to the line:
 * the verdict, the code of a rejection, and the predictions that the line settled: {@code right},
 * or {@code was STATE}; if the answer led further than the segment, {@code right: STATE then STATE}
 * or {@code was STATE then STATE}.
 */
public final class JournalText {

  /** The number of the line in which the first entry stands. */
  public static final int FIRST_ENTRY = 2;

  /** The first line of every journal. */
  static final String HEADER = "# tcpstates journal 1";

  /** A line that could not be run is cut after this many characters. */
  private static final int LONGEST_COMMENT = 1_000;

  private static final String REJECT = "reject ";
  private static final String COMMENT = "#! ";
  private static final String MARK = "  #= ";
  private static final String PREDICTED = "predicted ";
  private static final String RIGHT = "right";
  private static final String WAS = "was ";
  private static final String THEN = " then ";

  private static final Pattern JUDGED =
      Pattern.compile("predicted (\\S+) (\\S+), (right|right: |was )(?:(\\S+?)(?: then (\\S+))?)?");

  private JournalText() {}

  /** The whole text, with its header. */
  public static String text(List<JournalEntry> entries) {
    return HEADER + "\n" + String.join("", lines(entries).stream().map(l -> l + "\n").toList());
  }

  /** A line for each entry. */
  public static List<String> lines(List<JournalEntry> entries) {
    return entries.stream().map(JournalText::line).toList();
  }

  /** An entry as a line of a journal. */
  public static String line(JournalEntry entry) {
    StringBuilder line = new StringBuilder();
    if (entry.verdict() == Verdict.NOTHING) {
      return entry.line();
    }
    if (!entry.repeats()) {
      line.append(COMMENT);
    } else if (entry.verdict() == Verdict.REJECTED) {
      line.append(REJECT);
    }
    line.append(entry.repeats() ? entry.line() : harmless(entry.line()))
        .append(MARK)
        .append(entry.verdict().word());
    if (!entry.code().isEmpty()) {
      line.append(' ').append(entry.code());
    }
    for (Judgement judgement : entry.judged()) {
      line.append("; ").append(PREDICTED).append(judgement.side().word()).append(' ');
      line.append(judgement.predicted()).append(", ");
      line.append(judged(judgement));
    }
    return line.toString();
  }

  private static String judged(Judgement judgement) {
    if (!judgement.passing()) {
      return judgement.right() ? RIGHT : WAS + judgement.actual();
    }
    return (judgement.right() ? RIGHT + ": " : WAS) + judgement.actual() + THEN + judgement.end();
  }

  /** A line that is not to be run: cut, and without characters that no line may have. */
  private static String harmless(String line) {
    StringBuilder text = new StringBuilder();
    line.codePoints()
        .limit(LONGEST_COMMENT)
        .forEach(
            c -> {
              boolean seen =
                  !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
              text.append(seen ? PlainText.of(c) : format("\\u%04x", c));
            });
    return line.codePointCount(0, line.length()) > LONGEST_COMMENT ? text + "..." : text.toString();
  }

  // ---- reading

  /**
   * Reads a journal back, for grading.
   *
   * @throws IllegalArgumentException if it is not a journal; the message is {@code LINE: what}
   */
  public static List<JournalEntry> read(String text) {
    List<String> lines = PlainText.lines(text);
    if (lines.isEmpty() || !begins(lines.get(0))) {
      throw new IllegalArgumentException("1: a journal begins with `" + HEADER + "`");
    }
    List<JournalEntry> entries = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      entries.add(entry(i + 1, lines.get(i)));
    }
    return List.copyOf(entries);
  }

  /** What follows the header shows whether the file is complete. */
  private static boolean begins(String line) {
    return line.equals(HEADER) || line.startsWith(HEADER + ",");
  }

  /** Reads a line of a journal; empty if it is none. */
  public static Optional<JournalEntry> entry(String line) {
    try {
      return Optional.of(entry(1, line));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static JournalEntry entry(int number, String line) {
    int mark = line.lastIndexOf(MARK);
    if (mark < 0) {
      return comment(number, line);
    }
    List<String> parts = Arrays.asList(line.substring(mark + MARK.length()).split("; ", -1));
    String said = parts.get(0);
    Verdict verdict =
        Arrays.stream(Verdict.values())
            .filter(each -> said.equals(each.word()) || said.startsWith(each.word() + " "))
            .findFirst()
            .orElseThrow(() -> wrong(number, "`" + said + "` is not a verdict"));
    String code =
        said.length() > verdict.word().length() ? said.substring(verdict.word().length() + 1) : "";
    List<Judgement> judged = new ArrayList<>();
    parts.subList(1, parts.size()).forEach(part -> judged.add(judgement(number, part)));
    boolean repeats = !line.startsWith(COMMENT);
    return new JournalEntry(
        typed(verdict, line.substring(0, mark)), verdict, code, judged, repeats);
  }

  private static JournalEntry comment(int number, String line) {
    if (!line.startsWith("#")) {
      throw wrong(number, "the verdict is missing");
    }
    return JournalEntry.idle(line, Verdict.NOTHING, "");
  }

  private static String typed(Verdict verdict, String line) {
    if (line.startsWith(COMMENT)) {
      return line.substring(COMMENT.length());
    }
    return verdict == Verdict.REJECTED && line.startsWith(REJECT)
        ? line.substring(REJECT.length())
        : line;
  }

  private static Judgement judgement(int number, String part) {
    Matcher words = JUDGED.matcher(part);
    Optional<Judgement> read = words.matches() ? judgement(words) : Optional.empty();
    return read.orElseThrow(() -> wrong(number, "`" + part + "` is not a prediction"));
  }

  private static Optional<Judgement> judgement(Matcher words) {
    boolean plain = words.group(3).equals(RIGHT);
    if (plain != (words.group(4) == null)) {
      return Optional.empty();
    }
    Optional<Side> side =
        Arrays.stream(Side.values()).filter(s -> s.word().equals(words.group(1))).findFirst();
    Optional<State> predicted = state(words.group(2));
    Optional<State> actual = plain ? predicted : state(words.group(4));
    Optional<State> end = words.group(5) == null ? actual : state(words.group(5));
    return side.isPresent() && predicted.isPresent() && actual.isPresent() && end.isPresent()
        ? Optional.of(new Judgement(side.get(), predicted.get(), actual.get(), end.get()))
        : Optional.empty();
  }

  private static Optional<State> state(String name) {
    return Arrays.stream(State.values()).filter(s -> s.rfcName().equals(name)).findFirst();
  }

  private static IllegalArgumentException wrong(int number, String what) {
    return new IllegalArgumentException(number + ": " + what);
  }
}
