package tcpstates.lessons.text;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** Reads Markdown: paragraphs, lists, code, emphasis and fenced blocks, and nothing else. */
final class Markdown {

  private static final int DEEPEST = 20;

  private static final Parser PARSER =
      Parser.builder()
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(DEEPEST)
          .maxInlineNesting(DEEPEST)
          .build();

  /** A part of a document at its outermost level. */
  sealed interface Part {}

  /** Something to read. */
  record Reads(Location at, Prose prose) implements Part {}

  /** A heading of the second level. */
  record Title(Location at, String text) implements Part {}

  /** A fenced block with a name. */
  record Block(FencedBlock fence) implements Part {}

  private final List<SourceLine> rows;
  private final LessonProblems problems;

  private Markdown(List<SourceLine> rows, LessonProblems problems) {
    this.rows = rows;
    this.problems = problems;
  }

  /** The parts of a document. */
  static List<Part> parts(List<SourceLine> rows, LessonProblems problems) {
    return new Markdown(rows, problems).parts();
  }

  /** A text without headings and named blocks. */
  static Prose prose(List<SourceLine> rows, LessonProblems problems) {
    Prose prose = Prose.NONE;
    for (Part part : parts(rows, problems)) {
      if (part instanceof Reads reads) {
        prose = prose.plus(reads.prose());
      } else if (part instanceof Title title) {
        problems.add(title.at(), "there can't be a heading here");
      } else {
        problems.add(((Block) part).fence().at(), "there can't be a named block here");
      }
    }
    return prose;
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    String text = rows.stream().map(SourceLine::text).collect(Collectors.joining("\n"));
    children(
        PARSER.parse(text),
        node -> {
          part(node).ifPresent(parts::add);
          if (node instanceof FencedCodeBlock fenced) {
            List<SourceLine> inside = inside(fenced);
            int own = own(fenced, inside);
            if (own < inside.size()) {
              parts.addAll(parts(swallowed(fenced, own), problems));
            }
          }
        });
    return List.copyOf(parts);
  }

