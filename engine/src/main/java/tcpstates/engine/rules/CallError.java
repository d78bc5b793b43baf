package tcpstates.engine.rules;

/** The errors that a call of the application may return (RFC 9293, 3.9.1 and 3.10). */
public enum CallError {
  /** "connection does not exist". */
  NO_CONNECTION,
  /** "connection already exists". */
  ALREADY_EXISTS,
  /** "connection closing". */
  CLOSING,
  /** "insufficient resources". */
  INSUFFICIENT_RESOURCES,
  /** No data has arrived that could be read; in a real host the call would wait. */
  NOTHING_TO_READ,
  /** There is nothing to acknowledge yet. */
  NOTHING_TO_ACKNOWLEDGE
}
