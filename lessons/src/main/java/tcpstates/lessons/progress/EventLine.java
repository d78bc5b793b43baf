package tcpstates.lessons.progress;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tcpstates.engine.tcp.State;

/**
 * An event as a line of text, and back.
 *
 * <pre>
 * k1-2f began closing 7 ;
 * k1-2f typed client close ;
 * k1-2f done closing 2 moves=3 shortest=2 hints=0 wrong=1 ;
 * k1-2f met SYN-SENT SYN,ACK alone ;
 * </pre>
 *
 * <p>The mark at the end tells a whole line from one that a kill has cut short.
 *
 * @param run the run of the program that it comes from
 */
record EventLine(String run, Event event) {

  private static final String END = " ;";
  private static final String NONE = "-";
  private static final Pattern SCORE =
      Pattern.compile("moves=(\\d{1,9}) shortest=(\\d{1,9}|-) hints=(\\d{1,9}) wrong=(\\d{1,9})");

  /** Whether a line was written to its end. */
  static boolean whole(String line) {
    return line.endsWith(END);
  }

  // ---- writing

  String text() {
    return run + " " + words() + END;
  }

  private String words() {
    if (event instanceof Event.Began e) {
      String seed = e.seed().isPresent() ? Long.toString(e.seed().getAsLong()) : NONE;
      return "began " + e.lesson() + " " + seed;
    }
    if (event instanceof Event.Resumed e) {
      return "resumed " + e.run() + " " + e.lines();
    }
    if (event instanceof Event.Typed e) {
      return "typed " + escaped(e.line());
    }
    if (event instanceof Event.StepDone e) {
      return "done " + e.lesson() + " " + e.step() + " " + score(e.score());
    }
    if (event instanceof Event.Skipped e) {
      return "skipped " + e.lesson() + " " + e.step();
    }
    if (event instanceof Event.Finished e) {
      return "finished " + e.lesson();
    }
    if (event instanceof Event.Met e) {
      return "met " + new Cell(e.state(), e.kind()) + " " + word(e.how());
    }
    return "left";
  }

  private static String score(Score score) {
    String shortest =
        score.shortest().isPresent() ? Integer.toString(score.shortest().getAsInt()) : NONE;
    return "moves=%d shortest=%s hints=%d wrong=%d"
        .formatted(score.moves(), shortest, score.hints(), score.wrong());
  }

  static String word(Event.How how) {
    return how.name().toLowerCase(Locale.ROOT);
  }

  /** On one line, whatever was typed. */
  private static String escaped(String line) {
    StringBuilder text = new StringBuilder();
    for (char c : line.toCharArray()) {
      if (c == '\\') {
        text.append("\\\\");
      } else if (c < ' '
          || c >= 0x7f && c < 0xa0
          || Character.isSurrogate(c)
          || c >= 0x2028 && c <= 0x2029) {
        text.append("\\u%04x".formatted((int) c));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  // ---- reading

  /** Empty where the line is no event that this version knows. */
  static Optional<EventLine> read(String line) {
    if (!whole(line)) {
      return Optional.empty();
    }
    String[] parts = line.substring(0, line.length() - END.length()).split(" ", 3);
    if (parts.length < 2) {
      return Optional.empty();
    }
    String rest = parts.length == 3 ? parts[2] : "";
    return event(parts[1], rest).map(event -> new EventLine(parts[0], event));
  }

  private static Optional<Event> event(String verb, String rest) {
    List<String> words = List.of(rest.split(" ", -1));
    return switch (verb) {
      case "typed" -> unescaped(rest).map(Event.Typed::new);
      case "began" -> began(words);
      case "resumed" ->
          words.size() == 2
              ? number(words.get(1)).map(lines -> new Event.Resumed(words.get(0), lines))
              : Optional.empty();
      case "done" -> done(rest);
      case "skipped" ->
          words.size() == 2
              ? number(words.get(1)).map(step -> new Event.Skipped(words.get(0), step))
              : Optional.empty();
      case "finished" ->
          words.size() == 1 ? Optional.of(new Event.Finished(rest)) : Optional.empty();
      case "left" -> rest.isEmpty() ? Optional.of(new Event.Left()) : Optional.empty();
      case "met" -> met(words);
      default -> Optional.empty();
    };
  }

  private static Optional<Event> began(List<String> words) {
    if (words.size() != 2) {
      return Optional.empty();
    }
    if (words.get(1).equals(NONE)) {
      return Optional.of(new Event.Began(words.get(0), OptionalLong.empty()));
    }
    try {
      long seed = Long.parseLong(words.get(1));
      return Optional.of(new Event.Began(words.get(0), OptionalLong.of(seed)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Event> done(String rest) {
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
    return number(words[1]).map(step -> new Event.StepDone(words[0], step, score));
  }

  private static Optional<Event> met(List<String> words) {
    if (words.size() != 3) {
      return Optional.empty();
    }
    Optional<State> state =
        Arrays.stream(State.values()).filter(s -> s.rfcName().equals(words.get(0))).findFirst();
    Optional<Event.Kind> kind =
        Arrays.stream(Event.Kind.values()).filter(k -> k.word().equals(words.get(1))).findFirst();
    Optional<Event.How> how =
        Arrays.stream(Event.How.values()).filter(h -> word(h).equals(words.get(2))).findFirst();
    return state.isPresent() && kind.isPresent() && how.isPresent()
        ? Optional.of(new Event.Met(state.get(), kind.get(), how.get()))
        : Optional.empty();
  }

  private static Optional<Integer> number(String text) {
    return text.matches("\\d{1,9}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
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
      } else if (text.substring(i).matches("(?s)\\\\u[0-9a-f]{4}.*")) {
        line.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(line.toString());
  }
}
