package tcpstates.lab.classroom;

import tcpstates.engine.world.Side;
import tcpstates.lab.roster.MemberName;

/** Two students who play one connection together. */
public record Partners(MemberName client, MemberName server) {

  /** The side that this student plays. */
  Side side(MemberName member) {
    return member.equals(client) ? Side.CLIENT : Side.SERVER;
  }

  /** The partner of this student. */
  MemberName partner(MemberName member) {
    return member.equals(client) ? server : client;
  }
}
