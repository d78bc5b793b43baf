package tcpstates.repl.reply;

/** What can be shown of a session. */
public enum SessionPart {
  ALL,
  CLIENT,
  SERVER,
  WIRE,
  TIMERS,
  LADDER,
  DIAGRAM,
  SOCKETS,
  SETTINGS
}
