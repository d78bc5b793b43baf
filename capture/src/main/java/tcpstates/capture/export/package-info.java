/** Sessions in forms that other programs read. */
package tcpstates.capture.export;
