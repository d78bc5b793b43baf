/** The split-pane screen: the client left, the network between, the server right. */
package tcpstates.tui;
