/** Measures a lab with many students at once, who type as people do. */
package tcpstates.lab.load;
