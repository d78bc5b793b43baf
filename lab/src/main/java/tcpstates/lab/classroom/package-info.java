/**
 * Who is in the class now, and what each of them sees. It knows nothing of SSH, and has no thread.
 */
package tcpstates.lab.classroom;
