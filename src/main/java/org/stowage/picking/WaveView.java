package org.stowage.picking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A wave and how far its walks are. */
public record WaveView(
        String waveNo,
        String mode,
        String strategy,
        Instant createdAt,
        long orders,
        long linesAllocated,
        List<Walk> lists) {

    /** One walk. @param picker who has it; null: nobody yet */
    public record Walk(long id, String status, @Nullable String picker, long tasks, long tasksDone) {}

    static WaveView of(WaveSql.WaveRow wave, List<WaveSql.ListRow> lists) {
        return new WaveView(
                wave.waveNo(),
                wave.mode(),
                wave.strategy(),
                wave.createdAt(),
                wave.orders(),
                wave.linesAllocated(),
                lists.stream()
                        .map(l -> new Walk(l.id(), l.status(), l.picker(), l.tasks(), l.tasksDone()))
                        .toList());
    }
}
