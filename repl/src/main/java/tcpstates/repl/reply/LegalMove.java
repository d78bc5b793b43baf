package tcpstates.repl.reply;

import java.util.Optional;

/**
 * A legal move.
 *
 * @param command as a person would type it, side included
 * @param leadsTo in a few words; empty if it is not shown
 */
public record LegalMove(String command, Optional<String> leadsTo) {}
