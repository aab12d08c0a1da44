package org.stowage.app;

import picocli.CommandLine.Command;

/** {@code stowage simulate}: devices without iron, on a port where Stowage finds them as it would find real ones. */
@Command(
        name = "simulate",
        resourceBundle = "messages.app",
        mixinStandardHelpOptions = true,
        subcommands = {
            SimulatePrinter.class,
            SimulateScanner.class,
            SimulateScale.class,
            SimulateComponent.class,
            SimulateCarrier.class
        })
final class Simulate {}
