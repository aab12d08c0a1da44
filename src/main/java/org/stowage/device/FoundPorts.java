package org.stowage.device;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The serial ports, printers' device files and print queues of this computer. */
final class FoundPorts {

    private static final Path BY_ID = Path.of("/dev/serial/by-id");
    private static final Path USB_PRINTERS = Path.of("/dev/usb");

    private FoundPorts() {}

    static List<FoundPort> now() {
        List<FoundPort> found = new ArrayList<>(serial(SerialLink.plugs().toList(), lasting(BY_ID)));
        found.addAll(files(USB_PRINTERS));
        QueueLink.names().stream()
                .map(name -> new FoundPort(LinkKind.QUEUE, name, name, "", "", ""))
                .forEach(found::add);
        return found;
    }

    /** @param lasting names under {@code /dev/serial/by-id}, by where they lead to */
    static List<FoundPort> serial(List<SerialPlug> plugs, Map<Path, Path> lasting) {
        return plugs.stream().map(plug -> serial(plug, lasting)).toList();
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

    static List<FoundPort> files(Path directory) {
        return list(directory, "lp*").stream()
                .map(Path::toString)
                .map(path -> new FoundPort(LinkKind.FILE, path, path, "", "", ""))
                .toList();
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
