/**
 * What stands around a session, with no terminal: the conversation, who goes along with it, what it
 * asks of the outside, and scripts.
 */
package tcpstates.repl.shell;
