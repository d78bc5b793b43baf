/** What the command line can do with captures: replay and explain. */
package tcpstates.capture.tool;
