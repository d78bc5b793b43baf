package tcpstates.repl.prompt;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.MaskingCallback;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Attributes.InputFlag;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import tcpstates.repl.shell.LineHistory;
import tcpstates.repl.shell.TextBlock;

/** JLine's editor of one line, with the language's completion and colours. */
final class Editor extends LineReaderImpl {

  private static final String INTERRUPT = "interrupt";

  private static final char CTRL_C = 3;

  /** So that the person sees a paste without an end grow. */
  private static final int MOST_AT_ONCE = 10_000;

  /** How many earlier lines are kept at hand. */
  private static final int MOST_LINES = 2_000;

  /**
   * An hour, in milliseconds. To wait without a limit, JLine would hold a lock that closing needs.
   */
  private static final long LONG = 3_600_000;

  /** How long to wait for a terminal that does not say where a paste ends. In milliseconds. */
  private static final long PASTE_PATIENCE = 1_000;

  /** Bytes that belong together come within this time. In milliseconds. */
  private static final long KEY_PATIENCE = 50;

  private static final int LONGEST_UNDONE = 2_000;

  private static final int LONGEST_PASTE = 1 << 20;

  private final boolean colours;
  private final BooleanSupplier keyWaits;
  private long keysRead;

  Editor(
      Terminal terminal,
      LineEditing editing,
      boolean colours,
      LineHistory history,
      BooleanSupplier keyWaits) {
    super(terminal, "tcpstates", new HashMap<>());
    this.colours = colours;
    this.keyWaits = keyWaits;
    setParser(editing);
    setCompleter(editing);
    setHighlighter(editing);
    option(Option.DISABLE_EVENT_EXPANSION, true);
    option(Option.HISTORY_TIMESTAMPED, false);
    option(Option.HISTORY_IGNORE_SPACE, false);
    option(Option.INSERT_TAB, false);
    option(Option.AUTO_GROUP, false);
    option(Option.CASE_INSENSITIVE, true);
    option(Option.COMPLETE_MATCHER_TYPO, false);
    setVariable(SECONDARY_PROMPT_PATTERN, "");
    setVariable(HISTORY_SIZE, MOST_LINES);
    // JLine would draw a longer line raw, with control characters in it.
    setVariable(FEATURES_MAX_BUFFER_SIZE, Integer.MAX_VALUE);
    setHistory(new Remembered(history));
    getWidgets().put(INTERRUPT, this::interrupt);
    getKeyMaps().get(MAIN).bind(new Reference(INTERRUPT), KeyMap.ctrl('C'));
  }

  /**
   * Whether the lines that come are a text and no commands: they are not completed, and not kept.
   */
  void readsText(boolean text) {
    setVariable(DISABLE_HISTORY, text);
    setVariable(DISABLE_COMPLETION, text);
    option(Option.INSERT_TAB, text);
  }

  /** The lines typed before; those typed now are kept by the person's own history. */
  private static final class Remembered extends DefaultHistory {
    private final LineHistory kept;
    private boolean begun;

    Remembered(LineHistory kept) {
      this.kept = kept;
    }

    @Override
    public void attach(LineReader reader) {
      super.attach(reader);
      if (begun) {
        return;
      }
      begun = true;
      List<String> lines = kept.lines();
      Instant before = Instant.EPOCH;
      lines
          .subList(Math.max(0, lines.size() - MOST_LINES), lines.size())
          .forEach(line -> super.internalAdd(before, line));
      moveToEnd();
    }

    @Override
    protected void internalAdd(Instant time, String line) {
      String commands = TextBlock.worthKeeping(line);
      super.internalAdd(time, commands);
      kept.add(commands);
    }
  }

  /**
   * Keeps the terminal between lines, too, so that what is typed during an answer arrives as keys.
   * Ctrl-C is always a key: as a signal it would end the helpers that JLine calls, and Ctrl-\ would
   * have Java print its threads. Closing the terminal puts all settings back.
   */
  static void hold(Terminal terminal) {
    Attributes settings = terminal.getAttributes();
    settings.setControlChar(ControlChar.VINTR, 0);
    settings.setControlChar(ControlChar.VQUIT, 0);
    settings.setLocalFlags(EnumSet.of(LocalFlag.ICANON, LocalFlag.ECHO, LocalFlag.IEXTEN), false);
    settings.setInputFlags(EnumSet.of(InputFlag.IXON, InputFlag.ICRNL, InputFlag.INLCR), false);
    terminal.setAttributes(settings);
  }

  /** Waits for a key first: JLine would wake up ten times a second to look for one. */
  @Override
  public Binding readBinding(KeyMap<Binding> keys, KeyMap<Binding> local) {
    bindingReader.peekCharacter(LONG);
    Binding binding = super.readBinding(keys, local);
    keysRead++;
    // To undo, JLine keeps the whole line for each key.
    option(Option.DISABLE_UNDO, getBuffer().length() > LONGEST_UNDONE);
    return binding;
  }

