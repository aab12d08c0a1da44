package org.stowage.device;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.stowage.device.SimulatedPlate.Habits;

/**
 * A scale without iron: lays its parcels on the plate one after another and takes each off again, says what it sees many
 * times a second or answers when it is asked, in the protocol of a real one. Time is given; safe for several threads.
 */
public final class SimulatedScale {

    private static final int LONGEST_QUESTION = 64;

    private final ScaleBuild build;
    private final ScaleVoice voice;
    private final SimulatedPlate plate;
    private final Deque<Long> parcels;
    private String unread = "";
    private boolean loaded;
    private long changeMs;
    private long spokenMs;

    /** @param parcels in grams, laid on one after another */
    SimulatedScale(ScaleBuild build, List<Long> parcels, long nowMs) {
        this.build = build;
        this.voice = new ScaleVoice(build.protocol(), build.checksum());
        this.plate = new SimulatedPlate(new Habits(build.settleMs(), build.driftGrams(), build.maximumGrams()), nowMs);
        this.parcels = new ArrayDeque<>(parcels);
        this.changeMs = nowMs + build.emptyMs();
        this.spokenMs = nowMs - build.everyMs();
    }

    public SimulatedScale(ScaleBuild build, List<Long> parcels) {
        this(build, parcels, SimulatedScalePort.now());
    }

    /** A hand lays so much on it, after what waits already. */
    public synchronized void lay(long grams) {
        parcels.add(grams);
    }

    /** A hand lays so much on it, and leaves it there; what waited goes away. */
    synchronized void hold(long grams, long nowMs) {
        move(nowMs);
        parcels.clear();
        loaded = false;
        changeMs = nowMs;
        plate.put(grams, nowMs);
    }

    /** Whether nothing lies on it and nothing waits. */
    public synchronized boolean isDone() {
        return parcels.isEmpty() && !loaded;
    }

    /** @return what it says by itself now, often nothing */
    synchronized byte[] tick(long nowMs) {
        move(nowMs);
        if (!voice.streams() || nowMs - spokenMs < build.everyMs()) {
            return new byte[0];
        }
        spokenMs = nowMs;
        return voice.frame(plate.at(nowMs));
    }

    /** @return what it answers, often nothing */
    synchronized byte[] hear(byte[] bytes, long nowMs) {
        move(nowMs);
        unread += new String(bytes, ISO_8859_1);
        var answers = new StringBuilder();
        for (int end = voice.question(unread); end > 0; end = voice.question(unread)) {
            answers.append(new String(voice.answer(unread.substring(0, end), plate.at(nowMs)), ISO_8859_1));
            unread = unread.substring(end);
        }
        if (unread.length() > LONGEST_QUESTION) {
            unread = "";
        }
        return answers.toString().getBytes(ISO_8859_1);
    }

    private void move(long nowMs) {
        while (nowMs >= changeMs && !(parcels.isEmpty() && !loaded)) {
            plate.put(loaded ? 0 : parcels.removeFirst(), changeMs);
            loaded = !loaded;
            changeMs += loaded ? build.lieMs() : build.emptyMs();
        }
        if (nowMs >= changeMs) {
            // nothing waits: what is laid on next is laid on then
            changeMs = nowMs;
        }
    }
}
