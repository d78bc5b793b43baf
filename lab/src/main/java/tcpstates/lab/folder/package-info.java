/** The lab's folder: its settings, its keys, its own lessons. */
package tcpstates.lab.folder;
