package tcpstates.lessons.progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tcpstates.repl.session.JournalEntry;
import tcpstates.repl.session.JournalText;
import tcpstates.repl.text.PlainText;

/**
 * A journal: what a student hands in. Version 2 holds all sessions of one attempt at a lesson:
 *
 * <pre>
 * # tcpstates journal 2
 * #: attempt closing
 * #: seed 7
 * #: program 0.1.0
 * #: lesson 5c0fe1a2b3d49e87
 * #: student anna
 * #: assignment week-3
 * #: exam 45
 * #: session 1796000000
 * client close  #= accepted; at 1796000004
 * #! hint  #= asked; at 1796000009
 * #: session 1796086400
 * deliver  #= accepted; at 1796086407
 * </pre>
 *
 * <p>The head of an exam has a line {@code exam} with its time limit in minutes, or {@code
 * untimed}. A line {@code solutions apart} says that the lesson kept its answers elsewhere.
 *
 * <p>Version 1 holds one session of the program and nothing in its head; see {@link JournalText}.
 *
 * @param version 1 or 2
 * @param log what was typed; of version 1 one session of a lesson that is not known
 * @param numbers the number of the file's line in which each line stands, in order
 */
public record LessonJournal(int version, AttemptLog log, List<Integer> numbers) {

  private static final String HEADER = "# tcpstates journal 2";
  private static final String FACT = "#: ";
  private static final String NONE = "-";
  private static final String SESSION = "session";
  private static final String SOLUTIONS = "solutions";
  private static final String APART = "apart";
  private static final Pattern TIMED = Pattern.compile("(.*  #= .*); at ([0-9]{1,11})");
  private static final Pattern FIRST =
      Pattern.compile("# tcpstates journal ([0-9]{1,9})(?:,.*)?", Pattern.DOTALL);

  public LessonJournal {
    numbers = List.copyOf(numbers);
  }

  /** What it was made with; empty in version 1. */
  public Optional<Provenance> provenance() {
    return log.began().provenance();
  }

  /** Whether an older version of the program made it: there, a seed did not shuffle choices. */
  public boolean older() {
    return provenance().filter(with -> !with.lesson().isEmpty()).isEmpty();
  }

  // ---- writing

  /** The journal of an attempt, as text. */
  public static String text(AttemptLog log) {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    Provenance with = log.began().provenance().orElse(Provenance.UNKNOWN);
    OptionalLong seed = log.began().seed();
    fact("attempt", log.lesson(), text);
    fact("seed", seed.isPresent() ? Long.toString(seed.getAsLong()) : NONE, text);
    fact("program", with.program(), text);
    fact("lesson", with.lesson(), text);
    fact("student", with.student(), text);
    fact("assignment", with.assignment(), text);
    fact("exam", with.exam().map(ExamTerms::text).orElse(""), text);
    fact(SOLUTIONS, with.apart() ? APART : "", text);
    for (AttemptLog.Session session : log.sessions()) {
      fact(SESSION, time(session.at(), NONE), text);
      for (AttemptLog.Line line : session.lines()) {
        String written = remark(JournalText.line(line.typed().entry()));
        boolean marked = written.contains("  #= ");
        text.append(written).append(marked ? time(line.at(), "") : "").append('\n');
      }
    }
    return text.toString();
  }

  /** A remark that a student has typed is not taken for a fact. */
  private static String remark(String line) {
    return line.startsWith(FACT.strip()) ? "#" + line : line;
  }

  private static String time(OptionalLong at, String none) {
    return at.isEmpty() ? none : (none.isEmpty() ? "; at " : "") + at.getAsLong();
  }

  private static void fact(String key, String value, StringBuilder text) {
    if (!value.isEmpty()) {
      text.append(FACT).append(key).append(' ').append(value).append('\n');
    }
  }

  // ---- reading

  /**
   * Reads a journal of either version.
   *
   * @throws IllegalArgumentException if it is not a journal; the message is {@code LINE: what}
   */
  public static LessonJournal read(String text) {
    List<String> lines = PlainText.lines(text);
    Matcher first = FIRST.matcher(lines.isEmpty() ? "" : lines.get(0));
    if (!first.matches()) {
      throw new IllegalArgumentException(
          "1: this is not a journal, which begins with `" + HEADER + "`");
    }
    int version = Integer.parseInt(first.group(1));
    if (version > 2) {
      throw new IllegalArgumentException(
          "1: a newer version of tcpstates wrote it; grade it with that version");
    }
    return version == 2 ? new Reader(lines).read() : older(JournalText.read(text));
  }

