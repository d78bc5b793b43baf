package tcpstates.repl.command;

import tcpstates.repl.session.Session;

/**
 * What came of a line.
 *
 * @param session the session afterwards
 * @param answer what it says
 * @param n how many lines have been carried out, this one included; empty ones do not count
 * @param command the command's canonical spelling with its side; a line that was not understood as
 *     it was typed
 */
public record Reply(Session session, Answer answer, int n, String command) {}
