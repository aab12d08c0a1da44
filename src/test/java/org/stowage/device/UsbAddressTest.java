package org.stowage.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

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
    void findsATerminalOfWhichTheSystemTellsNothingMoreByItsLastingName() throws IOException {
        Path target = Files.createFile(dev.resolve("pts7")).toRealPath();
        assertThat(FoundPorts.serial(List.of(BOARD), Map.of(target, dev.resolve("usb-Gun-if00"))))
                .extracting(FoundPort::address, FoundPort::path)
                .containsExactly(
                        tuple("/dev/ttyS0", "/dev/ttyS0"),
                        tuple(dev.resolve("usb-Gun-if00").toString(), target.toString()));
    }

    @Test
    void listsThePrintersDeviceFilesWithWhatTheSystemTellsOfThem() throws IOException {
        Files.createFile(dev.resolve("lp0"));
        Files.createFile(dev.resolve("lp1"));
        Files.createFile(dev.resolve("hiddev0"));
        Path facts = dev.resolve("facts");
        Path usb = Files.createDirectories(dev.resolve("usb/1-2"));
        Files.createDirectories(facts.resolve("lp1"));
        Files.createSymbolicLink(facts.resolve("lp1/device"), Files.createDirectory(usb.resolve("1-2:1.0")));
        Files.writeString(usb.resolve("idVendor"), "0a5f\n");
        Files.writeString(usb.resolve("idProduct"), "0084\n");
        Files.writeString(usb.resolve("product"), "ZTC ZD420\n");
        String first = dev.resolve("lp0").toString();
        String second = dev.resolve("lp1").toString();
        assertThat(FoundPorts.files(dev, facts))
                .containsExactly(
                        new FoundPort(LinkKind.FILE, first, first, "", "", ""),
                        new FoundPort(LinkKind.FILE, second, second, "ZTC ZD420", "0a5f:0084", ""));
        assertThat(FoundPorts.files(dev.resolve("nothing"), facts)).isEmpty();
    }

    @Test
    void listsWhatThisComputerHasWithoutFailing() {
        assertThat(new Ports(dev.toString()).found()).doesNotContainNull();
    }
}
