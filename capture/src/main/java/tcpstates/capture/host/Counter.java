package tcpstates.capture.host;

/**
 * A kernel counter that points to something odd.
 *
 * @param name as nstat prints it
 * @param phrase as netstat -s prints it, without its number; empty if netstat prints the name
 * @param counts what it counts
 * @param causes what usually makes it grow
 * @param advice what to do
 */
public record Counter(String name, String phrase, String counts, String causes, String advice) {}
