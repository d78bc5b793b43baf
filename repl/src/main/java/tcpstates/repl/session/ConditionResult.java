package tcpstates.repl.session;

/**
 * What a check found.
 *
 * @param holds whether the condition holds
 * @param expected the condition, in words
 * @param actual what is there instead, or as well
 */
public record ConditionResult(boolean holds, String expected, String actual) {}
