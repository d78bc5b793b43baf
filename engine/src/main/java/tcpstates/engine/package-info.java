/**
 * TCP itself, as in RFC 9293: endpoints, segments, the wire between them, time, and the rules.
 *
 * <p>Everything here is a value or a pure function of values. Nothing reads a clock, draws a random
 * number, logs, or touches a file; time and seeds are numbers in the world.
 */
package tcpstates.engine;
