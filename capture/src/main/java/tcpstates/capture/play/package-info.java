/** A capture as a session: one moment for each frame, to step through, and to leave with a fork. */
package tcpstates.capture.play;
