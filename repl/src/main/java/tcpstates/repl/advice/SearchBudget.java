package tcpstates.repl.advice;

import tcpstates.engine.search.Watch;

/**
 * How long a search may go on. A session has no clock and no memory meter; the shell around it may
 * bring some, and a person who ends it.
 */
public interface SearchBudget extends Watch {

  /** The same wherever and whenever it is asked: it ends by the number of worlds alone. */
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

  /** After this many distinct worlds it ends. */
  int worlds();

  /** What made {@link #goOn} end a search, as a sentence without its point. */
  String end();
}
