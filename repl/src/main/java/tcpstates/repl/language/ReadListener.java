package tcpstates.repl.language;

/** Listens while a line is read: completion gathers offers, highlighting gathers tokens. */
interface ReadListener {

  /** Hears nothing. */
  ReadListener NONE = new ReadListener() {};

  /** These characters have been read as this kind of thing. */
  default void mark(int from, int to, Token.Kind kind) {}

  /** Whether offers are wanted for what could come at the end of the text. */
  default boolean wantsOffers() {
    return false;
  }

  /** Whether this value would be used if it were offered; to find out what is legal costs time. */
  default boolean wants(String value) {
    return wantsOffers();
  }

  /** This could come at the end. */
  default void offer(Candidate candidate) {}

  /** What is legal now. */
  default CompletionContext context() {
    return CompletionContext.EVERYTHING;
  }
}
