package tcpstates.repl.language;

import static tcpstates.repl.language.Choice.entry;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.world.Side;
import tcpstates.repl.language.Setting.Timing;

/** Reads {@code NAME VALUE} of {@code set}. */
final class SettingReader {

  private static final int LARGEST = 65_535;

  /** Reads a value. */
  private interface Value {
    Setting read(Words words);
  }

  /** Reads a value of one side's setting. */
  private interface SideValue {
    Setting read(Side side, Words words);
  }

  private static final Choice<Boolean> SWITCH =
      new Choice<>(
          "a choice",
          "values",
          Token.Kind.WORD,
          List.of(entry("on", true, ""), entry("off", false, "")));

  private static final Choice<String> OFF = Choice.word("off", "never");

  private static final Choice<Boolean> NAMES =
      new Choice<>(
          "a way to name states",
          "values",
          Token.Kind.WORD,
          List.of(
              entry("rfc", false, "SYN-RECEIVED, as RFC 9293 has it"),
              entry("linux", true, "SYN-RECV, as ss has it")));

  private static final Choice<Boolean> NUMBERS =
      new Choice<>(
          "a way to show numbers",
          "values",
          Token.Kind.WORD,
          List.of(
              entry("relative", true, "counted from the initial number"),
              entry("absolute", false, "as they are")));

  private static final Choice<Boolean> THEMES =
      new Choice<>(
          "a theme",
          "values",
          Token.Kind.WORD,
          List.of(
              entry("dark", true, "for a dark background"),
              entry("light", false, "for a light background")));

  private static final Choice<Boolean> WIDTHS =
      new Choice<>(
          "a width of characters",
          "values",
          Token.Kind.WORD,
          List.of(
              entry("wide", true, "lines and arrows take two columns, as on East Asian terminals"),
              entry("narrow", false, "they take one, as nearly everywhere")));

  private static final Choice<Value> OF_BOTH =
      new Choice<>(
          "a setting",
          "settings",
          Token.Kind.WORD,
          List.of(
              entry("play", w -> new Setting.PlayBoth(w.need(Vocabulary.PLAYS)), "both sides"),
              entry("wire", w -> new Setting.Wire(w.need(Vocabulary.WIRES)), "who delivers"),
              timing(Timing.MSL, "maximum segment lifetime"),
              timing(Timing.RTO, "first retransmission time-out"),
              entry(
                  "mss",
                  w -> new Setting.Mss((int) w.number("the MSS", 1, LARGEST)),
                  "most data in a segment"),
              timing(Timing.USER_TIMEOUT, "when data is given up"),
              timing(Timing.SYN_TIMEOUT, "when a SYN is given up"),
              entry("keepalive", SettingReader::keepAlive, "probe when idle for so long, or off"),
              entry("names", w -> new Setting.Names(w.need(NAMES)), "how states are named"),
              entry("numbers", w -> new Setting.Numbers(w.need(NUMBERS)), "how numbers are shown"),
              entry("motion", w -> new Setting.Motion(w.need(SWITCH)), "whether things move"),
              entry("theme", w -> new Setting.Theme(w.need(THEMES)), "colours"),
              entry(
                  "width",
                  w -> new Setting.Width(w.need(WIDTHS)),
                  "of lines and arrows on this terminal")));

  private static final Choice<SideValue> OF_SIDE =
      new Choice<>(
          "a setting of a side",
          "settings",
          Token.Kind.WORD,
          List.of(
              entry(
                  "play",
                  (s, w) -> new Setting.PlayOf(s, w.need(Vocabulary.PLAYS)),
                  "who plays it"),
              entry("iss", SettingReader::iss, "initial number of the next connection"),
              entry(
                  "buffer",
                  (s, w) -> new Setting.Buffer(s, (int) w.number("the buffer", 1, LARGEST)),
                  "bytes it can hold"),
              entry(
                  "reads",
                  (s, w) -> new Setting.Reads(s, w.need(SWITCH)),
                  "whether data is read at once")));

  private SettingReader() {}

  /**
   * A setting.
   *
   * @param before the side that stood before the verb
   */
  static Setting read(Optional<Side> before, Words words) {
    Optional<Side> side = before.or(() -> words.accept(Vocabulary.SIDES));
    if (side.isPresent()) {
      return ofSide(side.get(), words);
    }
    Optional<Value> value = words.accept(OF_BOTH);
    if (value.isEmpty()) {
      throw unknown(words);
    }
    words.acceptSign("=");
    return value.get().read(words);
  }

  private static SyntaxException unknown(Words words) {
    String word = words.peek();
    if (!word.isEmpty() && OF_SIDE.find(word).isPresent()) {
      return words.wrong("%s belongs to a side".formatted(Words.quote(word)), "set client " + word);
    }
    return words.notA("a setting", "client, server, " + OF_BOTH.spoken());
  }

  /** {@code iss 500}, or at once {@code auto}. */
  private static Setting ofSide(Side side, Words words) {
    words.acceptSign("=");
    Optional<Setting> play = words.accept(Vocabulary.PLAYS).map(p -> new Setting.PlayOf(side, p));
    if (play.isPresent()) {
      return play.get();
    }
    Optional<SideValue> value = words.accept(OF_SIDE);
    if (value.isEmpty()) {
      throw words.notA("a setting of a side", "auto, manual, play, iss, buffer or reads");
    }
    words.acceptSign("=");
    return value.get().read(side, words);
  }

  private static Choice.Entry<Value> timing(Timing timing, String description) {
    return entry(timing.word(), w -> new Setting.Duration(timing, w.duration()), description);
  }

  private static Setting keepAlive(Words words) {
    long millis = words.accept(OFF).isPresent() ? 0 : aliveAfter(words);
    return new Setting.Duration(Timing.KEEPALIVE, millis);
  }

  private static long aliveAfter(Words words) {
    if (!words.nextIsDigit()) {
      DurationReader.offer(words);
      throw words.notA("a length of time", "off, or " + DurationReader.SAMPLES + ", for example");
    }
    return words.duration();
  }

  private static Setting iss(Side side, Words words) {
    return new Setting.Iss(
        side, SeqNum.of(words.number("the initial sequence number", 0, SeqNum.MAX)));
  }
}
