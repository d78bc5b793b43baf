/**
 * The values TCP is made of: sequence numbers, segments, states and endpoints. They know no rules.
 */
package tcpstates.engine.tcp;
