/**
 * What a host says of its sockets and counters, read from pasted text, and what is odd about it.
 */
package tcpstates.capture.host;
