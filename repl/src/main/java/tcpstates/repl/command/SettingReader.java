package tcpstates.repl.command;

import static tcpstates.repl.language.Keywords.entry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.world.Side;
import tcpstates.repl.language.Keywords;
import tcpstates.repl.language.SyntaxException;
import tcpstates.repl.language.Token;
import tcpstates.repl.language.WordReader;
import tcpstates.repl.terms.DurationReader;
import tcpstates.repl.terms.Vocabulary;

/** Reads {@code NAME VALUE} of {@code set}. */
final class SettingReader {

  private static final int LARGEST = 65_535;

  /** Reads a value. */
  private interface Value {
    SetCommand read(WordReader words);
  }

  /** Reads a value of a setting of the world. */
  private interface WorldValue {
    WorldSetting read(WordReader words);
  }

  /** Reads a value of one side's setting. */
  private interface SideValue {
    WorldSetting read(Side side, WordReader words);
  }

  private static final Keywords<Boolean> SWITCH =
      new Keywords<>(
          "a choice",
          "values",
          Token.Kind.WORD,
          List.of(entry("on", true, ""), entry("off", false, "")));

  private static final Keywords<String> OFF = Keywords.word("off", "never");

  private static final Keywords<Value> OF_BOTH =
      new Keywords<>(
          "a setting",
          "settings",
          Token.Kind.WORD,
          List.of(
              world("play", "both sides", w -> new WorldSetting.PlayBoth(w.need(Vocabulary.PLAYS))),
              world("wire", "who delivers", w -> new WorldSetting.Wire(w.need(Vocabulary.WIRES))),
              timing(WorldSetting.Clock.MSL, "maximum segment lifetime"),
              timing(WorldSetting.Clock.RTO, "first retransmission time-out"),
              world(
                  "mss",
                  "most data in a segment",
                  w -> new WorldSetting.Mss((int) w.number("the MSS", 1, LARGEST))),
              timing(WorldSetting.Clock.USER_TIMEOUT, "when data is given up"),
              timing(WorldSetting.Clock.SYN_TIMEOUT, "when a SYN is given up"),
              world(
                  "keepalive",
                  "how long a connection may be idle before a probe, or off",
                  SettingReader::keepAlive),
              display("names", "a way to name states", "how states are named"),
              display("numbers", "a way to show numbers", "how numbers are shown"),
              display("motion", "a choice", "whether things move"),
              display("theme", "a theme", "colours"),
              display("width", "a width of characters", "of lines and arrows on this terminal"),
              display("mouse", "a choice", "whether the screen listens to the mouse"),
              display("plain", "a choice", "whether words stand in for drawings")));

  private static final Keywords<SideValue> OF_SIDE =
      new Keywords<>(
          "a setting of a side",
          "settings",
          Token.Kind.WORD,
          List.of(
              entry(
                  "play",
                  (s, w) -> new WorldSetting.PlayOf(s, w.need(Vocabulary.PLAYS)),
                  "who plays it"),
              entry("iss", SettingReader::iss, "initial number of the next connection"),
              entry(
                  "buffer",
                  (s, w) -> new WorldSetting.Buffer(s, (int) w.number("the buffer", 1, LARGEST)),
                  "bytes it can hold"),
              entry(
                  "reads",
                  (s, w) -> new WorldSetting.Reads(s, w.need(SWITCH)),
                  "whether data is read at once")));

  private SettingReader() {}

  /**
   * A setting.
   *
   * @param before the side that stood before the verb
   */
  static SetCommand read(Optional<Side> before, WordReader words) {
    Optional<Side> side = before.or(() -> words.accept(Keywords.SIDES));
    if (side.isPresent()) {
      return new SetCommand.OfWorld(ofSide(side.get(), words));
    }
    Optional<Value> value = words.accept(OF_BOTH);
    if (value.isEmpty()) {
      throw unknown(words);
    }
    words.acceptSign("=");
    return value.get().read(words);
  }

  private static SyntaxException unknown(WordReader words) {
    String word = words.peek();
    if (!word.isEmpty() && OF_SIDE.find(word).isPresent()) {
      return words.wrong(WordReader.quote(word) + " belongs to a side", "set client " + word);
    }
    return words.notA("a setting", "client, server, " + OF_BOTH.spoken());
  }

  /** {@code iss 500}, or at once {@code auto}. */
  private static WorldSetting ofSide(Side side, WordReader words) {
    words.acceptSign("=");
    Optional<WorldSetting> play =
        words.accept(Vocabulary.PLAYS).map(p -> new WorldSetting.PlayOf(side, p));
    if (play.isPresent()) {
      return play.get();
    }
    Optional<SideValue> value = words.accept(OF_SIDE);
    if (value.isEmpty()) {
      throw unknownOfSide(words);
    }
    words.acceptSign("=");
    return value.get().read(side, words);
  }

  private static SyntaxException unknownOfSide(WordReader words) {
    String word = words.peek();
    return !word.isEmpty() && OF_BOTH.find(word).isPresent()
        ? words.wrong(WordReader.quote(word) + " does not belong to a side", "set " + word)
        : words.notA("a setting of a side", "auto, manual, play, iss, buffer or reads");
  }

  private static Keywords.Entry<Value> world(String name, String description, WorldValue value) {
    return entry(name, words -> new SetCommand.OfWorld(value.read(words)), description);
  }

  private static Keywords.Entry<Value> timing(WorldSetting.Clock clock, String description) {
    return world(
        clock.word(),
        description,
        words -> new WorldSetting.Timing(clock, DurationReader.read(words)));
  }

  /**
   * A setting of the display.
   *
   * @param what its values, with their article
   */
  private static Keywords.Entry<Value> display(String name, String what, String description) {
    List<Keywords.Entry<DisplaySetting>> values =
        Stream.of(DisplaySetting.values())
            .filter(setting -> setting.word().equals(name))
            .map(setting -> entry(setting.value(), setting, setting.description()))
            .toList();
    Keywords<DisplaySetting> choice = new Keywords<>(what, "values", Token.Kind.WORD, values);
    return entry(name, words -> new SetCommand.OfDisplay(words.need(choice)), description);
  }

  private static WorldSetting keepAlive(WordReader words) {
    long millis = words.accept(OFF).isPresent() ? 0 : aliveAfter(words);
    return new WorldSetting.Timing(WorldSetting.Clock.KEEPALIVE, millis);
  }

  private static long aliveAfter(WordReader words) {
    if (!words.nextIsDigit()) {
      DurationReader.offer(words);
      throw words.notA("a length of time", "off, or " + DurationReader.SAMPLES + ", for example");
    }
    return DurationReader.read(words);
  }

  private static WorldSetting iss(Side side, WordReader words) {
    return new WorldSetting.Iss(
        side, SeqNum.of(words.number("the initial sequence number", 0, SeqNum.MAX)));
  }
}
