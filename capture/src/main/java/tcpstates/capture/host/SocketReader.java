package tcpstates.capture.host;

import java.util.Optional;

/** Reads the lines of one tool's listing. */
interface SocketReader {

  /** What a line means to a tool. */
  enum Kind {
    /** A socket. */
    SOCKET,
    /** The tool prints this line, but it is not a TCP socket: a heading, or another protocol. */
    OTHER,
    /** The tool does not print such a line. */
    FOREIGN
  }

  /**
   * The result of reading a line.
   *
   * @param socket the socket, if it is one
   */
  record Read(Kind kind, Optional<SocketLine> socket) {
    static final Read OTHER = new Read(Kind.OTHER, Optional.empty());
    static final Read FOREIGN = new Read(Kind.FOREIGN, Optional.empty());

    static Read of(SocketLine socket) {
      return new Read(Kind.SOCKET, Optional.of(socket));
    }
  }

  /** Reads a line. */
  Read read(Fields line);
}
