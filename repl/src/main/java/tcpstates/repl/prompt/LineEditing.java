package tcpstates.repl.prompt;

import java.util.List;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import tcpstates.repl.interpreter.Legality;
import tcpstates.repl.interpreter.SessionContext;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.language.Completion;
import tcpstates.repl.language.Highlight;
import tcpstates.repl.language.Token;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.text.Encoder.Colours;
import tcpstates.repl.text.PlainText;
import tcpstates.repl.text.Visible;

/** Lets JLine complete and colour lines of the command language. */
final class LineEditing implements Parser, Completer, Highlighter {

  /** Colouring longer lines would slow typing down. */
  private static final int LONGEST = 2_000;

  private final Conversation conversation;
  private final Supplier<Colours> colours;

  LineEditing(Conversation conversation, Supplier<Colours> colours) {
    this.conversation = conversation;
    this.colours = colours;
  }

  private CommandSet commands() {
    return conversation.session().language().commands();
  }

  // ---- completion

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    int from = context == ParseContext.COMPLETE ? Completion.from(line, cursor) : cursor;
    return new Word(line, cursor, line.substring(Math.min(from, cursor), cursor));
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    for (var candidate :
        Completion.at(
            commands(), new SessionContext(conversation.session()), line.line(), line.cursor())) {
      String about = candidate.description().isEmpty() ? null : candidate.description();
      candidates.add(
          new Candidate(
              candidate.value(),
              candidate.value(),
              candidate.group(),
              about,
              null,
              null,
              candidate.complete()));
    }
  }

  /** The piece of a line, up to the cursor, that a candidate replaces. */
  private record Word(String line, int cursor, String word) implements CompletingParsedLine {

    @Override
    public int wordCursor() {
      return word.length();
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word);
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return word.length();
    }

    @Override
    public int rawWordLength() {
      return word.length();
    }
  }

  // ---- colours

  @Override
  public AttributedString highlight(LineReader reader, String buffer) {
    if (buffer.length() > LONGEST
        || buffer.isBlank()
        || conversation.isPasting()
        || colours.get() == Colours.NONE
        || buffer.codePoints().anyMatch(LineEditing::obeyed)) {
      return harmless(buffer);
    }
    AttributedStringBuilder painted = new AttributedStringBuilder();
    int start = 0;
    for (String line : buffer.split("\n", -1)) {
      painted.append(start == 0 ? "" : "\n");
      paint(line, painted);
      start += line.length() + 1;
    }
    return painted.toAttributedString();
  }

  /** Whether a terminal would obey a character, pasted, or would not show it. */
  static boolean obeyed(int c) {
    return !Visible.harmless(c) && c != '\n' && c != '\t';
  }

  /** Without colours; control characters are shown as the keys that would type them. */
  static AttributedString harmless(String buffer) {
    AttributedStringBuilder shown = new AttributedStringBuilder();
    buffer
        .codePoints()
        .forEach(
            c -> {
              if (obeyed(c)) {
                shown.styled(AttributedStyle.INVERSE, c < 0x80 ? "^" + (char) (c ^ 0x40) : "?");
              } else {
                shown.append(PlainText.of(c));
              }
            });
    return shown.toAttributedString();
  }

  private void paint(String line, AttributedStringBuilder painted) {
    Legality legality = Legality.of(conversation.session(), line);
    int at = 0;
    for (Token token : Highlight.tokens(commands(), line)) {
      painted.append(line.substring(at, token.from()));
      painted.styled(style(token.kind(), legality), line.substring(token.from(), token.to()));
      at = token.to();
    }
    painted.append(line.substring(at));
  }

  /** Underlined: not understood. Slanted verb: not legal now. Bold verb: legal. */
  private AttributedStyle style(Token.Kind kind, Legality legality) {
    AttributedStyle plain = AttributedStyle.DEFAULT;
    boolean dark = colours.get() == Colours.DARK;
    int cool = dark ? AttributedStyle.CYAN : AttributedStyle.BLUE;
    return switch (kind) {
      case VERB ->
          switch (legality) {
            case LEGAL -> plain.bold().foreground(cool);
            case ILLEGAL -> plain.italic().foreground(AttributedStyle.MAGENTA);
            case UNKNOWN -> plain.bold();
          };
      case SIDE -> plain.foreground(AttributedStyle.BLUE);
      case FLAG, STATE -> plain.foreground(cool);
      case NUMBER, STRING ->
          plain.foreground(dark ? AttributedStyle.YELLOW : AttributedStyle.MAGENTA);
      case COMMENT -> plain.faint();
      case WORD -> plain;
      case WRONG -> plain.underline();
    };
  }
}
