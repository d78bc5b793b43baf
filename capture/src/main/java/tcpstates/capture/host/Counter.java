package tcpstates.capture.host;

/**
 * A counter of the kernel that tells of something odd.
 *
 * @param name as nstat prints it
 * @param phrase as netstat -s prints it, without its number; empty if by its name
 * @param counts what it counts
 * @param causes what usually makes it grow
 * @param advice what to do
 */
public record Counter(String name, String phrase, String counts, String causes, String advice) {}
