/** Finds the TCP segment in a frame: link layers, IPv4, IPv6, the TCP header and its options. */
package tcpstates.capture.packet;
