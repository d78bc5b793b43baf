package tcpstates.engine.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tcpstates.engine.search.Choices.Choice;
import tcpstates.engine.search.Exploration.Failure;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Simulator;
import tcpstates.engine.world.World;

/**
 * Explores every world that can be reached within bounds, and checks the invariants in each.
 *
 * <p>It goes level by level, and within a level block by block: the worlds of a block are expanded
 * in pieces, their results are sorted by parts of the set of keys, and the new ones are numbered in
 * order and checked in pieces again. Pieces and parts are the same however many run side by side,
 * and so are all results.
 */
public final class Explorer {

  private static final int BLOCK = 1 << 12;
  private static final int PIECE = 1 << 8;

  /** More worlds than most lead to. */
  private static final int LED_TO = 5;

  /** Fewer worlds than this are not worth distributing. */
  private static final int FEW = 1 << 8;

  /** Something that does not hold, in the world with this number. */
  private record Flaw(String what, int number) {}

  private final World start;
  private final Bounds bounds;
  private final int mostWorlds;
  private final Watch watch;
  private final Spread spread;
  private final Worker.Pool workers = new Worker.Pool();
  private final KeySets seen = new KeySets();
  private final KeySet good = new KeySet();
  private final Trail trail = new Trail();
  private final Map<String, Failure> failures = new LinkedHashMap<>();

  private Explorer(World start, Bounds bounds, int mostWorlds, Watch watch, Spread spread) {
    this.start = start;
    this.bounds = bounds;
    this.mostWorlds = mostWorlds;
    this.watch = watch;
    this.spread = spread;
  }

  /** Explores, one share of the work after the other. */
  public static Exploration explore(World start, Bounds bounds, int mostWorlds, Watch watch) {
    return explore(start, bounds, mostWorlds, watch, Spread.IN_TURN);
  }

  /**
   * Explores. What is found does not depend on how the work is spread.
   *
   * @param start where it begins
   * @param bounds how much of each thing may happen
   * @param mostWorlds it ends after this many distinct worlds
   * @param watch asked between shares, by who has called this
   */
  public static Exploration explore(
      World start, Bounds bounds, int mostWorlds, Watch watch, Spread spread) {
    return new Explorer(start, bounds, mostWorlds, watch, spread).run();
  }

  private Exploration run() {
    Frontier edge = new Frontier(bounds.inFlight());
    Batch root = new Batch(1);
    root.add(start, bounds.amounts(), SearchKey.of(start), 0, 0);
    take(List.of(root), edge);
    int depth = 0;
    while (edge.size() > 0) {
      Frontier next = new Frontier(bounds.inFlight());
      int first = trail.size() - edge.size();
      for (int from = 0; from < edge.size(); from += BLOCK) {
        if (trail.size() >= mostWorlds || !watch.goOn(depth, trail.size())) {
          return result(false, next.size() > 0 ? depth + 1 : depth);
        }
        int to = Math.min(from + BLOCK, edge.size());
        take(reachedFrom(edge, from, to, first), next);
      }
      if (next.size() > 0) {
        depth++;
      }
      edge = next;
    }
    return result(true, depth);
  }

  private Exploration result(boolean complete, int depth) {
    return new Exploration(
        complete,
        trail.size(),
        workers.transitions(),
        depth,
        workers.pairs(),
        workers.edges(),
        workers.fired(),
        List.copyOf(failures.values()));
  }

  // ---- from the worlds of a block to those that they lead to

  /**
   * What the worlds of a block lead to, in order.
   *
   * @param first the number of the level's first world
   */
  private List<Batch> reachedFrom(Frontier edge, int blockFrom, int blockTo, int first) {
    List<Batch> batches = new ArrayList<>();
    List<Runnable> shares = new ArrayList<>();
    for (int from = blockFrom; from < blockTo; from += PIECE) {
      int begin = from;
      int end = Math.min(from + PIECE, blockTo);
      Batch batch = new Batch(LED_TO * (end - begin));
      batches.add(batch);
      shares.add(
          workers.share(
              worker -> {
                for (int i = begin; i < end; i++) {
                  if ((i - begin) % KeySet.AT_ONCE == 0) {
                    worker.fetched += edge.fetch(i, Math.min(i + KeySet.AT_ONCE, end));
                  }
                  expand(edge.world(i), edge.left(i), first + i, worker, batch);
                }
              }));
    }
    run(shares, blockTo - blockFrom);
    return batches;
  }

