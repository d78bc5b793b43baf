package tcpstates.lessons.proof;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;

/** The page on what the tutor says to a mistake: {@code docs/REACTIONS.md}. */
final class ReactionText {

  private static final Look WIDE = Look.of(2_000, false);

  private ReactionText() {}

  /** The page, as Markdown. */
  static String page(List<AvoidProof> reactions) {
    List<String> lines = new ArrayList<>();
    lines.add("# What the tutor says to a mistake");
    lines.add("");
    lines.add("Generated from the lessons and their proof by ProofTest; do not edit it by hand.");
    lines.add("");
    lines.add(
        "Each condition that a step avoids, the shortest way that meets it, and the shortest that"
            + " does without one of its commands. The text must be true after both. If the search"
            + " finds no way from the start of the step, it goes on from each move of the author's"
            + " solution, so such a way begins like that.");
    String lesson = "";
    int step = 0;
    for (AvoidProof reaction : reactions) {
      if (!reaction.lesson().equals(lesson)) {
        lesson = reaction.lesson();
        step = 0;
        lines.add("");
        lines.add("## " + lesson);
      }
      if (reaction.step() != step) {
        step = reaction.step();
        lines.add("");
        lines.add(format("Step %d", step));
        lines.add("");
      }
      lines.add(format("- `%s`: %s", reaction.avoid().condition(), said(reaction)));
      lines.add(format("  (%s; else %s)", way(reaction.obvious()), way(reaction.other())));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String said(AvoidProof reaction) {
    return reaction.avoid().say().lines(WIDE).stream()
        .map(StyledLine::text)
        .map(String::strip)
        .collect(Collectors.joining(" "));
  }

  private static String way(List<String> way) {
    return way.isEmpty() ? "none found" : "`" + String.join("; ", way) + "`";
  }
}
