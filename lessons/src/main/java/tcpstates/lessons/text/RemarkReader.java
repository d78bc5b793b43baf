package tcpstates.lessons.text;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.language.Keywords;
import tcpstates.repl.language.Parsed;
import tcpstates.repl.language.SyntaxError;
import tcpstates.repl.language.WordReader;
import tcpstates.repl.session.Occasion;
import tcpstates.repl.terms.Condition;
import tcpstates.repl.terms.SelectorReader;
import tcpstates.repl.terms.Vocabulary;
import tcpstates.repl.text.Prose;

/** Reads the blocks whose lines are {@code SOMETHING :: what to say}. */
final class RemarkReader {

  private static final Pattern SPLIT = Pattern.compile("(^|\\s)::(\\s|$)");
  private static final Pattern CHOICE = Pattern.compile("[-*+]\\s+\\[(.?)]\\s*(.*)");
  private static final Pattern BULLET = Pattern.compile("[-*+]\\s.*");

  private final LessonProblems problems;
  private final CommandReader commands;

  RemarkReader(LessonProblems problems, CommandReader commands) {
    this.problems = problems;
    this.commands = commands;
  }

  /** The text before the two colons, and the text after them. */
  record Remark(List<SourceLine> before, List<SourceLine> behind) {
    Remark {
      before = List.copyOf(before);
      behind = List.copyOf(behind);
    }
  }

