package tcpstates.repl.language;

import java.util.Optional;

/**
 * Why a line could not be read.
 *
 * @param column where, from 1, in characters as a person counts them
 * @param message what is wrong
 * @param suggestion the nearest thing that would be right, if there is one
 */
public record SyntaxError(int column, String message, Optional<String> suggestion) {}