  private static LessonJournal older(List<JournalEntry> entries) {
    List<AttemptLog.Line> lines = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (JournalEntry entry : entries) {
      numbers.add(JournalText.FIRST_ENTRY + lines.size());
      lines.add(new AttemptLog.Line(OptionalLong.empty(), new ProgressEvent.Typed(entry, true)));
    }
    AttemptLog.Session session = new AttemptLog.Session(OptionalLong.empty(), lines);
    return new LessonJournal(
        1,
        new AttemptLog(new ProgressEvent.Began("", OptionalLong.empty()), List.of(session)),
        numbers);
  }

  /** Reads the text of one journal. */
  private static final class Reader {
    private final List<String> rows;
    private final Map<String, String> facts = new HashMap<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final List<AttemptLog.Session> sessions = new ArrayList<>();
    private final List<AttemptLog.Line> lines = new ArrayList<>();
    private OptionalLong begun = OptionalLong.empty();
    private OptionalInt session = OptionalInt.empty();

    Reader(List<String> rows) {
      this.rows = rows;
    }

    LessonJournal read() {
      for (int i = 1; i < rows.size(); i++) {
        String row = rows.get(i);
        if (row.startsWith(FACT)) {
          fact(i + 1, row.substring(FACT.length()));
        } else {
          line(i + 1, row);
        }
      }
      over();
      if (sessions.isEmpty()) {
        sessions.add(new AttemptLog.Session(OptionalLong.empty(), List.of()));
      }
      ProgressEvent.Began began =
          new ProgressEvent.Began(
              facts.getOrDefault("attempt", ""),
              seed(),
              Optional.empty(),
              Optional.of(
                  new Provenance(
                      facts.getOrDefault("program", ""),
                      facts.getOrDefault("lesson", ""),
                      facts.getOrDefault("student", ""),
                      facts.getOrDefault("assignment", ""),
                      ExamTerms.read(facts.getOrDefault("exam", "")),
                      facts.getOrDefault(SOLUTIONS, "").equals(APART))));
      return new LessonJournal(2, new AttemptLog(began, sessions), numbers);
    }

    private OptionalLong seed() {
      String seed = facts.getOrDefault("seed", NONE);
      try {
        return seed.equals(NONE) ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(seed));
      } catch (NumberFormatException e) {
        throw wrong(1, "its seed is not a number");
      }
    }

    private void fact(int number, String text) {
      int space = text.indexOf(' ');
      if (space < 1) {
        throw wrong(number, "this line has no value");
      }
      String key = text.substring(0, space);
      String value = text.substring(space + 1);
      if (key.equals(SESSION)) {
        over();
        session = OptionalInt.of(number);
        begun = value.matches("[0-9]{1,11}") ? OptionalLong.of(Long.parseLong(value)) : begun;
      } else if (session.isEmpty()) {
        facts.putIfAbsent(key, value);
      }
    }

    /** A session that has ended counts if something was typed in it. */
    private void over() {
      if (!lines.isEmpty()) {
        sessions.add(new AttemptLog.Session(begun, lines));
      }
      lines.clear();
      begun = OptionalLong.empty();
    }

    private void line(int number, String row) {
      if (session.isEmpty()) {
        throw wrong(number, "a line stands before the first session");
      }
      Matcher timed = TIMED.matcher(row);
      boolean time = timed.matches();
      JournalEntry entry =
          JournalText.entry(time ? timed.group(1) : row)
              .orElseThrow(() -> wrong(number, "this is not a line of a journal"));
      OptionalLong at =
          time ? OptionalLong.of(Long.parseLong(timed.group(2))) : OptionalLong.empty();
      lines.add(new AttemptLog.Line(at, new ProgressEvent.Typed(entry, true)));
      numbers.add(number);
    }

    private static IllegalArgumentException wrong(int number, String what) {
      return new IllegalArgumentException(number + ": " + what);
    }
  }
}
