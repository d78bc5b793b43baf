package tcpstates.repl.advice;

import tcpstates.engine.search.Watch;

/**
 * How long a search may go on. A session has no clock and no memory meter; the shell around it may
 * have them, and a person may end the search.
 */
public interface SearchBudget extends Watch {

  /** The same at every place and time: only the number of worlds ends it. */
  SearchBudget STEADY =
      new SearchBudget() {
        @Override
        public int worlds() {
          return 300_000;
        }

        @Override
        public String end() {
          return "";
        }

        @Override
        public boolean goOn(int depth, int worlds) {
          return true;
        }
      };

  /** It ends after this many distinct worlds. */
  int worlds();

  /** What made {@link #goOn} end a search, as a sentence without its full stop. */
  String end();
}