  /**
   * Reads a line, whatever the terminal sends. If JLine fails on it, the line is kept.
   *
   * @throws UserInterruptException at Ctrl-C
   * @throws EndOfFileException at Ctrl-D, or where the terminal is gone
   */
  String line(String prompt) {
    String begun = "";
    while (true) {
      long before = keysRead;
      try {
        return readLine(prompt, null, (MaskingCallback) null, begun);
      } catch (UserInterruptException | EndOfFileException e) {
        throw e;
      } catch (RuntimeException e) {
        if (keysRead == before) {
          // The cause is not a key, so the next key would not help.
          throw e;
        }
        begun = getBuffer().toString();
      }
    }
  }

  /** A paste may lack its end: then what has come so far is all of it. */
  @Override
  public boolean beginPaste() {
    StringBuilder pasted = new StringBuilder();
    while (pasted.length() < LONGEST_PASTE && !endsPaste(pasted) && comes(PASTE_PATIENCE)) {
      int c = bindingReader.readCharacter();
      if (c == CTRL_C && !comes(KEY_PATIENCE)) {
        return interrupt();
      }
      pasted.appendCodePoint(c);
    }
    if (endsPaste(pasted)) {
      pasted.setLength(pasted.length() - BRACKETED_PASTE_END.length());
    }
    regionActive = RegionType.PASTE;
    regionMark = getBuffer().cursor();
    getBuffer().write(pasted.toString().replace('\r', '\n'));
    return true;
  }

  /** Whether a character is there, or comes within this time, in milliseconds. */
  private boolean comes(long millis) {
    return bindingReader.peekCharacter(millis) >= 0;
  }

  private static boolean endsPaste(StringBuilder pasted) {
    int from = pasted.length() - BRACKETED_PASTE_END.length();
    return from >= 0 && pasted.indexOf(BRACKETED_PASTE_END, from) == from;
  }

  private boolean interrupt() {
    throw new UserInterruptException(getBuffer().toString());
  }

  /**
   * A character, and those that have arrived behind it: a paste into a terminal without brackets
   * looks like very fast typing, and to draw and remember the line again for each character would
   * take minutes. Undo takes it back as a whole.
   */
  @Override
  protected boolean selfInsert() {
    boolean inserted = super.selfInsert();
    StringBuilder more = new StringBuilder();
    while (inserted
        && more.length() < MOST_AT_ONCE
        && keyWaits.getAsBoolean()
        && plain(bindingReader.peekCharacter(1))) {
      more.appendCodePoint(bindingReader.readCharacter());
    }
    putString(more);
    return inserted;
  }

  /** Whether a character stands for itself and not for a command; negative if none waits. */
  private static boolean plain(int c) {
    return c >= ' ' && !Character.isISOControl(c);
  }

  /** What JLine draws below the line, such as what is searched for among earlier lines. */
  private record Below(Supplier<AttributedString> shown) implements Supplier<AttributedString> {
    @Override
    public AttributedString get() {
      AttributedString text = shown.get();
      return text != null && text.toString().codePoints().anyMatch(LineEditing::obeyed)
          ? LineEditing.harmless(text.toString())
          : text;
    }
  }

  @Override
  protected void redisplay(boolean flush) {
    if (post != null && !(post instanceof Below)) {
      post = new Below(post);
    }
    super.redisplay(flush);
  }

  /** JLine would start its own editor, which is not here, and print a trace. */
  @Override
  protected boolean editAndExecute() {
    return false;
  }

  /** The line prompt does not use the mouse: its events are dropped. */
  @Override
  public boolean mouse() {
    if (getLastBinding().endsWith("<")) {
      int c = ';';
      while ((c == ';' || c >= '0' && c <= '9') && comes(KEY_PATIENCE)) {
        c = bindingReader.readCharacter();
      }
    } else {
      for (int i = 0; i < 3 && comes(KEY_PATIENCE); i++) {
        bindingReader.readCharacter();
      }
    }
    return true;
  }

  /** Without colours only the choice in a menu is marked. */
  @Override
  protected AttributedStyle getCompletionStyle(String name, String standard) {
    if (colours) {
      return super.getCompletionStyle(name, standard);
    }
    return name.equals(COMPLETION_STYLE_SELECTION)
        ? AttributedStyle.INVERSE
        : AttributedStyle.DEFAULT;
  }

  /**
   * Another thread redraws a window that is resized: not while a key is being drawn. A shell that
   * has suspended the program has put its own settings in place, and may let the program go on
   * before it gives the terminal back.
   */
  @Override
  protected void handleSignal(Terminal.Signal signal) {
    if (signal == Terminal.Signal.CONT) {
      Foreground.await();
    }
    lock.lock();
    try {
      if (signal == Terminal.Signal.CONT) {
        hold(terminal);
      }
      super.handleSignal(signal);
    } finally {
      lock.unlock();
    }
  }
}
