/** What pasted text says about a host's sockets and counters, and what is odd about the host. */
package tcpstates.capture.host;
