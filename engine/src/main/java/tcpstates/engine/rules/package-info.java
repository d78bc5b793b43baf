/**
 * RFC 9293, section 3.10, as rules: one file for each of its subsections, rows in the RFC's order.
 *
 * <p>{@link tcpstates.engine.rules.Machine} is the only way in: an endpoint and an event go in, the
 * endpoint that follows, the segments it sends and the rules that made it so come out.
 */
package tcpstates.engine.rules;
