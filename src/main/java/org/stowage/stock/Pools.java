package org.stowage.stock;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/**
 * Units set aside for a channel or a promotion, and units never promised to anybody. An order takes from its own pool first,
 * then from what is free for all; nobody else is promised what a pool still holds. When its time is over, the rest is
 * everybody's. The clock is the database's; the sweep that opens and closes pools comes every two seconds.
 */
@ApplicationScoped
public class Pools {

    private final PoolSql pools;
    private final Promises promises;
    private final PoolTurns turns;

    public Pools(PoolSql pools, Promises promises, PoolTurns turns) {
        this.pools = pools;
        this.promises = promises;
        this.turns = turns;
    }

    /** Orders of this channel. */
    public static String channel(String name) {
        return "channel:" + name;
    }

    /** Orders that name this promotion, whatever their channel. */
    public static String promotion(String name) {
        return "promotion:" + name;
    }

    /**
     * Sets units aside, whether they are there or still to come. One whose time has come is open at once.
     *
     * @throws Problem pool-exists; pool-overlaps: the claimant has another one of the item at the same time
     */
    @Transactional
    @Retrying
    public Pool open(long warehouseId, long itemId, long ownerId, Pool pool) {
        pools.lockRoom(warehouseId, itemId, ownerId);
        meetsNone(warehouseId, itemId, ownerId, pool);
        pools.insert(warehouseId, itemId, ownerId, pool);
        turns.turn(warehouseId);
        return pools.find(warehouseId, pool.code()).orElseThrow();
    }

    /**
     * More or fewer units, an earlier or later end. What comes free goes to those who wait.
     *
     * @throws Problem pool-taken: more than that is promised already; pool-overlaps
     */
    @Transactional
    @Retrying
    public Pool change(long warehouseId, long itemId, long ownerId, Pool pool, long setAside, Instant endsAt) {
        pools.lockRoom(warehouseId, itemId, ownerId);
        Pool asked = new Pool(
                pool.id(),
                pool.code(),
                pool.sku(),
                pool.claimant(),
                pool.startsAt(),
                endsAt,
                setAside,
                pool.taken(),
                pool.open());
        meetsNone(warehouseId, itemId, ownerId, asked);
        if (pools.change(warehouseId, pool.code(), setAside, endsAt) == 0) {
            throw Problem.of(StockProblem.POOL_TAKEN, pool.code()).at("/setAside");
        }
        turns.turn(warehouseId);
        promises.serve(warehouseId, List.of(itemId));
        return pools.find(warehouseId, pool.code()).orElseThrow();
    }

    public Optional<Pool> find(long warehouseId, String code) {
        return pools.find(warehouseId, code);
    }

    /**
     * @param safety units never promised; a loss may eat into them
     * @param lowMark at or below so many that are free, {@code stock.low} is told
     */
    @Transactional
    @Retrying
    public void policy(long warehouseId, long itemId, long ownerId, long safety, long lowMark) {
        pools.lockRoom(warehouseId, itemId, ownerId);
        pools.setPolicy(warehouseId, itemId, ownerId, safety, lowMark);
        promises.serve(warehouseId, List.of(itemId));
    }

    /** Two instances at once are harmless: the second finds nothing due. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        pools.due().forEach(turns::turn);
    }

    private void meetsNone(long warehouseId, long itemId, long ownerId, Pool pool) {
        pools.meeting(warehouseId, itemId, ownerId, pool).ifPresent(other -> {
            throw Problem.of(StockProblem.POOL_OVERLAPS, other).at("/startsAt");
        });
    }
}
