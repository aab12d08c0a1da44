package org.stowage.picking;

import java.util.List;
import org.stowage.outbound.Robbed;

/**
 * What an urgent order took.
 *
 * @param waveNo the wave that released it
 */
public record Stole(String orderNo, String waveNo, List<From> from) {

    /** @param promised units of its promise; {@code allocated}: units that were to be picked for it */
    public record From(String orderNo, String sku, long promised, long allocated) {}

    static Stole of(String orderNo, String waveNo, List<Robbed> robbed) {
        return new Stole(
                orderNo,
                waveNo,
                robbed.stream()
                        .map(one -> new From(one.orderNo(), one.sku(), one.promised(), one.allocated()))
                        .toList());
    }
}
