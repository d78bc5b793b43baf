package tcpstates.repl.advice;

import tcpstates.engine.search.Watch;

/**
 * How long a search may go on. A session has no clock and no memory meter; the shell around it may
 * have them, and a person may end the search.
 */
public interface SearchBudget extends Watch {

  /** Ends by the number of worlds alone, so a search finds the same on every machine. */
  record Fixed(int worlds) implements SearchBudget {

    @Override
    public String end() {
      return "";
    }

    @Override
    public boolean goOn(int depth, int seen) {
      return true;
    }
  }

  /** What a script may search. */
  SearchBudget STEADY = new Fixed(300_000);

  /** It ends after this many distinct worlds. */
  int worlds();

  /** What made {@link #goOn} end a search, as a sentence without its full stop. */
  String end();
}
