package tcpstates.capture.host;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counters of the kernel, as {@code nstat -az} and {@code netstat -s} print them. */
public final class CounterList {

  /** A counter and its value. */
  public record Entry(Counter counter, long value) {}

  /** If at most one in this many segments is sent again, that is no reason to worry. */
  private static final long RARE = 100;

  private static final String SENT = "TcpOutSegs";
  private static final String AGAIN = "TcpRetransSegs";

  private static final Set<String> SECTIONS =
      Set.of(
          "Ip:",
          "Icmp:",
          "IcmpMsg:",
          "Tcp:",
          "Udp:",
          "UdpLite:",
          "TcpExt:",
          "IpExt:",
          "MPTcpExt:",
          "Ip6:",
          "Icmp6:",
          "Udp6:",
          "UdpLite6:",
          "Sctp:");

  private final Map<Counter, Long> values = new LinkedHashMap<>();
  private boolean inSection;
  private boolean any;
  private long sent;

  /** Makes an empty list. */
  public CounterList() {}

  /** Whether there were any counters, of any kind. */
  public boolean isAny() {
    return any;
  }

  /** Reads a line; returns whether one of these tools prints it. */
  boolean read(Fields line) {
    if (line.is(0, "#kernel")) {
      inSection = false;
      return true;
    }
    if (line.count() == 1 && SECTIONS.contains(line.get(0))) {
      inSection = true;
      return true;
    }
    if (inSection && line.isIndented()) {
      any = true;
      readSentence(line.line().strip());
      return true;
    }
    return readNamed(line);
  }

  /** {@code TcpExtListenOverflows 12 0.0}. */
  private boolean readNamed(Fields line) {
    long value = line.number(1);
    boolean named = line.count() >= 2 && line.count() <= 3 && value >= 0 && isName(line.get(0));
    if (named) {
      any = true;
      sent = line.is(0, SENT) ? value : sent;
      CounterCatalogue.standard()
          .named(line.get(0))
          .ifPresent(counter -> values.put(counter, value));
    }
    return named;
  }

  private static boolean isName(String word) {
    return word.startsWith("Tcp")
        || word.startsWith("Ip")
        || word.startsWith("Icmp")
        || word.startsWith("Udp")
        || word.startsWith("MPTcp");
  }

  /** {@code 12 times the listen queue ... overflowed}, or {@code TCPTimeWaitOverflow: 3}. */
  private void readSentence(String text) {
    int colon = text.lastIndexOf(": ");
    int space = text.indexOf(' ');
    if (colon > 0) {
      put(text.substring(0, colon), text.substring(colon + 2));
    } else if (space > 0) {
      put(text.substring(space + 1), text.substring(0, space));
    }
  }

  private void put(String words, String number) {
    if (!number.matches("[0-9]{1,18}")) {
      return;
    }
    long value = Long.parseLong(number);
    String sentence = words.replace("retransmited", "retransmitted");
    sent =
        sentence.equals("segments sent out") || sentence.equals("segments send out") ? value : sent;
    Optional<Counter> counter = CounterCatalogue.standard().worded(sentence);
    counter.ifPresent(known -> values.put(known, value));
  }

  /** The counters that point to something odd, in order. */
  public List<Entry> odd() {
    List<Entry> odd = new ArrayList<>();
    values.forEach(
        (counter, value) -> {
          boolean rare = counter.name().equals(AGAIN) && sent > 0 && value < sent / RARE;
          if (value > 0 && !rare) {
            odd.add(new Entry(counter, value));
          }
        });
    return List.copyOf(odd);
  }
}
