/** Who is in the class now, and what each of them sees. Knows neither SSH nor a thread. */
package tcpstates.lab.classroom;
