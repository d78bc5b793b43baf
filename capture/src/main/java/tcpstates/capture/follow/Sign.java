package tcpstates.capture.follow;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tcpstates.engine.rules.Rule;

/**
 * Something unusual about a segment that is worth remembering for its connection. Most signs are
 * rules that explain a segment that was seen to leave.
 */
enum Sign {
  SYN_AGAIN("seen.syn-again"),
  AGAIN("seen.again", "seen.again-with-more"),
  FIN_AGAIN("seen.fin-again"),
  AGAIN_NEEDLESSLY("seen.again-needlessly"),
  IGNORES_ACK_OF_SYN("seen.ignores-ack-of-syn"),
  SYN_IN_THE_MIDDLE("seen.syn-in-the-middle"),
  REFUSES("seen.refuses"),
  CLOSED_BEFORE("seen.closed-before"),
  ABORT("seen.abort"),
  FORGOTTEN("seen.forgotten"),
  GONE("seen.gone"),
  RST_ANSWER("seen.rst-answer"),
  RST_OF_SOMEBODY_ELSE("seen.rst-of-somebody-else"),
  STILL_ALIVE("seen.still-alive"),
  JOINED("seen.joined"),
  KEEP_ALIVE("seen.keep-alive"),
  WINDOW_PROBE("seen.window-probe", "seen.probe-with-text"),
  GAP("seen.gap"),
  ACKNOWLEDGES_UNHEARD("seen.acknowledges-unheard"),
  BEYOND_WINDOW("seen.beyond-window"),
  WITHOUT_ACK("seen.without-ack"),
  FAST_OPEN("seen.fast-open"),
  /** An ACK that nothing seems to have caused, so something else must have arrived. */
  UNASKED("seen.unasked"),
  AFTER_FIN("seen.text-after-fin", "seen.number-after-fin", "seen.second-fin"),
  /** Data that fills a gap that its sender had left: it was overtaken, or lost and sent again. */
  LATE,
  /** The same packet again: captured twice, or duplicated on the way. */
  COPY,
  /** A duplicate SACK (RFC 2883): what was sent again had already arrived. */
  DUPLICATE_SACK,
  /** What was sent to it caused a challenge ACK, or should have (RFC 5961). */
  CHALLENGED("rst.challenge", "syn.challenge");

  static final Map<String, Sign> BY_RULE = byRule();

  private final String[] rules;

  Sign(String... rules) {
    this.rules = rules;
  }

  private static Map<String, Sign> byRule() {
    Map<String, Sign> signs = new HashMap<>();
    for (Sign sign : values()) {
      for (String rule : sign.rules) {
        signs.put(rule, sign);
      }
    }
    return Map.copyOf(signs);
  }

  /** Whether it is an RST that ends its sender's connection, or shows that there is none. */
  boolean resets() {
    return switch (this) {
      case REFUSES, CLOSED_BEFORE, ABORT, FORGOTTEN, GONE -> true;
      case SYN_AGAIN,
          AGAIN,
          FIN_AGAIN,
          AGAIN_NEEDLESSLY,
          IGNORES_ACK_OF_SYN,
          SYN_IN_THE_MIDDLE,
          RST_ANSWER,
          RST_OF_SOMEBODY_ELSE,
          STILL_ALIVE,
          JOINED,
          KEEP_ALIVE,
          WINDOW_PROBE,
          GAP,
          ACKNOWLEDGES_UNHEARD,
          BEYOND_WINDOW,
          WITHOUT_ACK,
          FAST_OPEN,
          UNASKED,
          AFTER_FIN,
          LATE,
          COPY,
          DUPLICATE_SACK,
          CHALLENGED ->
          false;
    };
  }

  /** The sign that matches a rule, if there is one. */
  static Optional<Sign> of(Rule rule) {
    return Optional.ofNullable(BY_RULE.get(rule.id()));
  }

  /** An empty map with signs as keys. */
  static <T> Map<Sign, T> map() {
    return new EnumMap<>(Sign.class);
  }
}
