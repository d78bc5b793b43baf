/**
 * Where the class's work is kept: tables in SQLite or PostgreSQL, and the queue in front of them.
 */
package tcpstates.lab.store;
