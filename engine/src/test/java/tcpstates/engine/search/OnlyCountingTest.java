package tcpstates.engine.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tcpstates.engine.rules.Machine;
import tcpstates.engine.rules.Rule;
import tcpstates.engine.search.Alphabet.Letter;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.Simulator;
import tcpstates.engine.world.World;

/** A search carries out moves without describing them. The results are the same. */
class OnlyCountingTest {

  private record Counted(State from, State to, List<Rule> fired) {}

  @Test
  void a_move_that_is_only_counted_leads_where_a_move_leads_that_is_told() {
    Alphabet all = new Alphabet(EnumSet.allOf(Letter.class));
    List<World> worlds = new ArrayList<>(List.of(World.initial()));
    int rejected = 0;
    for (int i = 0; i < 600; i++) {
      World world = worlds.get(i);
      List<Input> moves = new ArrayList<>(all.moves(world));
      moves.add(new Input.SendSegment(Side.CLIENT, Flags.RST_ACK, Input.Claims.NONE));
      moves.add(new Input.Reset());
      for (Input move : moves) {
        List<Counted> counted = new ArrayList<>();
        Optional<World> next =
            Simulator.next(
                world,
                move,
                Machine::step,
                (from, to, fired) -> counted.add(new Counted(from, to, fired)));
        if (Simulator.apply(world, move) instanceof Outcome.Accepted told) {
          assertEquals(Optional.of(told.world()), next);
          assertEquals(
              told.steps().stream().map(s -> new Counted(s.from(), s.to(), s.fired())).toList(),
              counted);
          worlds.add(told.world());
        } else {
          assertEquals(Optional.empty(), next);
          assertEquals(List.of(), counted);
          rejected++;
        }
      }
    }
    assertTrue(rejected > 100, "moves are rejected, too: " + rejected);
  }
}
