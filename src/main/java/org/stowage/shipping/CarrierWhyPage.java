package org.stowage.shipping;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.stowage.carrier.Carrier;

/** @param place where it stands: parcels or orders */
@CheckedTemplate(basePath = "shipping")
record CarrierWhyPage(String place, CarrierWhy why, List<Carrier> carriers) implements TemplateInstance {}
