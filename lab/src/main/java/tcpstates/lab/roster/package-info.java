/** Who may sign in, and by what. Pure values; nothing here knows a database or a network. */
package tcpstates.lab.roster;