  private static void children(Node parent, Consumer<Node> visit) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      visit.accept(node);
    }
  }

  private Location place(Node node) {
    return node.getSourceSpans().isEmpty()
        ? node.getParent() == null ? rows.get(0).at() : place(node.getParent())
        : place(node.getSourceSpans().get(0));
  }

  private Location place(SourceSpan span) {
    return rows.get(span.getLineIndex()).at(span.getColumnIndex());
  }

  // ---- blocks

  private Optional<Part> part(Node node) {
    if (node instanceof Heading heading) {
      return title(heading);
    }
    if (node instanceof FencedCodeBlock fenced) {
      return fenced(fenced);
    }
    if (node instanceof Paragraph table && Table.is(rows(table))) {
      return Table.draw(rows(table), this::cell, problems)
          .map(drawn -> new Reads(place(node), drawn));
    }
    if (node instanceof Paragraph paragraph) {
      return Optional.of(new Reads(place(node), Prose.of(inline(paragraph, Style.PLAIN))));
    }
    if (node instanceof BulletList list) {
      List<Prose.Block> items = new ArrayList<>();
      children(list, item -> items.add(item(item)));
      return Optional.of(new Reads(place(node), new Prose(items)));
    }
    problems.add(
        place(node),
        format(
            "%s is not possible in a lesson; use paragraphs, lists with `- `, and fenced blocks",
            kind(node)));
    return Optional.empty();
  }

  private List<SourceLine> rows(Node node) {
    return node.getSourceSpans().stream().map(span -> rows.get(span.getLineIndex())).toList();
  }

  /** What is in a cell of a table. */
  private StyledLine cell(SourceLine cell) {
    Node only = PARSER.parse(cell.text()).getFirstChild();
    return only instanceof Paragraph && only.getNext() == null
        ? new Markdown(List.of(cell), problems).inline(only, Style.PLAIN)
        : StyledLine.of(cell.text());
  }

  private static String kind(Node node) {
    return switch (node.getClass().getSimpleName()) {
      case "OrderedList" -> "a numbered list";
      case "BlockQuote" -> "a quotation";
      case "HtmlBlock", "HtmlInline" -> "HTML";
      case "IndentedCodeBlock" -> "an indented listing";
      case "ThematicBreak" -> "a rule";
      case "Link", "LinkReferenceDefinition" -> "a link";
      case "Image" -> "an image";
      default -> "this";
    };
  }

  private Optional<Part> title(Heading heading) {
    if (heading.getLevel() != 2) {
      problems.add(place(heading), "a step's heading begins with `## `; there are no others");
      return Optional.empty();
    }
    String text = inline(heading, Style.PLAIN).text().strip();
    if (text.isEmpty()) {
      problems.add(place(heading), "this heading is empty");
    }
    return Optional.of(new Title(place(heading), text));
  }

  private Prose.Block item(Node item) {
    Node only = item.getFirstChild();
    if (only instanceof Paragraph paragraph && only.getNext() == null) {
      return new Prose.Item(inline(paragraph, Style.PLAIN));
    }
    problems.add(place(item), "an item of a list is one paragraph");
    return new Prose.Item(StyledLine.EMPTY);
  }

  private Optional<Part> fenced(FencedCodeBlock block) {
    SourceLine opening = rows.get(first(block));
    List<SourceLine> whole = inside(block);
    List<SourceLine> inside = whole.subList(0, own(block, whole));
    if (block.getClosingFenceLength() == null || inside.size() < whole.size()) {
      problems.add(opening.strip().at(), "this block is not closed");
    }
    String info = block.getInfo().strip();
    if (info.isEmpty()) {
      List<StyledLine> listing =
          inside.stream().map(row -> StyledLine.of(row.text(), Style.COMMAND)).toList();
      return Optional.of(new Reads(opening.at(), Prose.listing(listing)));
    }
    Location at = opening.at(Math.max(0, opening.text().indexOf(info)));
    return Optional.of(new Block(new FencedBlock(at, info, inside)));
  }

  private static int first(FencedCodeBlock block) {
    return block.getSourceSpans().get(0).getLineIndex();
  }

  private List<SourceLine> inside(FencedCodeBlock block) {
    List<SourceLine> inside = new ArrayList<>();
    int lines = (int) block.getLiteral().chars().filter(c -> c == '\n').count();
    for (int i = 1; i <= lines && first(block) + i < rows.size(); i++) {
      inside.add(rows.get(first(block) + i).outdented(block.getFenceIndent()));
    }
    return inside;
  }

  /**
   * How many lines of a block are its own. Where nobody has closed it, it goes on over the next
   * one: to that one's end, or to the end of the file.
   */
  private static int own(FencedCodeBlock block, List<SourceLine> inside) {
    Pattern opening =
        Pattern.compile(
            Pattern.quote(block.getFenceCharacter().repeat(block.getOpeningFenceLength()))
                + "[`~]*[a-z][a-z ]*");
    int heading = inside.size();
    for (int i = 0; i < inside.size(); i++) {
      String text = inside.get(i).text().strip();
      if (text.startsWith("## ")) {
        heading = Math.min(heading, i);
      } else if (opening.matcher(text).matches()) {
        return Math.min(heading, i);
      }
    }
    return inside.size();
  }

  /** The lines of a block that are not its own, with the line that closes the last of them. */
  private List<SourceLine> swallowed(FencedCodeBlock block, int own) {
    int from = first(block) + 1 + own;
    int end = first(block) + 1 + inside(block).size();
    return rows.subList(from, Math.min(rows.size(), end + 1));
  }

  // ---- what stands on a line

  private StyledLine inline(Node parent, Style style) {
    StyledLine[] line = {StyledLine.EMPTY};
    children(parent, node -> line[0] = line[0].plus(piece(node, style)));
    return line[0];
  }

  private StyledLine piece(Node node, Style style) {
    if (node instanceof Text text) {
      return StyledLine.of(text.getLiteral(), style);
    }
    if (node instanceof Code code) {
      return StyledLine.of(code.getLiteral(), Style.COMMAND);
    }
    if (node instanceof Emphasis || node instanceof StrongEmphasis) {
      return inline(node, Style.STRONG);
    }
    if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      return StyledLine.of(" ", style);
    }
    problems.add(
        place(node),
        format(
            "%s is not possible in a lesson's text; write it as `code`, or in plain words",
            kind(node)));
    return StyledLine.EMPTY;
  }
}
