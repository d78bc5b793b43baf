package tcpstates.lab.classroom;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import tcpstates.engine.world.Side;
import tcpstates.lab.roster.Member;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.store.Conversations.RecordedLine;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Environment;
import tcpstates.repl.shell.SharedSession;

/**
 * Two students on one connection: the moves that both see, their common count of lines, and whose
 * turn it is. Their seats come and go.
 */
final class Pair {

  /** Hears what one of the two students has done. */
  @FunctionalInterface
  interface Listener {

    /** One of their lines has changed what both see. */
    void moved(MemberName by, MemberName partner, String line, Reply reply);
  }

  private final String conversation;
  private final Partners partners;
  private final StudentSeat.Equipment equipment;
  private final SharedSession shared;
  private final LineCount count = new LineCount();
  private final Lock turn = new ReentrantLock();
  private final Listener listener;
  private boolean live;

  /** Makes a pair and plays its recorded lines again, each as the student who typed it. */
  Pair(Enrolment enrolment, StudentSeat.Equipment equipment, Listener listener) {
    this.conversation = enrolment.conversation();
    this.partners = enrolment.partners().orElseThrow();
    this.equipment = equipment;
    this.listener = listener;
    this.shared = new SharedSession(fresh());
    Map<Side, StudentSeat> seats = new EnumMap<>(Side.class);
    for (MemberName name : new MemberName[] {partners.client(), partners.server()}) {
      StudentSeat.Arrival arrival =
          new StudentSeat.Arrival(
              Member.named(name),
              enrolment,
              new Environment(Map.of()),
              Optional.empty(),
              true,
              DOOR,
              () -> {});
      seats.put(partners.side(name), StudentSeat.inPair(arrival, equipment, this));
    }
    for (RecordedLine line : enrolment.lines()) {
      seats.get(partners.side(line.member())).play(line);
    }
    live = true;
  }

  /** While lines are played again, no partner is there; no recorded line contacts a person. */
  private static final ClassDoor DOOR = new ShutDoor();

  private Session fresh() {
    return Session.start(equipment.pairs().onScreen());
  }

  String conversation() {
    return conversation;
  }

  Partners partners() {
    return partners;
  }

  SharedSession shared() {
    return shared;
  }

  LineCount count() {
    return count;
  }

  /** The lock that a student of the pair holds while something of theirs is done. */
  Lock turn() {
    return turn;
  }

  /** Follows what one of the two does. */
  PairSide side(MemberName member) {
    MemberName partner = partners.partner(member);
    return new PairSide(
        fresh(),
        partners.side(member),
        partner,
        (line, reply) -> {
          if (live) {
            listener.moved(member, partner, line, reply);
          }
        });
  }
}
