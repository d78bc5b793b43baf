package tcpstates.engine.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every rule, in the order of RFC 9293, section 3.10. */
public final class Catalogue {

  /**
   * A rule and its place.
   *
   * @param procedure the kind of event it is about, such as {@code SEGMENT ARRIVES in LISTEN}
   * @param check the check it is a row of, such as {@code third, SYN}
   * @param rule the rule
   */
  public record Entry(String procedure, String check, Rule rule) {}

  static final List<Procedure> PROCEDURES =
      List.of(
          Open.PROCEDURE,
          Send.PROCEDURE,
          Receive.PROCEDURE,
          Close.PROCEDURE,
          Abort.PROCEDURE,
          Acknowledge.PROCEDURE,
          ArrivesClosed.PROCEDURE,
          ArrivesListen.PROCEDURE,
          ArrivesSynSent.PROCEDURE,
          ArrivesOther.PROCEDURE,
          Timeouts.USER,
          Timeouts.RETRANSMISSION,
          Timeouts.TIME_WAIT_ENDS,
          Timeouts.PERSIST,
          Timeouts.KEEP_ALIVES,
          Transmit.PROCEDURE);

  private static final List<Entry> ENTRIES =
      PROCEDURES.stream().flatMap(Catalogue::entries).toList();

  private Catalogue() {}

  /** Every rule, once, in order. */
  public static List<Entry> entries() {
    return ENTRIES;
  }

  /** The rule with this id. */
  public static Optional<Entry> find(String id) {
    return ENTRIES.stream().filter(entry -> entry.rule().id().equals(id)).findFirst();
  }

  /** SYN-SENT goes on with checks that are listed where the RFC states them, in 3.10.7.4. */
  private static Stream<Entry> entries(Procedure procedure) {
    return procedure.checks().stream()
        .filter(check -> procedure == ArrivesOther.PROCEDURE || !shared(check))
        .flatMap(
            check ->
                check.rules().stream()
                    .map(rule -> new Entry(procedure.title(), check.name(), rule)));
  }

  private static boolean shared(Check check) {
    return ArrivesOther.PROCEDURE.checks().contains(check);
  }
}
