/** Proves that lessons work, by playing them. */
package tcpstates.lessons.proof;
