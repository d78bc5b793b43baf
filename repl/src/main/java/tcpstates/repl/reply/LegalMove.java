package tcpstates.repl.reply;

import java.util.Optional;

/**
 * A legal move.
 *
 * @param command as one would type it, side included
 * @param leadsTo in a few words; empty where it is not told
 */
public record LegalMove(String command, Optional<String> leadsTo) {}
