/** What the command line asks for: replay and explain. */
package tcpstates.capture.tool;
