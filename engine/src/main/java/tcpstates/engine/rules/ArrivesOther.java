package tcpstates.engine.rules;

import java.util.List;

/** 3.10.7.4, SEGMENT ARRIVES in the other states. The order of the checks is the RFC's. */
final class ArrivesOther {

  static final Procedure PROCEDURE =
      new Procedure(
          "3.10.7.4",
          "SEGMENT ARRIVES in the other states",
          List.of(
              SequenceCheck.CHECK,
              ResetCheck.CHECK,
              SecurityCheck.CHECK,
              SynCheck.CHECK,
              AckCheck.CHECKS.get(0),
              AckCheck.CHECKS.get(1),
              AckCheck.CHECKS.get(2),
              UrgentCheck.CHECK,
              TextCheck.CHECK,
              FinCheck.CHECK));

  private ArrivesOther() {}
}
