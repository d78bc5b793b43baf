package tcpstates.capture.host;

import java.util.Optional;

/**
 * One end of a socket as a tool prints it.
 *
 * @param host an address or a name, without brackets; {@code *} for any
 * @param port the port or the name of its service; {@code *} for any
 */
public record HostAddress(String host, String port) {

  /** Any address and any port. */
  static final HostAddress ANY = new HostAddress("*", "*");

  /** Reads {@code 10.0.0.1:80}, {@code [fd07::1]:80}, {@code *:*}, {@code 10.0.0.1%eth0:80}. */
  static Optional<HostAddress> parse(String text) {
    int colon = text.lastIndexOf(':');
    return colon < 1 || colon == text.length() - 1
        ? Optional.empty()
        : of(text.substring(0, colon), text.substring(colon + 1));
  }

  /** Reads {@code 10.0.0.1.80} and {@code *.*}, as BSD and macOS print them. */
  static Optional<HostAddress> parseDotted(String text) {
    int dot = text.lastIndexOf('.');
    return dot < 1 || dot == text.length() - 1
        ? Optional.empty()
        : of(text.substring(0, dot), text.substring(dot + 1));
  }

  private static Optional<HostAddress> of(String host, String port) {
    boolean brackets = host.startsWith("[") && host.endsWith("]");
    String bare = brackets ? host.substring(1, host.length() - 1) : host;
    return isPort(port) ? Optional.of(new HostAddress(unmapped(bare), port)) : Optional.empty();
  }

  /** A number, a star, or the name of a service. */
  private static boolean isPort(String port) {
    for (int i = 0; i < port.length(); i++) {
      char c = port.charAt(i);
      boolean fits =
          c >= '0' && c <= '9'
              || c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c == '*'
              || c == '-'
              || c == '_'
              || c == '+';
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** An IPv4 address in an IPv6 socket is that IPv4 address (RFC 4291, 2.5.5.2). */
  private static String unmapped(String host) {
    return host.startsWith("::ffff:") && host.indexOf('.') > 0 ? host.substring(7) : host;
  }

  /** Its port as a number, or -1 if it has a name. */
  int number() {
    int number = 0;
    for (int i = 0; i < port.length(); i++) {
      char c = port.charAt(i);
      if (c < '0' || c > '9' || number > 65_535) {
        return -1;
      }
      number = 10 * number + (c - '0');
    }
    return number;
  }

  @Override
  public String toString() {
    return host.indexOf(':') >= 0 ? "[" + host + "]:" + port : host + ":" + port;
  }
}
