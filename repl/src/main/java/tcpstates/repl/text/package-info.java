/**
 * Text for people: styled lines, their width on a terminal, wrapping, near misses, and encoders to
 * bytes. It knows nothing of TCP.
 */
package tcpstates.repl.text;
