package tcpstates.tui.pane;

/** Whether the screen has only just opened, and for whom; the first line typed ends that. */
public enum Opening {
  /** Somebody who has never been here sees one quiet screen. */
  FIRST,
  /** Somebody who has is offered to go on. */
  RETURNING,
  /** Under way. */
  OVER
}
