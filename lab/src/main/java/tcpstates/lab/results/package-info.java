/** What a class has done, added up from its record. */
package tcpstates.lab.results;
