/**
 * The connection to the real world: captures of other hosts' connections, socket listings, exports.
 */
package tcpstates.capture;