  /** Splits an entry; empty if it has no colons, or if one part is empty. */
  Optional<Remark> remark(List<SourceLine> rows, String form) {
    List<SourceLine> before = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      SourceLine row = rows.get(i);
      Matcher split = SPLIT.matcher(row.text());
      if (split.find()) {
        List<SourceLine> behind = new ArrayList<>();
        add(before, row.piece(0, split.start()));
        add(behind, row.from(split.end()));
        rows.subList(i + 1, rows.size()).forEach(more -> add(behind, more));
        if (!before.isEmpty() && !behind.isEmpty()) {
          return Optional.of(new Remark(before, behind));
        }
        break;
      }
      add(before, row);
    }
    problems.add(rows.get(0).strip().at(), format("a line here has the form `%s`", form));
    return Optional.empty();
  }

  private static void add(List<SourceLine> rows, SourceLine row) {
    if (!row.isBlank()) {
      rows.add(row.strip());
    }
  }

  /** The rows that begin at the margin, each with the indented rows that follow it. */
  static List<List<SourceLine>> entries(List<SourceLine> rows) {
    List<List<SourceLine>> entries = new ArrayList<>();
    for (SourceLine row : rows) {
      boolean goesOn = row.text().startsWith(" ") || row.text().startsWith("\t");
      if (row.isBlank()) {
        continue;
      }
      if (!goesOn || entries.isEmpty()) {
        entries.add(new ArrayList<>());
      }
      entries.get(entries.size() - 1).add(row);
    }
    return entries;
  }

  // ---- goal and claims

  /**
   * A goal.
   *
   * @param text on one line
   * @param aims its parts, as a student reads them
   */
  record Goal(Location at, String text, Condition check, List<Task.Aim> aims) {
    Goal {
      aims = List.copyOf(aims);
    }
  }

  /** The condition of a {@code goal}; a line may carry its own words, {@code CHECK :: words}. */
  Optional<Goal> goal(FencedBlock fence) {
    if (fence.rows().stream().noneMatch(row -> SPLIT.matcher(row.text()).find())) {
      return commands.goal(fence).map(RemarkReader::goal);
    }
    List<CommandReader.WrittenCondition> parts = new ArrayList<>();
    List<Task.Aim> aims = new ArrayList<>();
    for (List<SourceLine> entry : entries(fence.rows())) {
      boolean worded = entry.stream().anyMatch(row -> SPLIT.matcher(row.text()).find());
      Optional<Remark> remark = worded ? remark(entry, GOAL_FORM) : Optional.empty();
      Optional<CommandReader.WrittenCondition> found =
          worded ? remark.flatMap(r -> commands.condition(r.before())) : plain(entry);
      found.ifPresent(
          condition -> {
            parts.add(condition);
            aims.addAll(
                worded
                    ? List.of(new Task.Aim(condition.condition(), remark.map(RemarkReader::words)))
                    : aims(condition.condition()));
          });
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(joined(parts, aims));
  }

  private static final String GOAL_FORM = "CHECK :: what the student reads";

  private Optional<CommandReader.WrittenCondition> plain(List<SourceLine> entry) {
    return commands.condition(entry.stream().map(SourceLine::strip).toList());
  }

  private static String words(Remark remark) {
    return new SourceLines(remark.behind()).text();
  }

  private static Goal goal(CommandReader.WrittenCondition condition) {
    return new Goal(
        condition.at(), condition.text(), condition.condition(), aims(condition.condition()));
  }

  private static List<Task.Aim> aims(Condition check) {
    return check.parts().stream().map(part -> new Task.Aim(part, Optional.empty())).toList();
  }

  private static Goal joined(List<CommandReader.WrittenCondition> parts, List<Task.Aim> aims) {
    List<Condition> checks =
        parts.stream().flatMap(part -> part.condition().parts().stream()).distinct().toList();
    return new Goal(
        parts.get(0).at(),
        String.join(" and ", parts.stream().map(CommandReader.WrittenCondition::text).toList()),
        checks.size() == 1 ? checks.get(0) : new Condition.All(checks),
        aims);
  }

  /** The claims of a {@code shows}, one a line. */
  List<Task.Claim> claims(FencedBlock fence) {
    List<Task.Claim> claims = new ArrayList<>();
    for (List<SourceLine> entry : entries(fence.rows())) {
      plain(entry)
          .map(found -> new Task.Claim(found.at(), found.text(), found.condition()))
          .ifPresent(claims::add);
    }
    if (claims.isEmpty() && problems.none()) {
      problems.add(fence.at(), "this block is empty");
    }
    return claims;
  }

  // ---- avoid

  List<Task.Avoid> avoid(FencedBlock fence) {
    List<Task.Avoid> avoid = new ArrayList<>();
    for (List<SourceLine> entry : entries(fence.rows())) {
      remark(entry, "CONDITION :: what to say").flatMap(this::avoid).ifPresent(avoid::add);
    }
    if (avoid.isEmpty() && problems.none()) {
      problems.add(fence.at(), "this block is empty");
    }
    return avoid;
  }

  /** How many moves lead back depends on what the student has done, so no text can know it. */
  private static final Pattern COUNTED = Pattern.compile("`undo [0-9]+`");

  private Optional<Task.Avoid> avoid(Remark remark) {
    for (SourceLine row : remark.behind()) {
      Matcher counted = COUNTED.matcher(row.text());
      if (counted.find()) {
        problems.add(
            row.at(counted.start()),
            "write `undo` alone: how many moves it takes is worked out for each student");
      }
    }
    Prose say = Markdown.prose(remark.behind(), problems);
    return commands
        .condition(remark.before())
        .map(found -> new Task.Avoid(found.at(), found.text(), found.condition(), say));
  }

  // ---- predict

  Optional<Task.Predict> predict(FencedBlock fence) {
    List<SourceLine> rows = fence.rows().stream().filter(row -> !row.isBlank()).toList();
    if (rows.isEmpty()) {
      problems.add(fence.at(), FIRST_LINE);
      return Optional.empty();
    }
    Optional<About> about = about(rows.get(0).strip());
    if (about.isEmpty()) {
      return Optional.empty();
    }
    Map<State, Prose> overlooks = new EnumMap<>(State.class);
    for (List<SourceLine> entry : entries(rows.subList(1, rows.size()))) {
      remark(entry, "STATE :: what that answer overlooks")
          .ifPresent(remark -> overlooks(remark, overlooks));
    }
    return Optional.of(
        new Task.Predict(fence.at(), about.get().side(), about.get().on(), overlooks));
  }

  private static final String FIRST_LINE =
      "the first line names the side: `client` or `server`; then, if you like, `on` and a segment"
          + " or timer, such as `client on fin from server`, `client on rto`, `client on timer`";

  /** The side that a prediction is about, and the event. */
  private record About(Side side, Occasion on) {}

  private Optional<About> about(SourceLine row) {
    Parsed<About> parsed = Parsed.of(CoreCommands.SET, row.text(), RemarkReader::about);
    if (parsed instanceof Parsed.Wrong<About> wrong) {
      SyntaxError error = wrong.error();
      problems.add(row.at(Math.max(0, error.column() - 1)), error.message() + "; " + FIRST_LINE);
      return Optional.empty();
    }
    return Optional.of(((Parsed.Value<About>) parsed).value());
  }

  private static About about(WordReader words) {
    Side side = words.need(Keywords.SIDES);
    return new About(side, words.accept(ON).isPresent() ? occasion(words) : Occasion.Arrival.NEWS);
  }

  private static final Keywords<String> ON = Keywords.word("on", "the event that it is about");
  private static final Keywords<String> RTO = Keywords.word("rto", "its retransmission timer");
  private static final Keywords<String> TIMER = Keywords.word("timer", "any of its timers");

  private static Occasion occasion(WordReader words) {
    if (words.accept(RTO).isPresent()) {
      return new Occasion.TimerExpires(true);
    }
    if (words.accept(TIMER).isPresent()) {
      return new Occasion.TimerExpires(false);
    }
    Selector selector =
        SelectorReader.accept(words)
            .orElseThrow(() -> words.notA("a segment or a timer", "`fin`, `#3`, `rto` or `timer`"));
    if (selector.which() instanceof Selector.ById byId) {
      return new Occasion.Arrival(
          Optional.empty(), OptionalInt.of(byId.id()), selector.from(), true);
    }
    if (selector.which() instanceof Selector.Matching matching) {
      return new Occasion.Arrival(
          Optional.of(matching.pattern()), OptionalInt.empty(), selector.from(), true);
    }
    return new Occasion.Arrival(Optional.empty(), OptionalInt.empty(), selector.from(), true);
  }

  private void overlooks(Remark remark, Map<State, Prose> overlooks) {
    SourceLine word = remark.before().get(0);
    Optional<State> state = Vocabulary.STATES.find(new SourceLines(remark.before()).text());
    if (state.isEmpty()) {
      problems.unknown(
          word.at(),
          format("`%s` is not a state of TCP", word.text()),
          word.text(),
          FrontMatterReader.names(Vocabulary.STATES));
    } else if (overlooks.put(state.get(), Markdown.prose(remark.behind(), problems)) != null) {
      problems.add(word.at(), format("%s appears twice", state.get()));
    }
  }

  // ---- quiz

  private static final String MIXED = "a quiz has choices, or an answer to write, not both";

  /**
   * A question.
   *
   * @param apart whether the right answer is kept elsewhere
   */
  Task.Quiz quiz(FencedBlock fence, boolean apart) {
    if (fence.rows().stream().anyMatch(WrittenReader::begins)) {
      List<SourceLine> choices = fence.rows().stream().filter(RemarkReader::isChoice).toList();
      List<SourceLine> rows = new ArrayList<>(fence.rows());
      rows.removeAll(choices);
      choices.stream().limit(1).forEach(row -> problems.add(row.strip().at(), MIXED));
      return new WrittenReader(problems, this)
          .read(new FencedBlock(fence.at(), fence.name(), rows), apart);
    }
    List<SourceLine> question = new ArrayList<>();
    List<List<SourceLine>> choices = new ArrayList<>();
    for (SourceLine row : fence.rows()) {
      boolean begins = BULLET.matcher(row.text().strip()).matches();
      if (begins) {
        choices.add(new ArrayList<>());
      }
      (choices.isEmpty() ? question : choices.get(choices.size() - 1)).add(row);
    }
    if (question.stream().allMatch(SourceLine::isBlank)) {
      problems.add(fence.at(), "a quiz begins with its question");
    }
    List<Task.Choice> read = new ArrayList<>();
    choices.forEach(rows -> choice(read.size(), rows, apart).ifPresent(read::add));
    if (choices.size() < 2) {
      problems.add(
          fence.at(),
          "a quiz has at least two choices, such as `- [x] Yes. :: Because ...`, or an answer to"
              + " write, such as `= 5021 :: Because ...`");
    } else if (apart && read.stream().anyMatch(Task.Choice::right)) {
      problems.add(fence.at(), "a step with `moves` keeps its answer elsewhere: mark no choice");
    } else if (!apart
        && read.size() == choices.size()
        && read.stream().noneMatch(Task.Choice::right)) {
      problems.add(fence.at(), "no choice of this quiz is right: mark one with `[x]`");
    }
    return new Task.Quiz(
        fence.at(), Markdown.prose(question, problems), read, Optional.empty(), apart);
  }

  private static boolean isChoice(SourceLine row) {
    return CHOICE.matcher(row.text().strip()).matches();
  }

  private Optional<Task.Choice> choice(int place, List<SourceLine> rows, boolean apart) {
    SourceLine first = rows.get(0).strip();
    Matcher box = CHOICE.matcher(first.text());
    if (!box.matches() || !" xX".contains(box.group(1)) || box.group(1).isEmpty()) {
      problems.add(first.at(), "a choice begins with `- [ ]`, or with `- [x]` if it is right");
      return Optional.empty();
    }
    List<SourceLine> text = new ArrayList<>();
    text.add(first.from(box.start(2)));
    rows.subList(1, rows.size()).forEach(row -> add(text, row));
    boolean right = !box.group(1).equals(" ");
    if (apart && text.stream().noneMatch(row -> SPLIT.matcher(row.text()).find())) {
      return Optional.of(new Task.Choice(place, right, Markdown.prose(text, problems), Prose.NONE));
    }
    return remark(text, "- [ ] choice :: explanation")
        .map(
            remark ->
                new Task.Choice(
                    place,
                    right,
                    Markdown.prose(remark.before(), problems),
                    Markdown.prose(remark.behind(), problems)));
  }
}
