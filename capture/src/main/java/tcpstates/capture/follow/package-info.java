/**
 * Follows every connection of a capture: the states of both ends, what is certain of them, what
 * each segment did, and what is odd. The rules are the engine's.
 */
package tcpstates.capture.follow;
