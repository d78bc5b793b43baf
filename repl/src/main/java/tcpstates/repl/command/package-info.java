/**
 * The commands, one file each: how a command is read and spelled, what kind it is, and what its
 * result is. A move ({@link tcpstates.repl.command.WorldMove}) becomes inputs of the simulator; all
 * others make a reply from the session. {@link tcpstates.repl.command.CoreCommands} lists them.
 */
package tcpstates.repl.command;
