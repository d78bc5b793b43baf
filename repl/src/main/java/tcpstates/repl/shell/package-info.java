/**
 * What surrounds a session, with no terminal: the conversation, its companions, its requests to the
 * outside, and scripts.
 */
package tcpstates.repl.shell;
