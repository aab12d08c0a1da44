package org.stowage.station;

import org.jspecify.annotations.Nullable;
import org.stowage.device.LinkKind;
import org.stowage.kernel.DatabaseName;

/**
 * A device as the page shows it.
 *
 * @param link as the API names it
 * @param state what is known of it now
 * @param problem why it is not heard, as the line tells it; empty where there is none
 * @param hearing null for printers: nothing comes from them
 * @param speaks a person may put words into its mouth
 */
record DeviceCard(
        long id,
        String name,
        String kind,
        String profile,
        String link,
        String address,
        boolean enabled,
        State state,
        String problem,
        @Nullable Hearing hearing,
        boolean speaks) {

    /** In words, with the icon and tone that go with them. */
    enum State {
        OFF("ban", "over"),
        LISTENING("plug-connected", "good"),
        DEAF("plug-connected-x", "bad"),
        WAITING("clock", "wait"),
        UNPLACED("alert-triangle", "wait"),
        PRINTS_IN_BROWSER("printer", "good"),
        PRINTS_IN_MEMORY("printer", "good"),
        PRINTS("printer", "good");

        private final StateMark mark;

        State(String icon, String tone) {
            this.mark = new StateMark(icon, tone);
        }

        public StateMark mark() {
            return mark;
        }
    }

    static DeviceCard of(Device device, Hearing heard) {
        boolean printer = device.kind().equals("printer");
        State state = state(device, heard);
        return new DeviceCard(
                device.id(),
                device.name(),
                device.kind(),
                device.where().profile(),
                DatabaseName.of(device.where().link()),
                device.where().address(),
                device.enabled(),
                state,
                state == State.DEAF ? heard.problem() : "",
                printer ? null : heard,
                !printer
                        && device.enabled()
                        && device.stationId() != null
                        && device.where().link() == LinkKind.SIMULATED);
    }

    private static State state(Device device, Hearing heard) {
        if (!device.enabled()) {
            return State.OFF;
        }
        if (device.kind().equals("printer")) {
            return switch (device.where().link()) {
                case BROWSER -> State.PRINTS_IN_BROWSER;
                case SIMULATED -> State.PRINTS_IN_MEMORY;
                default -> State.PRINTS;
            };
        }
        if (device.stationId() == null) {
            return State.UNPLACED;
        }
        if (heard.listening()) {
            return State.LISTENING;
        }
        return heard.problem().isEmpty() ? State.WAITING : State.DEAF;
    }
}
