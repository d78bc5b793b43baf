/**
 * Two endpoints and the network between them, as a value; {@link tcpstates.engine.world.Simulator}
 * is the one judge of every move.
 */
package tcpstates.engine.world;
