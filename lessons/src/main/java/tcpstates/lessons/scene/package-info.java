/** Connections of captures, ready to be played in a lesson. Knows no lesson. */
package tcpstates.lessons.scene;
