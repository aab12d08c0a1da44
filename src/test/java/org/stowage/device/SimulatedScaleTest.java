package org.stowage.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stowage.device.OnPlate.State;

class SimulatedScaleTest {

    @TempDir
    Path home;

    /** Whatever a profile frames and reads, over minutes of a scale's life in no time. */
    @ParameterizedTest
    @CsvSource({
        "mettler-8217, false",
        "mt-sics, false",
        "nci-scp01, false",
        "toledo-continuous, false",
        "toledo-continuous-checksum, true",
        "cas-ascii, false",
        "yaohua-xk3190, false",
        "yaohua-xk3190-command, false",
        "yaohua-xk3190-equals, false",
        "yaohua-xk3190-equals-straight, false",
        "yaohua-xk3190-a12e, false"
    })
    void eachParcelIsWeighedOnceInEveryProtocol(String name, boolean checksum) {
        Profile profile = new Profiles(home).get(name);
        ScaleTraits traits = profile.weighing();
        var build = new ScaleBuild(traits.protocol(), checksum, 100, 600, 1, 9_000, 9_000, 2_000);
        var scale = new SimulatedScale(build, List.of(1250L, 1250L, 300L, 9_500L, 4139L), 0);
        var framer = new Framer(profile.frames());
        var watch = new WeightWatch(traits);
        List<Long> weighed = new ArrayList<>();
        Set<State> states = EnumSet.noneOf(State.class);
        for (long now = 0; now < 60_000; now += 20) {
            List<byte[]> frames = new ArrayList<>(framer.add(scale.tick(now), now));
            if (traits.poll() != null && now % 240 == 0) {
                frames.addAll(framer.add(scale.hear(traits.poll().bytes(), now), now));
            }
            for (byte[] frame : frames) {
                OnPlate plate = watch.hear(frame, now);
                states.add(plate.state());
                if (plate.weighed()) {
                    weighed.add(plate.grams());
                }
            }
        }
        assertThat(scale.isDone()).isTrue();
        assertThat(weighed).containsExactly(1250L, 1250L, 300L, 4139L);
        assertThat(states).contains(State.EMPTY, State.MOVING, State.RESTING).doesNotContain(State.UNREADABLE);
    }

    @Test
    void aScaleAtACableIsAskedAndUnderstood() throws Exception {
        try (var cable = new Pty(home);
                SimulatedScalePort plug =
                        SimulatedScalePort.open(cable.devices().toString(), quick(ScaleProtocol.MT_SICS))) {
            assertThat(plug.number()).isZero();
            weighs(new DeviceAddress(LinkKind.SERIAL, cable.ours(), "mt-sics"));
        }
    }

    @Test
    void aScaleBehindASerialServerStreams() throws Exception {
        try (SimulatedScalePort plug = SimulatedScalePort.open("tcp:0", quick(ScaleProtocol.TOLEDO_CONTINUOUS))) {
            weighs(new DeviceAddress(LinkKind.TCP, "127.0.0.1:" + plug.number(), "toledo-continuous"));
        }
    }

    private void weighs(DeviceAddress where) throws Exception {
        var profiles = new Profiles(home);
        var hub = new DeviceHub(profiles, new SimulatedDevices());
        BlockingQueue<Long> heard = new LinkedBlockingQueue<>();
        AutoCloseable line = new Scales(hub, profiles).weigh(where, (plate, at) -> {
            if (plate.weighed()) {
                heard.add(plate.grams());
            }
        });
        assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(1250);
        assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(300);
        line.close();
        assertThat(heard).isEmpty();
    }

    private static SimulatedScale quick(ScaleProtocol protocol) {
        var build = new ScaleBuild(protocol, false, 20, 150, 0, 9_000, 900, 700);
        return new SimulatedScale(build, List.of(1250L, 300L));
    }
}
