/**
 * TCP's own terms in the command language: how sides, flags, segments in flight, variables, lengths
 * of time and checks are read, and the one spelling in which they are kept.
 */
package tcpstates.repl.terms;
