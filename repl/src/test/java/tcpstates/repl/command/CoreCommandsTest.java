package tcpstates.repl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tcpstates.engine.rules.Event;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.advice.PathWriter;
import tcpstates.repl.session.Move;

/** What the list of commands contains, and that nothing is missing from it. */
class CoreCommandsTest {

  private static final Side SIDE = Side.SERVER;

  /** One command of each kind that a search makes. */
  private static final List<Input> FOUND =
      List.of(
          call(new Event.Open(false)),
          call(new Event.Open(true)),
          call(new Event.Send(Bytes.ofText("a"), false)),
          call(new Event.Receive(Integer.MAX_VALUE)),
          call(new Event.Receive(3)),
          call(new Event.Close()),
          call(new Event.Abort()),
          new Input.SendSegment(SIDE, Flags.ACK, Input.Claims.NONE),
          new Input.Crash(SIDE),
          new Input.Deliver(Selector.id(3)),
          new Input.Drop(Selector.id(3)),
          new Input.Duplicate(Selector.id(3)),
          new Input.Corrupt(Selector.id(3)),
          new Input.Inject(SIDE, Segment.bare(Flags.SYN, SeqNum.of(7), 4096)),
          new Input.WaitForTimer());

  /** The commands for people, which no search makes. */
  private static final Set<Class<?>> ASKED_ONLY =
      Set.of(
          Input.Delay.class,
          Input.Arm.class,
          Input.Disarm.class,
          Input.Wait.class,
          Input.WaitForRetransmission.class,
          Input.SetPlay.class,
          Input.SetWire.class,
          Input.Configure.class,
          Input.Reset.class,
          Input.Assume.class,
          Input.AssumeSent.class,
          Input.Observe.class);

  private static Input call(Event event) {
    return new Input.Call(SIDE, event);
  }

  @Test
  void each_move_that_a_search_finds_is_said_by_a_command_that_makes_it() {
    for (Input input : FOUND) {
      Move move = PathWriter.exact(CoreCommands.SET.verbs(), input);
      assertEquals(List.of(input), move.plan(World.initial()).inputs());
    }
  }

  /** A new kind of input needs a place in one of the two lists above. */
  @Test
  void no_kind_of_input_is_forgotten() {
    Set<Class<?>> known = FOUND.stream().map(Input::getClass).collect(Collectors.toSet());
    known.addAll(ASKED_ONLY);
    Set<Class<?>> all =
        Arrays.stream(Input.class.getPermittedSubclasses()).collect(Collectors.toSet());
    assertEquals(all, known);
  }

  @Test
  void a_call_can_be_made_by_a_segment_too() {
    Input open = call(new Event.Open(true));
    assertEquals(Optional.empty(), SendCommand.VERB.saying(open));
    assertEquals(
        Optional.of(SendCommand.segment(SIDE, Flags.SYN)), SendCommand.VERB.alsoSaying(open));
    assertEquals(
        new ConnectCommand(Optional.of(SIDE)), PathWriter.exact(CoreCommands.SET.verbs(), open));
    assertEquals(
        SendCommand.segment(SIDE, Flags.SYN),
        PathWriter.exact(List.of(DeliverCommand.VERB, SendCommand.VERB), open));
  }
}
