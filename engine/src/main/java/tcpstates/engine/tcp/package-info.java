/**
 * The values TCP is made of: sequence numbers, segments, states and endpoints. They know no rule.
 */
package tcpstates.engine.tcp;
