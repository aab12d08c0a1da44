package org.stowage.channel;

import org.jspecify.annotations.Nullable;

/**
 * How and when a channel is told.
 *
 * @param moment label (number and label are there), packed (the label is on the parcel), handed-over
 * @param way call, or file
 * @param url of a call
 */
public record ChannelWay(
        String channel, String moment, String way, @Nullable String url) {}
