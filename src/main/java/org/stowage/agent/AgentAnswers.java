package org.stowage.agent;

import java.util.Optional;
import org.stowage.device.DeviceAddress;
import org.stowage.device.Printed;
import org.stowage.device.PrinterCondition;
import org.stowage.device.Printers;
import org.stowage.device.Printers.Seen;
import org.stowage.kernel.Problem;
import org.stowage.station.AgentDevice;
import org.stowage.station.AgentFrame;
import org.stowage.station.AgentSeen;

/** Tells the service how a printer is. Takes the time that the printer takes. */
record AgentAnswers(AgentHub hub) {

    static final Printed NO_SUCH = Printed.notSent(PrinterCondition.NOT_REACHED, "no such device at this station");

    AgentFrame.Told answer(AgentFrame.Ask ask) {
        Optional<AgentDevice> device = hub.device(ask.device());
        if (device.isEmpty()) {
            return new AgentFrame.Told(ask.ask(), NO_SUCH, null);
        }
        DeviceAddress printer = device.get().where();
        Printers printers = hub.printers();
        try {
            Printed hindrance = ask.hindrance() ? printers.hindrance(printer).orElse(null) : null;
            Optional<Seen> seen = ask.hindrance() ? printers.last(printer) : printers.status(printer);
            return new AgentFrame.Told(
                    ask.ask(), hindrance, seen.map(AgentSeen::of).orElse(null));
        } catch (RuntimeException e) {
            return new AgentFrame.Told(ask.ask(), Printed.notSent(PrinterCondition.FAULT, text(e)), null);
        }
    }

    static String text(Exception e) {
        return e instanceof Problem refused ? String.valueOf(refused.getMessage()) : e.toString();
    }
}
