package org.stowage.device;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The serial ports, printers' device files and print queues of this computer. */
final class FoundPorts {

    private static final Path USB_PRINTERS = Path.of("/dev/usb");
    private static final Path USB_FACTS = Path.of("/sys/class/usbmisc");

    private FoundPorts() {}

    static List<FoundPort> now(Path serialNames) {
        List<FoundPort> found = new ArrayList<>(serial(SerialLink.plugs().toList(), lasting(serialNames)));
        found.addAll(files(USB_PRINTERS, USB_FACTS));
        QueueLink.names().stream()
                .map(name -> new FoundPort(LinkKind.QUEUE, name, name, "", "", ""))
                .forEach(found::add);
        return found;
    }

    /** @param lasting names under {@code /dev/serial/by-id}, by where they lead to */
    static List<FoundPort> serial(List<SerialPlug> plugs, Map<Path, Path> lasting) {
        List<FoundPort> found = new ArrayList<>();
        Map<Path, Path> unseen = new TreeMap<>(lasting);
        for (SerialPlug plug : plugs) {
            found.add(serial(plug, lasting));
            unseen.remove(Path.of(plug.path()));
        }
        // a name that leads to a terminal of which the system tells nothing more: a container, a converter's driver
        unseen.forEach((target, name) ->
                found.add(new FoundPort(LinkKind.SERIAL, name.toString(), target.toString(), "", "", "")));
        return found;
    }

    private static FoundPort serial(SerialPlug plug, Map<Path, Path> lasting) {
        Path name = lasting.get(Path.of(plug.path()));
        String usb = plug.vendor().isEmpty() ? "" : plug.vendor() + ":" + plug.product();
        String what =
                usb.isEmpty() ? plug.path() : new UsbAddress(plug.vendor(), plug.product(), plug.serial()).toString();
        return new FoundPort(
                LinkKind.SERIAL,
                name == null ? what : name.toString(),
                plug.path(),
                plug.description(),
                usb,
                plug.serial());
    }

    static Map<Path, Path> lasting(Path directory) {
        Map<Path, Path> names = new HashMap<>();
        list(directory, "*").forEach(name -> {
            Path target = Symlinks.target(name.toString());
            if (target != null) {
                names.put(target, name);
            }
        });
        return names;
    }

    /** @param facts what the system tells of each by its name: {@code lp0/device} is an interface of the USB device */
    static List<FoundPort> files(Path directory, Path facts) {
        return list(directory, "lp*").stream()
                .map(path ->
                        file(path.toString(), facts.resolve(path.getFileName()).resolve("device/..")))
                .toList();
    }

    private static FoundPort file(String path, Path usb) {
        String vendor = fact(usb, "idVendor");
        String number = vendor.isEmpty() ? "" : vendor + ":" + fact(usb, "idProduct");
        return new FoundPort(LinkKind.FILE, path, path, fact(usb, "product"), number, fact(usb, "serial"));
    }

    private static String fact(Path usb, String name) {
        try {
            return Files.readString(usb.resolve(name)).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static List<Path> list(Path directory, String glob) {
        List<Path> names = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory, glob)) {
                stream.forEach(names::add);
            } catch (IOException e) {
                // unplugged while it was read
                return List.of();
            }
        }
        names.sort(null);
        return names;
    }
}
