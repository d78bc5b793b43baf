package tcpstates.lessons.text;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The set-ups of a lesson that have a name: blocks {@code setup NAME} in its introduction. A line
 * {@code include NAME} of a step's {@code setup} stands for the lines of one.
 */
final class SetUps {

  private static final Pattern NAMED = Pattern.compile("setup\\s+(\\S+)");
  private static final Pattern INCLUDE = Pattern.compile("include(?:\\s+(.*))?");

  private final Map<String, FencedBlock> byName = new LinkedHashMap<>();
  private final Set<String> used = new TreeSet<>();
  private final LessonProblems problems;

  SetUps(LessonProblems problems) {
    this.problems = problems;
  }

  /** Takes a block of the introduction; false if it is none of these. */
  boolean take(FencedBlock fence) {
    Matcher named = NAMED.matcher(fence.name());
    if (!named.matches() || fence.name().equals(StepReader.HIDDEN)) {
      return false;
    }
    String name = named.group(1);
    if (!FrontMatter.isId(name)) {
      problems.add(
          fence.at(), "the name of a set-up consists of small letters, digits and hyphens");
    } else if (byName.putIfAbsent(name, fence) != null) {
      problems.add(fence.at(), format("a lesson has one `setup %s`", name));
    }
    return true;
  }

  /** A step's block with the included lines in place of their names. */
  FencedBlock included(FencedBlock fence) {
    List<SourceLine> rows = new ArrayList<>();
    for (SourceLine row : fence.said()) {
      Matcher include = INCLUDE.matcher(row.text());
      if (include.matches()) {
        rows.addAll(named(row, include.group(1) == null ? "" : include.group(1)));
      } else {
        rows.add(row);
      }
    }
    return new FencedBlock(fence.at(), fence.name(), rows);
  }

  private List<SourceLine> named(SourceLine row, String name) {
    FencedBlock found = byName.get(name);
    if (found == null) {
      problems.unknown(
          row.at(),
          format("the introduction has no block `setup %s`", name.isEmpty() ? "NAME" : name),
          name,
          byName.keySet());
      return List.of();
    }
    used.add(name);
    return found.said();
  }

  /** Notes the set-ups that no step includes. */
  void unused() {
    byName.forEach(
        (name, fence) -> {
          if (!used.contains(name)) {
            problems.add(fence.at(), format("no step includes `setup %s`", name));
          }
        });
  }
}
