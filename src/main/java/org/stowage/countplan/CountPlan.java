package org.stowage.countplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is counted again and again.
 *
 * @param everyDays each place at least so often; {@code fastDays} of fast goods, {@code wrongDays} wrong last time
 * @param mostPlaces of one day
 * @param assignees logins; none: whoever asks for work
 * @param pausedAt null: it runs
 * @param lastRunOn the day whose count was made last
 */
public record CountPlan(
        String planNo,
        String name,
        CountScope scope,
        int everyDays,
        @Nullable Integer fastDays,
        @Nullable Integer wrongDays,
        int mostPlaces,
        int fromHour,
        int daysToCount,
        List<String> assignees,
        boolean blind,
        boolean locks,
        @Nullable Instant pausedAt,
        @Nullable LocalDate lastRunOn,
        @Nullable String lastCountNo) {}
