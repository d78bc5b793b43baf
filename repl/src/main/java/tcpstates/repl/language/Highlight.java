package tcpstates.repl.language;

import java.util.ArrayList;
import java.util.List;

/** Says what each part of a line is, so that it can be coloured while a person types. */
public final class Highlight {

  private Highlight() {}

  /**
   * The tokens of a line, from left to right, none over another; spaces and signs belong to none. A
   * word at the end that may become something right is not called wrong.
   */
  public static List<Token> tokens(CommandSet commands, String text) {
    Marks marks = new Marks();
    try {
      Line line = Line.of(text);
      if (line.comment() < text.length()) {
        marks.mark(line.comment(), text.length(), Token.Kind.COMMENT);
      }
      if (line.end() > 0) {
        SentenceReader.read(WordReader.of(commands, line.text(), line.end(), marks));
      }
    } catch (SyntaxException problem) {
      marks.wrong(commands, text, problem.at());
    }
    return marks.inOrder();
  }

  private static final class Marks implements ReadListener {

    private final List<Token> tokens = new ArrayList<>();

    @Override
    public boolean wantsAdvice() {
      return false;
    }

    @Override
    public void mark(int from, int to, Token.Kind kind) {
      if (from < to) {
        tokens.removeIf(token -> token.to() > from && token.from() < to);
        tokens.add(new Token(from, to, kind));
      }
    }

    /** From the place of the problem to the end of its word. */
    void wrong(CommandSet commands, String text, int at) {
      int to = at;
      while (to < text.length() && !Line.isSpace(text.charAt(to))) {
        to++;
      }
      if (at < to) {
        boolean begun =
            to == text.length()
                && !Completion.at(commands, CompletionContext.EVERYTHING, text, to).isEmpty();
        mark(at, to, begun ? Token.Kind.WORD : Token.Kind.WRONG);
      }
    }

    List<Token> inOrder() {
      return tokens.stream().sorted((a, b) -> Integer.compare(a.from(), b.from())).toList();
    }
  }
}
