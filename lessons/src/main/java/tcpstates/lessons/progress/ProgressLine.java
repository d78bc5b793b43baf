package tcpstates.lessons.progress;

import static tcpstates.repl.text.Format.format;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Writes an event as a line of text, and reads it.
 *
 * <pre>
 * k1-2f began closing 7 ;
 * k1-2f began my-lesson - from /home/anna/lessons ;
 * k1-2f typed client close ;
 * k1-2f done closing 2 moves=3 shortest=2 hints=0 wrong=1 ;
 * k1-2f met SYN-SENT SYN,ACK alone ;
 * </pre>
 *
 * <p>A line without the mark at the end was cut short when the process was killed.
 *
 * @param run the run of the program that wrote it
 */
public record ProgressLine(String run, ProgressEvent event) {

  private static final String END = " ;";
  private static final String NONE = "-";
  private static final String FROM = " from ";

  /** Early versions wrote the digits of the student's locale. */
  private static final String DIGITS = "[\\p{Nd}&&[\\x00-\\uffff]]{1,9}";

  private static final Pattern SCORE =
      Pattern.compile("moves=(#) shortest=(#|-) hints=(#) wrong=(#)".replace("#", DIGITS));

  /** Whether a line was written to its end. */
  static boolean whole(String line) {
    return line.endsWith(END);
  }

  // ---- writing

  /** As it is written in a file, without a line feed. */
  public String text() {
    return run + " " + event.accept(new WordReader()) + END;
  }

  /** What is between the run and the mark at the end. */
  private static final class WordReader implements ProgressEvent.Visitor<String> {
    @Override
    public String began(ProgressEvent.Began event) {
      String seed = event.seed().isPresent() ? Long.toString(event.seed().getAsLong()) : NONE;
      String from = event.address().map(address -> FROM + escaped(address)).orElse("");
      return "began " + event.lesson() + " " + seed + from;
    }

    @Override
    public String resumed(ProgressEvent.Resumed event) {
      return "resumed " + event.attempt() + " " + event.lines();
    }

    @Override
    public String typed(ProgressEvent.Typed event) {
      return "typed " + escaped(event.line());
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
        + score.wrong();
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
    String[] parts = line.substring(0, line.length() - END.length()).split(" ", 3);
    if (parts.length < 2) {
      return Optional.empty();
    }
    String rest = parts.length == 3 ? parts[2] : "";
    return event(parts[1], rest).map(event -> new ProgressLine(parts[0], event));
  }

  private static Optional<ProgressEvent> event(String verb, String rest) {
    List<String> words = List.of(rest.split(" ", -1));
    return switch (verb) {
      case "typed" -> unescaped(rest).map(ProgressEvent.Typed::new);
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
    String[] words = (from < 0 ? rest : rest.substring(0, from)).split(" ", -1);
    Optional<String> address =
        from < 0 ? Optional.of("") : unescaped(rest.substring(from + FROM.length()));
    if (words.length != 2 || address.isEmpty()) {
      return Optional.empty();
    }
    return seed(words[1])
        .map(
            seed ->
                new ProgressEvent.Began(words[0], seed, address.filter(text -> !text.isEmpty())));
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
            Integer.parseInt(numbers.group(4)));
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
