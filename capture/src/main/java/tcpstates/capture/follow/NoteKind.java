package tcpstates.capture.follow;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tcpstates.engine.rules.Rule;

/**
 * The kinds of {@link Note}s in the order in which they are printed, each with the rules that
 * reveal it. The program fills in {@code {bytes}}, {@code {repeats}} and {@code {window}} in the
 * phrases.
 */
public enum NoteKind {
  COPY("copy", "is the same packet once more"),
  JOINED("joined", "is the first that was captured", "seen.joined"),
  OPENS("opens", "opens", "seen.open"),
  ANSWERS_OPEN(
      "answers-open",
      "answers the SYN",
      "seen.answers-syn",
      "seen.answers-unheard-syn",
      "seen.crossed-syn-ack"),
  SYN_AGAIN("syn-again", "sends its SYN again{repeats}", "seen.syn-again"),
  ANOTHER_ATTEMPT("another-attempt", "tries again from another number", "seen.another-attempt"),
  IGNORES_ACK(
      "ignores-ack-of-syn", "sends its SYN again though the ACK came", "seen.ignores-ack-of-syn"),
  STRAY_SYN("stray-syn", "sends a SYN in an open connection", "seen.syn-in-the-middle"),
  NOT_CAPTURED(
      "not-captured",
      "has had something that was not captured",
      "seen.acknowledges-unheard",
      "seen.acknowledges-unheard-syn",
      "seen.goes-on-without-ack-of-syn"),
  STILL_ALIVE("still-alive", "goes on after the end", "seen.still-alive"),
  COMPLETES("completes-handshake", "completes the handshake", "ack.of-syn"),
  WINDOW_PROBE(
      "window-probe", "probes the closed window", "seen.window-probe", "seen.probe-with-text"),
  KEEP_ALIVE("keep-alive", "asks whether the peer is there", "seen.keep-alive"),
  REPEATS("repeats", "repeats{repeats}", "seen.again", "seen.again-with-more", "seen.fin-again"),
  REPEATS_NEEDLESSLY(
      "repeats-needlessly", "repeats{repeats}, which was acknowledged", "seen.again-needlessly"),
  LATE("late", "comes late: what was sent behind it came first"),
  SENDS("sends", "sends {bytes}", "seen.send"),
  BEYOND_WINDOW("beyond-window", "sends {bytes}, more than the window", "seen.beyond-window"),
  GAP("gap", "leaves a gap before it", "seen.gap"),
  OUT_OF_ORDER("out-of-order", "comes before what is missing", "text.gap", "fin.early"),
  FILLS_GAP("fills-gap", "fills the gap"),
  CLOSES("closes", "closes", "seen.close", "seen.closed-before-peer"),
  FINS_CROSS("fins-cross", "the FINs cross", "fin.crossed"),
  AFTER_FIN(
      "after-fin",
      "sends something after its FIN",
      "seen.text-after-fin",
      "seen.number-after-fin",
      "seen.second-fin"),
  ACKNOWLEDGES_FIN(
      "acknowledges-fin",
      "acknowledges the FIN",
      "ack.of-fin-in-fin-wait-1",
      "ack.of-fin-in-closing",
      "ack.of-fin-in-last-ack"),
  ACKNOWLEDGES("acknowledges", "acknowledges", "ack.new"),
  DUPLICATE_ACK("duplicate-ack", "acknowledges nothing new"),
  OPENS_WINDOW("window-update", "opens its window{window}", "seen.window"),
  CLOSES_WINDOW("zero-window", "closes its window"),
  KEEPS_WINDOW_CLOSED("zero-window", "keeps its window closed"),
  CHALLENGED("challenged", "draws a challenge ACK", "rst.challenge", "syn.challenge"),
  NOT_SENT("acknowledges-unsent", "acknowledges what was not sent", "ack.not-yet-sent"),
  IGNORED("rst-ignored", "is ignored: its number is old", "rst.before-window", "seq.rst-outside"),
  REFUSES("refuses", "refuses: nobody listens", "seen.refuses"),
  CLOSED_BEFORE("closed-before", "had given up before the answer came", "seen.closed-before"),
  ABORTS("aborts", "aborts the connection", "seen.abort"),
  FORGOTTEN("forgotten", "knows no such connection", "seen.forgotten", "seen.gone"),
  RST_ANSWER("answers-with-rst", "answers with an RST", "seen.rst-answer"),
  STRANGE_RST(
      "strange-rst", "is an RST that somebody else may have sent", "seen.rst-of-somebody-else"),
  WITHOUT_ACK("without-ack", "has no ACK and is dropped", "seen.without-ack");

  static final Map<String, NoteKind> BY_RULE = byRule();

  private final String code;
  private final String phrase;
  private final String[] rules;

  NoteKind(String code, String phrase, String... rules) {
    this.code = code;
    this.phrase = phrase;
    this.rules = rules;
  }

  private static Map<String, NoteKind> byRule() {
    Map<String, NoteKind> kinds = new HashMap<>();
    for (NoteKind kind : values()) {
      Arrays.stream(kind.rules).forEach(rule -> kinds.put(rule, kind));
    }
    return Map.copyOf(kinds);
  }

  /** The kind of note that a rule reveals, if any. */
  static Optional<NoteKind> of(Rule rule) {
    return Optional.ofNullable(BY_RULE.get(rule.id()));
  }

  /** The code in JSON. */
  public String code() {
    return code;
  }

  /** The phrase, with gaps in braces. */
  public String phrase() {
    return phrase;
  }
}
