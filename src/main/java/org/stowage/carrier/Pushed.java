package org.stowage.carrier;

import java.util.List;

/** A push that was signed and could be read. @param answer what its sender waits for, as JSON */
public record Pushed(List<CarrierScan> scans, String answer) {}
