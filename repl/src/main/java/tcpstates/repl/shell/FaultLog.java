package tcpstates.repl.shell;

import java.util.Optional;

/** Where the details of a fault of the program are kept, for the person who mends it. */
@FunctionalInterface
public interface FaultLog {

  /** Keeps nothing. */
  FaultLog NONE = (reference, details) -> Optional.empty();

  /**
   * Keeps the details of a fault; those of an older one with the same reference are replaced.
   *
   * @param reference names the fault, in letters and digits
   * @param details what went wrong where, and what led to it
   * @return what to tell a person about where they are; empty if they could not be kept
   */
  Optional<String> keep(String reference, String details);
}
