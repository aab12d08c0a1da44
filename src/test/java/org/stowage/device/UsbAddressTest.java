package org.stowage.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsbAddressTest {

    private static final SerialPlug LEFT = new SerialPlug("/dev/ttyACM0", "Zebra DS2208", "05e0", "1701", "S1");
    private static final SerialPlug RIGHT = new SerialPlug("/dev/ttyACM1", "Zebra DS2208", "05e0", "1701", "S2");
    private static final SerialPlug BOARD = new SerialPlug("/dev/ttyS0", "Physical port", "", "", "");

    @TempDir
    Path dev;

    @Test
    void findsADeviceByWhatItIs() throws IOException {
        assertThat(UsbAddress.of("usb:05E0:1701:S2").among(List.of(BOARD, LEFT, RIGHT)))
                .isEqualTo(RIGHT);
        assertThat(UsbAddress.of("usb:05e0:1701").among(List.of(BOARD, LEFT))).isEqualTo(LEFT);
        assertThat(UsbAddress.isOne("/dev/ttyS0")).isFalse();
    }

    @Test
    void guessesNothing() {
        assertThatThrownBy(() -> UsbAddress.of("usb:05e0:1701").among(List.of(LEFT, RIGHT)))
                .hasMessageContaining("name the serial number");
        assertThatThrownBy(() -> UsbAddress.of("usb:05e0:1701:S3").among(List.of(LEFT, RIGHT)))
                .hasMessageContaining("usb:05e0:1701:S3");
        assertThatThrownBy(() -> UsbAddress.of("usb:5e0")).hasMessageContaining("usb:vendor:product");
    }

    @Test
    void offersTheMostLastingNameOfAPort() throws IOException {
        Path target = Files.createFile(dev.resolve("ttyACM0")).toRealPath();
        Path byId = Files.createDirectory(dev.resolve("by-id"));
        Path name = Files.createSymbolicLink(byId.resolve("usb-Zebra_S1-if00"), target);
        var plugged = new SerialPlug(target.toString(), "Zebra", "05e0", "1701", "S1");
        Map<Path, Path> lasting = FoundPorts.lasting(byId);
        assertThat(FoundPorts.serial(List.of(plugged, RIGHT, BOARD), lasting))
                .extracting(FoundPort::address)
                .containsExactly(name.toString(), "usb:05e0:1701:S2", "/dev/ttyS0");
    }

    @Test
    void listsThePrintersDeviceFiles() throws IOException {
        Files.createFile(dev.resolve("lp0"));
        Files.createFile(dev.resolve("hiddev0"));
        assertThat(FoundPorts.files(dev))
                .containsExactly(new FoundPort(
                        LinkKind.FILE,
                        dev.resolve("lp0").toString(),
                        dev.resolve("lp0").toString(),
                        "",
                        "",
                        ""));
        assertThat(FoundPorts.files(dev.resolve("nothing"))).isEmpty();
    }

    @Test
    void listsWhatThisComputerHasWithoutFailing() {
        assertThat(FoundPorts.now()).doesNotContainNull();
    }
}
