/** The page's files, as the program serves and writes them: {@code tcpstates web}. */
package tcpstates.dist.site;
