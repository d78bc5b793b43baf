/** What a class has done, computed from its record. */
package tcpstates.lab.results;
