/** A capture as a session: one moment a frame, to step through, and to leave by a fork. */
package tcpstates.capture.play;
