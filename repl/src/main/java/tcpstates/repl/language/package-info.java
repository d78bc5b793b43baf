/**
 * The command language: one list of commands ({@link tcpstates.repl.language.CommandSet}), from
 * which lines are read ({@link tcpstates.repl.language.Language}), completed ({@link
 * tcpstates.repl.language.Completion}) and coloured ({@link tcpstates.repl.language.Highlight}).
 * There is one parser: completion and colours look on while it reads.
 */
package tcpstates.repl.language;
