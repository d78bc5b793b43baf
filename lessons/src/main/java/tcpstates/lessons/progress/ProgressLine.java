package tcpstates.lessons.progress;

import static tcpstates.repl.text.Format.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tcpstates.repl.session.JournalText;

/**
 * Writes an event as a line of text, and reads it.
 *
 * <pre>
 * k1-2f @1796000000 began closing 7 program=0.1.0 lesson=5c0fe1a2b3d49e87 student=anna ;
 * k1-2f @1796000000 began my-lesson - program=0.1.0 from /home/anna/lessons ;
 * k1-2f @1796000004 kept client close  #= accepted ;     a line, as a journal writes it
 * k1-2f @1796000009 aside #! quit  #= asked ;            one that is not replayed
 * k1-2f typed client close ;                             a line, as version 1 wrote it
 * k1-2f done closing 2 moves=3 shortest=2 hints=0 wrong=1 ;
 * k1-2f met SYN-SENT SYN,ACK alone ;
 * </pre>
 *
 * <p>A line without the mark at the end was cut short when the process was killed.
 *
 * @param run the run of the program that wrote it
 * @param at when, in seconds since 1970; empty if nobody recorded it
 */
public record ProgressLine(String run, OptionalLong at, ProgressEvent event) {

  private static final String END = " ;";
  private static final String NONE = "-";
  private static final String FROM = " from ";
  private static final String TIME = "@";
  private static final String PROGRAM = "program";
  private static final String LESSON = "lesson";
  private static final String STUDENT = "student";
  private static final String ASSIGNMENT = "assignment";
  private static final String EXAM = "exam";
  private static final String SOLUTIONS = "solutions";
  private static final String APART = "apart";

  /** Seconds up to the year 5138. */
  private static final Pattern SECONDS = Pattern.compile("@([0-9]{1,11}) (.*)");

  /** Early versions wrote the digits of the student's locale. */
  private static final String DIGITS = "[\\p{Nd}&&[\\x00-\\uffff]]{1,9}";

  private static final Pattern SCORE =
      Pattern.compile("moves=(#) shortest=(#|-) hints=(#) wrong=(#)( shown)?".replace("#", DIGITS));

  /** A line without a time. */
  public ProgressLine(String run, ProgressEvent event) {
    this(run, OptionalLong.empty(), event);
  }

  /** Whether a line was written to its end. */
  static boolean whole(String line) {
    return line.endsWith(END);
  }

  // ---- writing

  /** As it is written in a file, without a line feed. */
  public String text() {
    String time = at.isPresent() ? TIME + at.getAsLong() + " " : "";
    return run + " " + time + event.accept(new Words()) + END;
  }

  /** What is between the run and the mark at the end. */
  private static final class Words implements ProgressEvent.Visitor<String> {
    @Override
    public String began(ProgressEvent.Began event) {
      String seed = event.seed().isPresent() ? Long.toString(event.seed().getAsLong()) : NONE;
      String from = event.address().map(address -> FROM + escaped(address)).orElse("");
      String with = event.provenance().map(ProgressLine::words).orElse("");
      return "began " + event.lesson() + " " + seed + with + from;
    }

    @Override
    public String resumed(ProgressEvent.Resumed event) {
      return "resumed " + event.attempt() + " " + event.lines();
    }

    @Override
    public String typed(ProgressEvent.Typed event) {
      return event.answered()
          ? (event.kept() ? "kept " : "aside ") + escaped(JournalText.line(event.entry()))
          : "typed " + escaped(event.line());
    }

    @Override
    public String stepDone(ProgressEvent.StepDone event) {
      return "done " + event.lesson() + " " + event.step() + " " + score(event.score());
    }

    @Override
    public String skipped(ProgressEvent.Skipped event) {
      return "skipped " + event.lesson() + " " + event.step();
    }

    @Override
    public String finished(ProgressEvent.Finished event) {
      return "finished " + event.lesson();
    }

    @Override
    public String left(ProgressEvent.Left event) {
      return "left";
    }

