/**
 * The commands, one file each: how a command is read and spelled, what kind it is, and what comes
 * of it. A move ({@link tcpstates.repl.command.WorldMove}) is put into the simulator's inputs; all
 * others make a reply from the session. {@link tcpstates.repl.command.CoreCommands} lists them.
 */
package tcpstates.repl.command;
