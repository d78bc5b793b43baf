/** Reads capture files, pcap and pcapng, frame by frame. It knows nothing of what is in a frame. */
package tcpstates.capture.file;
