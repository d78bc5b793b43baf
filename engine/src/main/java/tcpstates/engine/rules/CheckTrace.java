package tcpstates.engine.rules;

/**
 * What one check found, for {@code why}.
 *
 * @param event the event that was being dealt with
 * @param check the check's name, such as {@code first, sequence}
 * @param finding what it looked at, with the actual numbers
 * @param rule the rule that fired
 */
public record CheckTrace(EventKind event, String check, String finding, Rule rule) {}
