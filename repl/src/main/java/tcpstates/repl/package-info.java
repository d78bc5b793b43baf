/**
 * What a person can say and see: {@code language} reads a line, {@code session} evaluates it,
 * {@code view} shows what came of it, {@code prompt} is the loop at a terminal. Each knows only
 * those before it; {@code files} stands apart.
 */
package tcpstates.repl;
