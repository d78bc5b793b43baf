/**
 * What a person can say and see: {@code language} reads a line, {@code command} carries it out on a
 * {@code session}, {@code advice} helps, {@code view} shows what came of it, and {@code prompt} is
 * the loop at a terminal. Each knows only those before it; {@code files} stands apart.
 */
package tcpstates.repl;
