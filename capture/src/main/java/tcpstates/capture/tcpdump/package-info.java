/** Turns lines that people paste from tcpdump back into a capture. */
package tcpstates.capture.tcpdump;
