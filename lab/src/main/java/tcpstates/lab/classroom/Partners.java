package tcpstates.lab.classroom;

import tcpstates.engine.world.Side;
import tcpstates.lab.roster.MemberName;

/** Two who play one connection together. */
public record Partners(MemberName client, MemberName server) {

  /** The side that one of them plays. */
  Side side(MemberName member) {
    return member.equals(client) ? Side.CLIENT : Side.SERVER;
  }

  /** The other one. */
  MemberName partner(MemberName member) {
    return member.equals(client) ? server : client;
  }
}
