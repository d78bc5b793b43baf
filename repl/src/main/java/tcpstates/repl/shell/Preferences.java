package tcpstates.repl.shell;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.command.DisplaySetting;
import tcpstates.repl.command.SetCommand;
import tcpstates.repl.language.Language;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Visible;

/**
 * What a person has set of the display, kept in a {@link Config} from one start to the next. The
 * file has one {@code set} line for each setting; a person may edit it.
 *
 * @param set one value of each setting that the file has, the last one, or what was asked for at
 *     this start
 * @param problems what is wrong with other lines, each as a sentence that names file, line and
 *     column
 */
public record Preferences(List<DisplaySetting> set, List<String> problems) {

  /** Of so many problems the rest is counted. */
  private static final int MOST_TOLD = 3;

  private static final Language LANGUAGE = new Language(CoreCommands.SET);

  public Preferences {
    set = List.copyOf(set);
    problems = List.copyOf(problems);
  }

  /** What a file says. A line that is wrong is told, and the others count. */
  public static Preferences in(Config config) {
    FileReading reading = config.read();
    if (!(reading instanceof FileReading.Read read)) {
      boolean missing = reading instanceof FileReading.Missing;
      return new Preferences(
          config.asked(), missing ? List.of() : List.of(reading.message() + "."));
    }
    Map<String, DisplaySetting> set = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    List<String> lines = read.file().lines();
    for (int i = 0; i < lines.size(); i++) {
      ParseResult parsed = LANGUAGE.parse(lines.get(i));
      Optional<DisplaySetting> setting = setting(parsed);
      setting.ifPresent(found -> set.put(found.word(), found));
      if (setting.isEmpty() && !(parsed instanceof ParseResult.Nothing)) {
        problems.add(format("%s:%d:%s", read.file().name(), i + 1, problem(parsed)));
      }
    }
    config.asked().forEach(asked -> set.put(asked.word(), asked));
    return new Preferences(List.copyOf(set.values()), problems);
  }

  /** The setting of the display that a line makes, if it makes one. */
  static Optional<DisplaySetting> setting(ParseResult parsed) {
    return parsed instanceof ParseResult.Ok ok && ok.command() instanceof SetCommand.OfDisplay set
        ? Optional.of(set.setting())
        : Optional.empty();
  }

  private static String problem(ParseResult parsed) {
    if (parsed instanceof ParseResult.Wrong wrong) {
      String meant =
          wrong.error().suggestion().map(word -> format(" Did you mean `%s`?", word)).orElse("");
      return format("%d: %s.%s", wrong.error().column(), wrong.error().message(), meant);
    }
    return "1: only settings of the display are kept here, such as `set theme light`.";
  }

  /**
   * Keeps a setting in a file: it takes the place of the line that had it, and all other lines stay
   * as they are.
   *
   * @return why it can't be kept; empty where it is kept
   */
  static Optional<String> keep(Config config, DisplaySetting setting) {
    FileReading reading = config.read();
    if (reading instanceof FileReading.Unreadable || reading instanceof FileReading.NotText) {
      return Optional.of(reading.message());
    }
    List<String> old = reading instanceof FileReading.Read read ? read.file().lines() : List.of();
    List<String> lines = new ArrayList<>();
    for (String line : old) {
      boolean same =
          setting(LANGUAGE.parse(line))
              .filter(set -> set.word().equals(setting.word()))
              .isPresent();
      if (!same) {
        lines.add(line);
      }
    }
    lines.add(format("set %s %s", setting.word(), setting.value()));
    return lines.equals(old) ? Optional.empty() : config.replace(String.join("\n", lines) + "\n");
  }

  /** Whether the file has a value for a setting. */
  public boolean has(String word) {
    return set.stream().anyMatch(setting -> setting.word().equals(word));
  }

  /** Whether the person wants words in place of drawings, and so no screen. */
  public boolean plain() {
    return set.contains(DisplaySetting.PLAIN_ON);
  }

  /** A session that is shown as the person has set it. */
  Session applied(Session session) {
    Session now = session;
    for (DisplaySetting setting : set) {
      now = now.withDisplay(setting.applied(now.display()));
    }
    return now;
  }

  /** What is wrong with the file; nothing where all is well. */
  Prose told() {
    Prose said = Prose.NONE;
    for (String problem : problems.subList(0, Math.min(MOST_TOLD, problems.size()))) {
      said = said.plus(bad(Visible.text(problem)));
    }
    int more = problems.size() - MOST_TOLD;
    return more > 0 ? said.plus(bad(format("and %d more lines", more))) : said;
  }

  private static Prose bad(String text) {
    return Prose.of(StyledLine.of("✗ ", Style.BAD).plus(text));
  }
}
