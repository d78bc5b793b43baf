package tcpstates.repl.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tcpstates.repl.advice.Explanation;
import tcpstates.repl.language.Verb;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Page;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** What words and commands mean. */
final class HelpText {

  private HelpText() {}

  // ---- explain

  static List<StyledLine> explained(Explanation explanation, Look look) {
    Look readable = look.withWidth(Math.min(look.width(), 80));
    Page page = new Page(readable);
    page.title(explanation.name());
    for (String paragraph : explanation.paragraphs()) {
      page.add(StyledLine.withCommands(paragraph.replace('\n', ' '), Style.PLAIN), 0).blank();
    }
    if (!explanation.sections().isEmpty()) {
      List<String> sections = explanation.sections().stream().map(Notation::section).toList();
      page.add(StyledLine.of(String.join(", ", sections), Style.FAINT), 2);
    }
    if (!explanation.see().isEmpty()) {
      page.add(
          StyledLine.of("See also: ", Style.FAINT).plus(String.join(", ", explanation.see())), 2);
    }
    return page.lines();
  }

  // ---- help

  static List<StyledLine> help(Answer.HelpAll answer, Look look) {
    List<Verb> verbs = answer.verbs();
    Page page = new Page(look);
    int widest = verbs.stream().mapToInt(verb -> verb.name().length()).max().orElse(0);
    for (Verb.Group group : Verb.Group.values()) {
      List<Verb> own = verbs.stream().filter(verb -> verb.group() == group).toList();
      if (own.isEmpty()) {
        continue;
      }
      page.title(group.title());
      for (Verb verb : own) {
        StyledLine name = StyledLine.of("  ").plus(verb.name(), Style.COMMAND);
        page.add(name.padded(widest + 4, look.columns()).plus(verb.help()), widest + 4);
      }
    }
    List<String> further = new ArrayList<>();
    if (answer.more()) {
      further.add("`help all` lists all commands.");
    }
    further.add("`help COMMAND` shows a command's form and examples.");
    if (verbs.stream().anyMatch(verb -> verb.name().equals("moves"))) {
      further.add("`moves` lists what is legal now.");
    }
    further.add("`explain WORD` explains a word of TCP.");
    return page.blank()
        .add(StyledLine.withCommands(String.join(" ", further), Style.PLAIN))
        .lines();
  }

  static List<StyledLine> help(Verb verb, Look look) {
    Page page = new Page(look);
    page.title(verb.usage());
    page.row("", verb.help());
    FormLegend.of(verb.usage()).forEach(page::row);
    verb.legend().forEach(page::row);
    if (!verb.spellings().isEmpty()) {
      page.row("also", String.join(", ", verb.spellings()));
    }
    for (int i = 0; i < verb.examples().size(); i++) {
      page.row(i == 0 ? "examples" : "", StyledLine.of(verb.examples().get(i), Style.COMMAND));
    }
    where(verb).ifPresent(text -> page.row("where", text));
    return page.lines();
  }

  private static Optional<String> where(Verb verb) {
    List<String> not =
        Arrays.stream(Verb.Place.values())
            .filter(place -> !verb.places().contains(place))
            .map(HelpText::place)
            .toList();
    return not.isEmpty() ? Optional.empty() : Optional.of("not " + String.join(", nor ", not));
  }

  private static String place(Verb.Place place) {
    return switch (place) {
      case PROMPT -> "at the prompt";
      case SCRIPT -> "in scripts";
      case LESSON -> "in lessons' own blocks";
    };
  }
}