    @Override
    public String met(ProgressEvent.Met event) {
      return "met " + event.cell() + " " + event.mastery().word();
    }

    @Override
    public String forgot(ProgressEvent.Forgot event) {
      return "forgot " + event.lesson().orElse(NONE);
    }
  }

  private static String words(Provenance with) {
    return part(PROGRAM, with.program())
        + part(LESSON, with.lesson())
        + part(STUDENT, with.student())
        + part(ASSIGNMENT, with.assignment())
        + part(EXAM, with.exam().map(ExamTerms::text).orElse(""))
        + part(SOLUTIONS, with.apart() ? APART : "");
  }

  private static String part(String key, String value) {
    return value.isEmpty() ? "" : " " + key + "=" + escaped(value).replace(" ", "\\u0020");
  }

  private static String score(Score score) {
    String shortest =
        score.shortest().isPresent() ? Integer.toString(score.shortest().getAsInt()) : NONE;
    return "moves="
        + score.moves()
        + " shortest="
        + shortest
        + " hints="
        + score.hints()
        + " wrong="
        + score.wrong()
        + (score.shown() ? " shown" : "");
  }

  /** What the student typed, without line ends and control characters. */
  private static String escaped(String line) {
    StringBuilder text = new StringBuilder();
    for (char c : line.toCharArray()) {
      if (c == '\\') {
        text.append("\\\\");
      } else if (c < ' '
          || c >= 0x7f && c < 0xa0
          || Character.isSurrogate(c)
          || c >= 0x2028 && c <= 0x2029) {
        text.append(format("\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  // ---- reading

  /** Reads a line; empty if it is not an event that this version knows. */
  public static Optional<ProgressLine> read(String line) {
    if (!whole(line)) {
      return Optional.empty();
    }
    String[] parts = line.substring(0, line.length() - END.length()).split(" ", 2);
    if (parts.length < 2) {
      return Optional.empty();
    }
    Matcher timed = SECONDS.matcher(parts[1]);
    boolean time = timed.matches();
    OptionalLong at = time ? OptionalLong.of(Long.parseLong(timed.group(1))) : OptionalLong.empty();
    String[] words = (time ? timed.group(2) : parts[1]).split(" ", 2);
    return event(words[0], words.length == 2 ? words[1] : "")
        .map(event -> new ProgressLine(parts[0], at, event));
  }

  private static Optional<ProgressEvent> event(String verb, String rest) {
    List<String> words = List.of(rest.split(" ", -1));
    return switch (verb) {
      case "typed" -> unescaped(rest).map(ProgressEvent.Typed::new);
      case "kept" -> typed(rest, true);
      case "aside" -> typed(rest, false);
      case "began" -> began(rest);
      case "resumed" -> numbered(words, ProgressEvent.Resumed::new);
      case "done" -> done(rest);
      case "skipped" -> numbered(words, ProgressEvent.Skipped::new);
      case "finished" ->
          words.size() == 1 ? Optional.of(new ProgressEvent.Finished(rest)) : Optional.empty();
      case "left" -> rest.isEmpty() ? Optional.of(new ProgressEvent.Left()) : Optional.empty();
      case "met" -> met(words);
      case "forgot" ->
          words.size() == 1
              ? Optional.of(
                  new ProgressEvent.Forgot(Optional.of(rest).filter(word -> !word.equals(NONE))))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private interface Numbered {
    ProgressEvent of(String name, int number);
  }

  /** A name and a number. */
  private static Optional<ProgressEvent> numbered(List<String> words, Numbered form) {
    return words.size() == 2
        ? number(words.get(1)).map(number -> form.of(words.get(0), number))
        : Optional.empty();
  }

  private static Optional<ProgressEvent> began(String rest) {
    int from = rest.indexOf(FROM);
    List<String> words = List.of((from < 0 ? rest : rest.substring(0, from)).split(" ", -1));
    Optional<String> address =
        from < 0 ? Optional.of("") : unescaped(rest.substring(from + FROM.length()));
    if (words.size() < 2 || address.isEmpty()) {
      return Optional.empty();
    }
    return provenance(words.subList(2, words.size()))
        .flatMap(
            with ->
                seed(words.get(1))
                    .map(
                        seed ->
                            new ProgressEvent.Began(
                                words.get(0),
                                seed,
                                address.filter(text -> !text.isEmpty()),
                                Optional.of(with))));
  }

  /** Empty if a word is not {@code key=value}. A key that this version does not know is skipped. */
  private static Optional<Provenance> provenance(List<String> words) {
    Map<String, String> values = new HashMap<>();
    for (String word : words) {
      int equals = word.indexOf('=');
      Optional<String> value = unescaped(word.substring(equals + 1));
      if (equals < 1 || value.isEmpty()) {
        return Optional.empty();
      }
      values.put(word.substring(0, equals), value.get());
    }
    return Optional.of(
        new Provenance(
            values.getOrDefault(PROGRAM, ""),
            values.getOrDefault(LESSON, ""),
            values.getOrDefault(STUDENT, ""),
            values.getOrDefault(ASSIGNMENT, ""),
            ExamTerms.read(values.getOrDefault(EXAM, "")),
            values.getOrDefault(SOLUTIONS, "").equals(APART)));
  }

  private static Optional<ProgressEvent> typed(String rest, boolean kept) {
    return unescaped(rest)
        .flatMap(JournalText::entry)
        .map(entry -> new ProgressEvent.Typed(entry, kept));
  }

  private static Optional<OptionalLong> seed(String word) {
    if (word.equals(NONE)) {
      return Optional.of(OptionalLong.empty());
    }
    try {
      return Optional.of(OptionalLong.of(Long.parseLong(word)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<ProgressEvent> done(String rest) {
    String[] words = rest.split(" ", 3);
    if (words.length != 3) {
      return Optional.empty();
    }
    Matcher numbers = SCORE.matcher(words[2]);
    if (!numbers.matches()) {
      return Optional.empty();
    }
    OptionalInt shortest =
        numbers.group(2).equals(NONE)
            ? OptionalInt.empty()
            : OptionalInt.of(Integer.parseInt(numbers.group(2)));
    Score score =
        new Score(
            Integer.parseInt(numbers.group(1)),
            shortest,
            Integer.parseInt(numbers.group(3)),
            Integer.parseInt(numbers.group(4)),
            numbers.group(5) != null);
    return number(words[1]).map(step -> new ProgressEvent.StepDone(words[0], step, score));
  }

  private static Optional<ProgressEvent> met(List<String> words) {
    return words.size() == 3
        ? MasteryCell.of(words.get(0), words.get(1))
            .flatMap(
                cell ->
                    Mastery.of(words.get(2)).map(mastery -> new ProgressEvent.Met(cell, mastery)))
        : Optional.empty();
  }

  private static Optional<Integer> number(String text) {
    return text.matches(DIGITS) ? Optional.of(Integer.parseInt(text)) : Optional.empty();
  }

  private static Optional<String> unescaped(String text) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        line.append(c);
      } else if (text.startsWith("\\\\", i)) {
        line.append('\\');
        i++;
      } else {
        Optional<Character> escape = escape(text, i);
        if (escape.isEmpty()) {
          return Optional.empty();
        }
        line.append(escape.get());
        i += 5;
      }
    }
    return Optional.of(line.toString());
  }

  /** The character that a backslash, a {@code u} and four digits stand for. */
  private static Optional<Character> escape(String text, int at) {
    boolean digits =
        text.startsWith("\\u", at)
            && at + 6 <= text.length()
            && IntStream.range(at + 2, at + 6)
                .allMatch(i -> "0123456789abcdef".indexOf(text.charAt(i)) >= 0);
    return digits
        ? Optional.of((char) Integer.parseInt(text.substring(at + 2, at + 6), 16))
        : Optional.empty();
  }
}
