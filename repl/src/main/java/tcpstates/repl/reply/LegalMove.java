package tcpstates.repl.reply;

/**
 * A legal move.
 *
 * @param command as one would type it, side included
 * @param leadsTo in a few words
 */
public record LegalMove(String command, String leadsTo) {}