  private void expand(World world, Bounds left, int number, Worker worker, Batch batch) {
    List<Choice> choices = Choices.of(world, left, worker.recall);
    SearchKey.Nearby near = SearchKey.near(world, worker.recall);
    for (int i = 0; i < choices.size(); i++) {
      Choice choice = choices.get(i);
      Optional<World> accepted = Simulator.next(world, choice.move(), worker.recall, worker);
      if (accepted.isPresent()) {
        World next = accepted.get();
        worker.countMove();
        if (next.wire().size() <= bounds.inFlight()) {
          batch.add(next, choice.left(), near.of(next), number, i);
        }
      }
    }
  }

  // ---- what is new among them

  private void take(List<Batch> batches, Frontier next) {
    claim(batches);
    List<Finisher> finishers = new ArrayList<>();
    List<List<Flaw>> flaws = new ArrayList<>();
    List<Runnable> shares = new ArrayList<>();
    for (Batch batch : batches) {
      int first = trail.size();
      number(batch, next);
      Finisher finisher = new Finisher(good);
      List<Flaw> out = new ArrayList<>();
      finishers.add(finisher);
      flaws.add(out);
      shares.add(workers.share(worker -> check(batch, first, finisher, worker, out)));
    }
    run(shares, size(batches));
    finishers.forEach(finisher -> finisher.tell(good));
    flaws.forEach(found -> found.forEach(this::fail));
  }

  /** If several ways lead to the same world, the first one counts. */
  private void claim(List<Batch> batches) {
    List<Runnable> shares = new ArrayList<>();
    for (int i = 0; i < KeySets.PARTS; i++) {
      int part = i;
      shares.add(() -> batches.forEach(batch -> batch.claim(seen, part)));
    }
    run(shares, size(batches));
  }

  private void number(Batch batch, Frontier next) {
    for (int i = 0; i < batch.size(); i++) {
      if (trail.size() == mostWorlds) {
        batch.cut(i);
        return;
      }
      if (batch.isNew(i)) {
        trail.add(batch.from(i), batch.choice(i));
        next.add(batch.world(i), batch.left(i));
      }
    }
  }

  private static void check(
      Batch batch, int first, Finisher finisher, Worker worker, List<Flaw> out) {
    int number = first;
    for (int i = 0; i < batch.size(); i++) {
      if (i % KeySet.AT_ONCE == 0) {
        for (int j = i; j < Math.min(i + KeySet.AT_ONCE, batch.size()); j++) {
          finisher.fetch(batch.key(j));
        }
      }
      if (batch.isNew(i)) {
        World world = batch.world(i);
        SearchKey key = batch.key(i);
        worker.count(world);
        Optional<String> broken =
            Invariant.broken(world).or(() -> finisher.stuck(world, key, worker.recall));
        if (broken.isPresent()) {
          out.add(new Flaw(broken.get(), number));
        }
        number++;
      }
    }
  }

  private static int size(List<Batch> batches) {
    return batches.stream().mapToInt(Batch::size).sum();
  }

  private void run(List<Runnable> shares, int worlds) {
    (worlds < FEW ? Spread.IN_TURN : spread).run(shares);
  }

  // ---- what does not hold

  private void fail(Flaw flaw) {
    Failure before = failures.get(flaw.what);
    failures.put(
        flaw.what,
        before == null
            ? new Failure(flaw.what, 1, way(flaw.number))
            : new Failure(flaw.what, before.worlds() + 1, before.way()));
  }

  /** The way to a world, found again by following the choices that led there. */
  private List<Input> way(int number) {
    List<Input> way = new ArrayList<>();
    World world = start;
    Bounds left = bounds;
    for (int choice : trail.to(number)) {
      Choice taken = Choices.of(world, left, new Recall()).get(choice);
      way.add(taken.move());
      left = bounds.withAmounts(taken.left());
      world = ((Outcome.Accepted) Simulator.apply(world, taken.move())).world();
    }
    return way;
  }
}
