package org.stowage.catalog;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.kernel.Page;
import org.stowage.kernel.Problem;

/** Whose goods lie here. */
@Path("/api/v1/owners")
class OwnerResource {

    record OwnerView(
            @NotNull @Pattern(regexp = "[\\p{L}\\p{N}._-]{1,32}")
            String code,

            @NotNull @Size(min = 1, max = 200) String name) {

        static OwnerView from(Owner owner) {
            return new OwnerView(owner.code(), owner.name());
        }
    }

    private final Owners owners;
    private final CurrentActor actor;
    private final Once once;

    OwnerResource(Owners owners, CurrentActor actor, Once once) {
        this.owners = owners;
        this.actor = actor;
        this.once = once;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.RECEIVER, Roles.AUDITOR, Roles.INTEGRATION})
    public Page<OwnerView> list(@RestQuery @DefaultValue("100") int limit, @RestQuery @Nullable String cursor) {
        int size = Page.size(limit);
        Page<Owner> page = Page.of(owners.page(Page.after(cursor), size), size, Owner::code);
        return new Page<>(
                page.items().stream()
                        .filter(owner -> actor.get().mayServe(owner.id()))
                        .map(OwnerView::from)
                        .toList(),
                page.nextCursor());
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.RECEIVER, Roles.AUDITOR, Roles.INTEGRATION})
    public OwnerView get(@RestPath String code) {
        return owners.find(code)
                .filter(owner -> actor.get().mayServe(owner.id()))
                .map(OwnerView::from)
                .orElseThrow(() -> Problem.of(CatalogProblem.UNKNOWN_OWNER, code));
    }

    @POST
    @RolesAllowed({Roles.ADMINISTRATOR})
    public Response keep(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid OwnerView asked) {
        return once.post(key, asked, 201, () -> OwnerView.from(owners.keep(asked.code(), asked.name())));
    }
}
