package tcpstates.tui.pane;

/**
 * Draws screens one after another, and keeps what does not change while a person types. For one
 * thread.
 */
public final class Painter {

  private Model model;
  private Paper still;

  /** Begins with an empty memory. */
  public Painter(Model first) {
    this.model = first;
    this.still = paint(first);
  }

  private static Paper paint(Model model) {
    Paper paper = new Paper(model);
    WholeScreen.still(paper);
    return paper;
  }

  /** The same as {@link WholeScreen#draw}, sooner. */
  public ScreenFrame draw(Model next) {
    if (!next.differsOnlyInLine(model)) {
      model = next;
      still = paint(next);
    }
    Paper paper = still.copy(next);
    WholeScreen.line(paper);
    return paper.frame();
  }
}
