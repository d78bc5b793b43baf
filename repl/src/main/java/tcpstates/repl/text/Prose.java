package tcpstates.repl.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Text to be read: paragraphs, items of lists and listings, for any width. */
public record Prose(List<Block> blocks) {

  /** Nothing to read. */
  public static final Prose NONE = new Prose(List.of());

  /** A piece of it. */
  public sealed interface Block {}

  /** Sentences; they are wrapped. */
  public record Paragraph(StyledLine text) implements Block {}

  /** An item of a list. */
  public record Item(StyledLine text) implements Block {}

  /** An item of a list that is numbered. */
  public record Numbered(int number, StyledLine text) implements Block {}

  /** An item of a list that begins with its own mark. */
  public record Marked(StyledLine mark, StyledLine text) implements Block {}

  /** Lines that stand as they are. */
  public record Listing(List<StyledLine> lines) implements Block {
    public Listing {
      lines = List.copyOf(lines);
    }
  }

  /** What a {@link Card} shows too: if the card is visible, it need not be said again. */
  public record Carded(Prose prose) implements Block {}

  public Prose {
    blocks = List.copyOf(blocks);
  }

  /** A paragraph. */
  public static Prose of(StyledLine text) {
    return new Prose(List.of(new Paragraph(text)));
  }

  /** A plain paragraph; nothing if there is no text. */
  public static Prose of(String text) {
    return text.isEmpty() ? NONE : of(StyledLine.of(text));
  }

  /** Lines that stand as they are. */
  public static Prose listing(List<StyledLine> lines) {
    return lines.isEmpty() ? NONE : new Prose(List.of(new Listing(lines)));
  }

  /** This, and more behind it. */
  public Prose plus(Prose more) {
    return new Prose(Stream.concat(blocks.stream(), more.blocks.stream()).toList());
  }

  /** This with its plain sentences in another style. */
  public Prose in(Style style) {
    return new Prose(
        blocks.stream()
            .map(
                block ->
                    block instanceof Paragraph paragraph
                        ? (Block) new Paragraph(paragraph.text().in(style))
                        : block)
            .toList());
  }

  public boolean isEmpty() {
    return blocks.isEmpty();
  }

  /** This, as what a {@link Card} shows too. */
  public Prose carded() {
    return isEmpty() ? this : new Prose(List.of(new Carded(this)));
  }

  /** This without what a {@link Card} shows too. */
  public Prose besideCard() {
    return new Prose(blocks.stream().filter(block -> !(block instanceof Carded)).toList());
  }

  /** Wrapped, with an empty line before each paragraph but the first. */
  public List<StyledLine> lines(Look look) {
    List<StyledLine> lines = new ArrayList<>();
    for (Block block : plain().toList()) {
      if (block instanceof Paragraph && !lines.isEmpty()) {
        lines.add(StyledLine.EMPTY);
      }
      lines.addAll(lines(block, look));
    }
    return List.copyOf(lines);
  }

  /** How many rows the listing at its end has; 0 if it ends otherwise. */
  public int listed() {
    List<Block> all = plain().toList();
    return !all.isEmpty() && all.get(all.size() - 1) instanceof Listing listing
        ? (int) listing.lines().stream().filter(line -> !line.text().isBlank()).count()
        : 0;
  }

  private Stream<Block> plain() {
    return blocks.stream()
        .flatMap(block -> block instanceof Carded c ? c.prose().plain() : Stream.of(block));
  }

  private static List<StyledLine> lines(Block block, Look look) {
    if (block instanceof Paragraph paragraph) {
      return Wrap.line(paragraph.text(), 0, look);
    }
    if (block instanceof Item item) {
      return Wrap.line(StyledLine.of(look.ascii() ? "- " : "• ").plus(item.text()), 2, look);
    }
    if (block instanceof Numbered item) {
      StyledLine number = StyledLine.of(item.number() + ". ", Style.COMMAND);
      return Wrap.line(number.plus(item.text()), 3, look);
    }
    if (block instanceof Marked item) {
      return Wrap.line(StyledLine.of("  ").plus(item.mark()).plus(item.text()), 4, look);
    }
    return ((Listing) block)
        .lines().stream()
            .map(line -> Wrap.cut(StyledLine.of("  ").plus(line), look.width(), look.columns()))
            .toList();
  }
}
