/** SSH: who may come in, what is refused, and the channels. The only package here that knows it. */
package tcpstates.lab.server;
