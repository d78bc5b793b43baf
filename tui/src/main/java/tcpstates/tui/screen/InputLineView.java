package tcpstates.tui.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tcpstates.engine.world.Side;
import tcpstates.repl.command.ExplainTextCommand;
import tcpstates.repl.interpreter.Legality;
import tcpstates.repl.language.Candidate;
import tcpstates.repl.language.Completion;
import tcpstates.repl.language.Highlight;
import tcpstates.repl.language.Token;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Visible;
import tcpstates.tui.pane.InputLine;

/** How the command line looks: its colours, the suggestion, the menu. */
final class InputLineView {

  /** Colouring longer lines would hold up typing. */
  private static final int LONGEST = 2_000;

  /** One or two letters could mean anything. */
  private static final int LEAST_TO_REMEMBER = 3;

  private InputLineView() {}

  static InputLine line(Desk desk) {
    Draft draft = desk.draft();
    Optional<InputLine.Menu> menu = desk.menu().map(InputLineView::menu);
    return new InputLine(
        label(desk),
        desk.pasting() ? StyledLine.of(draft.text()) : coloured(desk.session(), draft.text()),
        desk.model().columns().of(Visible.text(draft.before())),
        suggestion(desk),
        menu);
  }

  private static String label(Desk desk) {
    return desk.search()
        .map(f -> (f.found() ? "find '" : "not found '") + Visible.text(f.text()) + "': ")
        .orElse(desk.pasting() ? ExplainTextCommand.QUOTES + "> " : "");
  }

  private static InputLine.Menu menu(CompletionMenu menu) {
    List<InputLine.Choice> choices =
        menu.candidates().stream()
            .map(c -> new InputLine.Choice(Visible.text(c.value()), Visible.text(c.description())))
            .toList();
    return new InputLine.Menu(choices, menu.chosen());
  }

  // ---- the suggestion

  /** The rest of the word or of the line; nothing that would give away an owed answer. */
  static String suggestion(Desk desk) {
    Draft draft = desk.draft();
    boolean wanted =
        desk.helps()
            && draft.atEnd()
            && !draft.text().isBlank()
            && draft.text().length() <= LONGEST
            && draft.text().indexOf('\n') < 0
            && desk.menu().isEmpty()
            && desk.search().isEmpty();
    if (!wanted) {
      return "";
    }
    String word = word(desk);
    return word.isEmpty() ? remembered(desk) : word;
  }

  /** If only one word can come here, the rest of it. */
  private static String word(Desk desk) {
    String text = desk.draft().text();
    int from = Completion.from(text, text.length());
    if (from == text.length()) {
      return "";
    }
    List<Candidate> candidates = CompletionKeys.candidates(desk.session(), text, text.length());
    String typed = text.substring(from);
    return candidates.size() == 1 && candidates.get(0).value().startsWith(typed)
        ? candidates.get(0).value().substring(typed.length())
        : "";
  }

  private static String remembered(Desk desk) {
    String text = desk.draft().text();
    if (text.length() < LEAST_TO_REMEMBER || desk.session().owing().isPresent()) {
      return "";
    }
    return desk.past()
        .beginning(text)
        .filter(line -> line.indexOf('\n') < 0)
        .filter(line -> Legality.of(desk.session(), line) != Legality.ILLEGAL)
        .map(line -> Visible.text(line.substring(text.length())))
        .orElse("");
  }

  // ---- the colours

  private static StyledLine coloured(Session session, String text) {
    if (text.isBlank() || text.length() > LONGEST) {
      return StyledLine.of(text);
    }
    StyledLine all = StyledLine.EMPTY;
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      all = all.plus(i == 0 ? "" : "\n", Style.FAINT).plus(one(session, lines[i]));
    }
    return all;
  }

  private static StyledLine one(Session session, String line) {
    List<Token> tokens = Highlight.tokens(session.language().commands(), line);
    Legality legality = Legality.of(session, line);
    List<StyledLine> parts = new ArrayList<>();
    int at = 0;
    for (Token token : tokens) {
      parts.add(StyledLine.of(line.substring(at, token.from())));
      String word = line.substring(token.from(), token.to());
      parts.add(StyledLine.of(word, style(token.kind(), word, legality)));
      at = token.to();
    }
    parts.add(StyledLine.of(line.substring(at)));
    StyledLine all = StyledLine.EMPTY;
    for (StyledLine part : parts) {
      all = all.plus(part);
    }
    return all;
  }

  private static Style style(Token.Kind kind, String word, Legality legality) {
    return switch (kind) {
      case VERB ->
          switch (legality) {
            case LEGAL -> Style.LEGAL;
            case ILLEGAL -> Style.ILLEGAL;
            case UNKNOWN -> Style.COMMAND;
          };
      case SIDE ->
          Side.SERVER.word().startsWith(word.toLowerCase(Locale.ROOT))
              ? Style.SERVER
              : Style.CLIENT;
      case FLAG, STATE, NUMBER, STRING, WORD -> Style.PLAIN;
      case COMMENT -> Style.FAINT;
      case WRONG -> Style.WRONG;
    };
  }
}
