package tcpstates.lab.classroom;

import tcpstates.lab.roster.Member;

/**
 * Somebody who has signed in.
 *
 * @param address where they come from
 * @param wanted what they have asked for
 */
public record Visit(Member member, String address, Wanted wanted) {}
