package tcpstates.tui.pane;

import java.util.List;

/** Whether the screen has just opened, and for whom; the first typed line ends that. */
public enum Opening {
  /** A new person sees one quiet screen. */
  FIRST,
  /** A person who comes back is offered to go on. */
  RETURNING,
  /** In the middle, for a conversation that goes on. */
  OVER;

  /** The opening for a person who has typed these lines before. */
  public static Opening after(List<String> typed) {
    return typed.isEmpty() ? FIRST : RETURNING;
  }
}
