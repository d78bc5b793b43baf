package tcpstates.repl.language;

/** Listens while a line is read: completion gathers offers, highlighting gathers tokens. */
interface ReadListener {

  /** Hears nothing. */
  ReadListener NONE = new ReadListener() {};

  /** Hears nothing, and does not even want to know what would have been right. */
  ReadListener UNADVISED =
      new ReadListener() {
        @Override
        public boolean wantsAdvice() {
          return false;
        }
      };

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

  /** Whether anybody reads what an error proposes; to find the nearest word costs time. */
  default boolean wantsAdvice() {
    return true;
  }

  /** What is legal now. */
  default CompletionContext context() {
    return CompletionContext.EVERYTHING;
  }
}
