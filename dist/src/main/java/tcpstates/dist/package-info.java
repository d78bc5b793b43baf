/** The program {@code tcpstates}: what its command line means and how it ends. */
package tcpstates.dist;
