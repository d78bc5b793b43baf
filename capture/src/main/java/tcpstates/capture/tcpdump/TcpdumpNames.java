package tcpstates.capture.tcpdump;

import static tcpstates.repl.text.Format.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tcpstates.capture.packet.IpAddress;

/** Finds addresses and ports for the names that tcpdump prints without {@code -n}. */
final class TcpdumpNames {

  private static final int MOST = 250;

  /** The names of the most common services. */
  private static final Map<String, Integer> SERVICES =
      Map.ofEntries(
          Map.entry("ftp-data", 20),
          Map.entry("ftp", 21),
          Map.entry("ssh", 22),
          Map.entry("telnet", 23),
          Map.entry("smtp", 25),
          Map.entry("domain", 53),
          Map.entry("http", 80),
          Map.entry("www", 80),
          Map.entry("kerberos", 88),
          Map.entry("pop3", 110),
          Map.entry("sunrpc", 111),
          Map.entry("imap2", 143),
          Map.entry("imap", 143),
          Map.entry("bgp", 179),
          Map.entry("ldap", 389),
          Map.entry("https", 443),
          Map.entry("microsoft-ds", 445),
          Map.entry("submission", 587),
          Map.entry("ldaps", 636),
          Map.entry("imaps", 993),
          Map.entry("pop3s", 995),
          Map.entry("ms-sql-s", 1433),
          Map.entry("nfs", 2049),
          Map.entry("mysql", 3306),
          Map.entry("ms-wbt-server", 3389),
          Map.entry("postgresql", 5432),
          Map.entry("amqp", 5672),
          Map.entry("redis", 6379),
          Map.entry("http-alt", 8080));

  /** An end of a connection. */
  record End(IpAddress address, int port) {}

  private final Map<String, IpAddress> hosts = new LinkedHashMap<>();
  private final Map<String, Integer> services = new LinkedHashMap<>();

  /** The end that is written as {@code 10.7.0.1.40001} or {@code mail.example.com.smtp}. */
  Optional<End> of(String text) {
    int dot = text.lastIndexOf('.');
    if (dot < 1 || dot == text.length() - 1) {
      return Optional.empty();
    }
    Optional<IpAddress> address = host(text.substring(0, dot));
    Optional<Integer> port = port(text.substring(dot + 1));
    return address.flatMap(host -> port.map(number -> new End(host, number)));
  }

  private Optional<IpAddress> host(String name) {
    Optional<IpAddress> written = IpAddress.parse(name);
    if (written.isPresent()) {
      return written;
    }
    if (!hosts.containsKey(name) && hosts.size() < MOST) {
      // From the range for documentation (RFC 5737).
      IpAddress.parse("192.0.2." + (hosts.size() + 1))
          .ifPresent(address -> hosts.put(name, address));
    }
    return Optional.ofNullable(hosts.get(name));
  }

  private Optional<Integer> port(String name) {
    if (name.matches("[0-9]{1,5}")) {
      return Optional.of(Integer.parseInt(name)).filter(port -> port <= 65_535);
    }
    Integer known = SERVICES.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    if (!services.containsKey(name) && services.size() < MOST) {
      services.put(name, services.size() + 1);
    }
    return Optional.ofNullable(services.get(name));
  }

  /** Which addresses the names stand for, one sentence each. */
  List<String> told() {
    return Stream.concat(
            hosts.entrySet().stream()
                .map(entry -> format("%s stands for %s.", entry.getValue(), entry.getKey())),
            services.entrySet().stream()
                .map(entry -> format("Port %d stands for %s.", entry.getValue(), entry.getKey())))
        .toList();
  }
}
