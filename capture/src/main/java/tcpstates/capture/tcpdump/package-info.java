/** Lines that tcpdump printed, as people paste them, made into a capture again. */
package tcpstates.capture.tcpdump;
