package org.stowage.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.Badges;
import org.stowage.access.CurrentActor;
import org.stowage.access.Role;
import org.stowage.access.Roles;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageReply;
import org.stowage.kernel.Problem;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.LocationKind;
import org.stowage.site.Walk;

/** Where one chooses what to print, sees it, and opens it for the print dialog or sends it to a label printer. */
@Path("/print")
@Produces(MediaType.TEXT_HTML)
class PrintPages {

    /** What can be printed, each for those whose work it is. */
    enum What {
        COMMANDS("list-check", Role.values()),
        LOCATIONS("map-pin", Role.MANAGER, Role.CLERK, Role.RECEIVER),
        ITEMS("tag", Role.MANAGER, Role.CLERK, Role.RECEIVER),
        LOTS("calendar", Role.MANAGER, Role.CLERK, Role.RECEIVER),
        UNITS("packages", Role.MANAGER, Role.CLERK, Role.RECEIVER, Role.PACKER),
        TOTES("box", Role.MANAGER, Role.CLERK, Role.RECEIVER),
        BADGES("id-badge-2", Role.ADMINISTRATOR, Role.MANAGER);

        private final String icon;
        private final List<Role> roles;

        What(String icon, Role... roles) {
            this.icon = icon;
            this.roles = List.of(roles);
        }

        boolean isFor(Actor actor) {
            return roles.stream().anyMatch(actor::has);
        }

        /** True for what comes on a roll too. */
        boolean isLabel() {
            return this != COMMANDS && this != BADGES;
        }
    }

    private static final List<Role> DESIGNERS = List.of(Role.MANAGER, Role.CLERK, Role.PACKER, Role.RECEIVER);

    record Tab(String name, String icon, boolean chosen) {}

    /** @param usual the paper that this is printed on as a rule */
    record Paper(String word, boolean usual) {}

    /** @param designs whether the reader may look at the label designs */
    record Wanted(String name, boolean label, boolean designs, String warehouse, List<Tab> tabs, List<Paper> papers) {}

    record Choices(
            List<Badges.Badge> wearers,
            List<String> zones,
            List<String> kinds,
            List<String> designs,
            long next,
            String prefix) {}

    @CheckedTemplate(basePath = "report")
    record PrintPage(Wanted wanted, Choices choices, List<PrintForms.Printer> printers) implements TemplateInstance {}

    private final CurrentWarehouse warehouse;
    private final CurrentActor actor;
    private final Badges badges;
    private final Walk walk;
    private final AskedLabels labels;
    private final PrintForms forms;

    PrintPages(
            CurrentWarehouse warehouse,
            CurrentActor actor,
            Badges badges,
            Walk walk,
            AskedLabels labels,
            PrintForms forms) {
        this.warehouse = warehouse;
        this.actor = actor;
        this.badges = badges;
        this.walk = walk;
        this.labels = labels;
        this.forms = forms;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.RECEIVER, Roles.PICKER, Roles.PACKER, Roles.COUNTER})
    public TemplateInstance page(@QueryParam("what") @Nullable String what) {
        Actor who = actor.get();
        What chosen = what == null ? What.COMMANDS : named(what, who);
        var where = warehouse.get();
        long id = where.id();
        Wanted wanted = new Wanted(
                name(chosen),
                chosen.isLabel(),
                DESIGNERS.stream().anyMatch(who::has),
                where.code(),
                Arrays.stream(What.values())
                        .filter(each -> each.isFor(who))
                        .map(each -> new Tab(name(each), each.icon, each == chosen))
                        .toList(),
                papers(chosen));
        Choices choices = new Choices(
                chosen == What.BADGES ? badges.of(who, id) : List.of(),
                chosen == What.LOCATIONS ? walk.zones(id) : List.of(),
                Arrays.stream(LocationKind.values())
                        .filter(kind -> kind != LocationKind.VIRTUAL)
                        .map(DatabaseName::of)
                        .toList(),
                chosen == What.UNITS ? labels.unitDesigns() : List.of(),
                chosen == What.TOTES ? labels.nextTote() : 1,
                ToteLabels.usualPrefix());
        return new PrintPage(wanted, choices, chosen.isLabel() ? forms.printers(id) : List.of());
    }

    @POST
    @Path("/{what:locations|items|lots|totes}")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.RECEIVER})
    public Response send(@PathParam("what") String what, @BeanParam PrintForms.Sent form) {
        forms.print(what, form);
        return PageReply.to("/print/jobs");
    }

    @POST
    @Path("/units")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.RECEIVER, Roles.PACKER})
    public Response sendUnits(@BeanParam PrintForms.Sent form) {
        forms.print("units", form);
        return PageReply.to("/print/jobs");
    }

    private static What named(String name, Actor who) {
        return Arrays.stream(What.values())
                .filter(each -> name(each).equals(name) && each.isFor(who))
                .findFirst()
                .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, name));
    }

    private static String name(What what) {
        return DatabaseName.of(what);
    }

    private static List<Paper> papers(What what) {
        String usual = what.isLabel() ? "label" : "a4";
        return Arrays.stream(org.stowage.printing.Paper.values())
                .map(org.stowage.printing.Paper::word)
                .filter(word -> what.isLabel() || word.equals("a4") || word.equals("letter"))
                .map(word -> new Paper(word, word.equals(usual)))
                .toList();
    }
}
