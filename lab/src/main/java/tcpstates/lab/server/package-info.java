/** SSH: who may come in, what is refused, and the channels. No other package here knows SSH. */
package tcpstates.lab.server;
