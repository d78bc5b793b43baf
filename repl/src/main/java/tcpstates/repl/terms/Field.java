package tcpstates.repl.terms;

import static tcpstates.repl.language.Keywords.entry;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tcpstates.repl.language.Keywords;
import tcpstates.repl.language.Token;

/** The numbers of a segment that a person may type. */
public enum Field {
  SEQ("seq"),
  ACK("ack"),
  WIN("win");

  /** As they are typed. */
  static final Keywords<Field> CHOICE =
      new Keywords<>(
          "a field",
          "fields",
          Token.Kind.WORD,
          List.of(
              entry("seq", SEQ, "its sequence number"),
              entry("ack", ACK, "its acknowledgment number"),
              entry("win", WIN, "its window", "wnd", "window")));

  private final String word;

  Field(String word) {
    this.word = word;
  }

  /** As it is typed. */
  public String word() {
    return word;
  }

  /** Those that are there. */
  public static Set<Field> given(Optional<?> seq, Optional<?> ack, OptionalInt win) {
    Set<Field> given = EnumSet.noneOf(Field.class);
    if (seq.isPresent()) {
      given.add(SEQ);
    }
    if (ack.isPresent()) {
      given.add(ACK);
    }
    if (win.isPresent()) {
      given.add(WIN);
    }
    return given;
  }
}
