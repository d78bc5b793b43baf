package tcpstates.tui.pane;

import java.util.List;

/** Whether the screen has only just opened, and for whom; the first line typed ends that. */
public enum Opening {
  /** Somebody who has never been here sees one quiet screen. */
  FIRST,
  /** Somebody who has is offered to go on. */
  RETURNING,
  /** Under way, as a conversation is that goes on. */
  OVER;

  /** That of a person who has typed these lines before. */
  public static Opening after(List<String> typed) {
    return typed.isEmpty() ? FIRST : RETURNING;
  }
}
