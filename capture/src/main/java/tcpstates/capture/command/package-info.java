/** The commands within a session that this module adds to the language. */
package tcpstates.capture.command;
