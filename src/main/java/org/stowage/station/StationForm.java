package org.stowage.station;

import org.jspecify.annotations.Nullable;
import org.stowage.device.LinkKind;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.site.Warehouse;

/** What somebody writes down about a station or a device; every field that cannot be so is named at once. */
final class StationForm {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_SCAN = 1024;

    private StationForm() {}

    static StationResource.NewStation station(Warehouse warehouse, FormFields form) {
        var asked = new StationResource.NewStation(
                warehouse.code(),
                needed(form, "code", LONGEST_NAME),
                needed(form, "name", LONGEST_NAME),
                form.text("location"));
        form.check();
        return asked;
    }

    /** @param kind of the chosen profile; empty where it is unknown, which is refused where the device is made */
    static DeviceResource.NewDevice device(Warehouse warehouse, FormFields form, String kind) {
        LinkKind link = form.choice(LinkKind.class, "link");
        if (link == null && form.text("link") == null) {
            form.fault("/link", KernelProblem.MISSING_VALUE);
        }
        // the print dialog has no line; its address is the paper, and may be left to the dialog
        String address =
                link == LinkKind.BROWSER ? form.textOrEmpty("address") : needed(form, "address", LONGEST_ADDRESS);
        var asked = new DeviceResource.NewDevice(
                warehouse.code(),
                form.text("station"),
                needed(form, "name", LONGEST_NAME),
                kind,
                needed(form, "profile", LONGEST_NAME),
                link == null ? "" : DatabaseName.of(link),
                address);
        form.check();
        return asked;
    }

    static String raw(FormFields form) {
        String raw = needed(form, "raw", LONGEST_SCAN);
        form.check();
        return raw;
    }

    private static String needed(FormFields form, String name, int most) {
        @Nullable String text = form.text(name);
        if (text == null) {
            form.fault("/" + name, KernelProblem.MISSING_VALUE);
            return "";
        }
        if (text.length() > most) {
            form.fault("/" + name, KernelProblem.INVALID_VALUE, text.substring(0, 20) + "…", "1-" + most);
        }
        return text;
    }
}
