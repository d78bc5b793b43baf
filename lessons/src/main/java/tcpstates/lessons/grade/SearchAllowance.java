package tcpstates.lessons.grade;

import tcpstates.repl.advice.SearchBudget;

/** What all the searches of one journal may look at together: a hostile one ends in time, too. */
final class SearchAllowance implements SearchBudget {

  /** Worlds. An honest journal needs a small part of it. */
  private static final int ALL = 3_000_000;

  /** What a search costs at least. */
  private static final int LEAST = 1_000;

  private int left = ALL;
  private int seen;

  @Override
  public int worlds() {
    left = Math.max(0, left - Math.max(LEAST, seen));
    seen = 0;
    return Math.max(1, Math.min(left, SearchBudget.STEADY.worlds()));
  }

  @Override
  public String end() {
    return "";
  }

  @Override
  public boolean goOn(int depth, int worlds) {
    seen = worlds;
    return true;
  }
}
