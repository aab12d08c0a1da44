package org.stowage.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;
import org.stowage.shipping.Manifest;
import org.stowage.shipping.Manifests;
import org.stowage.shipping.ShippingProblem;
import org.stowage.site.Warehouse;

/** The forms at the carriers' door. */
@ApplicationScoped
class ManifestActs {

    private final Manifests manifests;
    private final Handovers handovers;
    private final CurrentActor actor;
    private final Once once;

    ManifestActs(Manifests manifests, Handovers handovers, CurrentActor actor, Once once) {
        this.manifests = manifests;
        this.handovers = handovers;
        this.actor = actor;
        this.once = once;
    }

    Response collect(Warehouse in, FormFields fields) {
        String carrier = fields.textOrEmpty("carrier");
        if (carrier.isEmpty()) {
            throw Problem.of(KernelProblem.MISSING_VALUE).at("/carrier");
        }
        mustServeAll(actor.get());
        boolean handover = fields.flag("handover");
        var asked = new ManifestResource.NewManifest(in.code(), carrier, null, handover);
        return once.page(fields.key(), asked, () -> {
            long operator = actor.get().operatorId();
            if (handover) {
                return page(handovers
                        .send(in.key(), carrier, null, operator)
                        .goods()
                        .manifest());
            }
            Manifest manifest = manifests.open(in.key(), carrier, operator);
            manifests.loadAll(manifest, operator);
            if (manifests.count(manifest) == 0) {
                throw Problem.of(ShippingProblem.MANIFEST_EMPTY, manifest.manifestNo());
            }
            return page(manifest);
        });
    }

    Response load(Warehouse in, String no, FormFields fields) {
        List<String> parcels = fields.lines("parcels").stream()
                .flatMap(line -> Stream.of(line.split("[\\s,;]+")))
                .map(one -> one.regionMatches(true, 0, "P-", 0, 2) ? one.substring(2) : one)
                .distinct()
                .toList();
        if (parcels.isEmpty()) {
            throw Problem.of(KernelProblem.MISSING_VALUE).at("/parcels");
        }
        return once.page(fields.key(), new ManifestResource.MoreParcels(parcels), () -> {
            Manifest manifest = manifests.get(in.id(), no, actor.get());
            manifests.load(manifest, parcels, actor.get().operatorId());
            return page(manifest);
        });
    }

    /** Where the driver counts otherwise, somebody must say why. */
    Response handOver(Warehouse in, String no, FormFields fields) {
        Integer counted = fields.smallNumber("driverCount");
        if (counted != null && counted < 0) {
            fields.fault("/driverCount", KernelProblem.INVALID_VALUE, counted, "0, 1, 2");
        }
        mustBeShort(fields, 100, "driver", "signature", "handedBy");
        mustBeShort(fields, 200, "countReason");
        fields.check();
        String us = fields.text("handedBy");
        Signed signed = new Signed(
                fields.text("driver"),
                counted,
                fields.text("signature"),
                fields.text("countReason"),
                fields.text("drawn"),
                us == null ? actor.get().name() : us,
                fields.text("drawnByUs"));
        return once.page(fields.key(), signed, () -> {
            Manifest manifest = manifests.get(in.id(), no, actor.get());
            handovers.handOver(manifest, signed, actor.get().operatorId(), Instant.now());
            return page(manifest);
        });
    }

    /** @throws Problem not-allowed: a van takes parcels of all owners */
    static void mustServeAll(Actor actor) {
        if (actor.owners() != null) {
            throw Problem.of(KernelProblem.NOT_ALLOWED);
        }
    }

    private static void mustBeShort(FormFields fields, int most, String... names) {
        for (String name : names) {
            if (fields.textOrEmpty(name).length() > most) {
                fields.fault("/" + name, KernelProblem.INVALID_VALUE, fields.textOrEmpty(name), "1-" + most);
            }
        }
    }

    private static PageLink page(Manifest manifest) {
        return PageLink.to("/manifests", manifest.manifestNo());
    }
}
