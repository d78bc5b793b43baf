package tcpstates.capture.host;

import java.util.Optional;

/** Reads the lines of one tool's listing. */
interface SocketReader {

  /** What a line is to a tool. */
  enum Kind {
    /** A socket. */
    SOCKET,
    /** The tool prints it, and it is no TCP socket: a heading, or another protocol. */
    OTHER,
    /** The tool does not print such a line. */
    FOREIGN
  }

  /**
   * A line, read.
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

  /** What a line says. */
  Read read(Fields line);
}
