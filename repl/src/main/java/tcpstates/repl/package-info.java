/**
 * What a person can type and see: {@code language} reads a line, {@code command} carries it out on
 * a {@code session}, {@code advice} helps, {@code view} shows the result, and {@code prompt} is the
 * loop at a terminal. Each knows only those before it; {@code files} is separate.
 */
package tcpstates.repl;
