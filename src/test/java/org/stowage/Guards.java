package org.stowage;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.ws.rs.HttpMethod;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hibernate.annotations.PartitionKey;

/** The rules of the house plan, section 3, that a machine can keep. */
final class Guards {

    private static final Map<Integer, List<String>> FLOORS = new TreeMap<>(Map.ofEntries(
            Map.entry(12, List.of("app", "demo")),
            Map.entry(11, List.of("integration", "report", "channel")),
            Map.entry(10, List.of("office")),
            Map.entry(9, List.of("returns")),
            Map.entry(8, List.of("claim", "freight")),
            Map.entry(7, List.of("tracking")),
            Map.entry(6, List.of("handover")),
            Map.entry(5, List.of("shipping", "waybill")),
            Map.entry(4, List.of("picking", "slotting", "carrier", "tariff", "countplan", "accuracy", "stray")),
            Map.entry(3, List.of("inbound", "outbound", "counting", "transfer", "adjustment")),
            Map.entry(2, List.of("task", "printing", "agent", "boxing", "photo")),
            Map.entry(1, List.of("stock", "station")),
            Map.entry(0, List.of("catalog", "site")),
            Map.entry(-1, List.of("access")),
            Map.entry(-2, List.of("barcode", "device")),
            Map.entry(-3, List.of("kernel"))));

    /**
     * The sideways ways that the plan draws: defects found by a count go back to inbound, a freeze stops orders; carriers are
     * asked for the numbers of parcels, and have cost tables; channels are called as webhooks are;
     * what a carrier billed wrongly becomes a claim.
     */
    private static final Map<String, String> DRAWN = Map.of(
            "counting",
            "inbound",
            "adjustment",
            "outbound",
            "shipping",
            "waybill",
            "tariff",
            "carrier",
            "channel",
            "integration",
            "freight",
            "claim");

    private static final String BENCH = "org.stowage.bench..";

    private static final DescribedPredicate<JavaClass> TABLE_ROWS = DescribedPredicate.describe(
            "rows of tables", c -> c.isAnnotatedWith(Entity.class) || c.isAnnotatedWith(MappedSuperclass.class));

    private Guards() {}

    /** @param root {@code org.stowage} or a house of fixtures built like it */
    static Stream<ArchRule> floors(String root) {
        return FLOORS.entrySet().stream()
                .flatMap(floor -> floor.getValue().stream().map(room -> {
                    String[] above = FLOORS.entrySet().stream()
                            .filter(other -> other.getKey() >= floor.getKey())
                            .flatMap(other -> other.getValue().stream())
                            .filter(other -> !other.equals(room) && !other.equals(DRAWN.get(room)))
                            .map(other -> root + "." + other + "..")
                            .toArray(String[]::new);
                    return noClasses()
                            .that(resideInAPackage(root + "." + room + ".."))
                            .should(dependOnClassesThat(resideInAnyPackage(above)))
                            .as(room + " uses rooms on lower floors only")
                            .allowEmptyShould(true);
                }));
    }

    static ArchRule cycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    static ArchRule serialPortsOnlyIn(String room) {
        return importer("com.fazecast..", resideInAnyPackage(room));
    }

    static ArchRule barcodeDrawingOnlyIn(String room) {
        return importer("com.google.zxing..", resideInAnyPackage(room));
    }

    static ArchRule pdfOnlyIn(String... rooms) {
        return importer("org.apache.pdfbox..", resideInAnyPackage(rooms));
    }

    static ArchRule jdbc() {
        DescribedPredicate<JavaClass> allowed = DescribedPredicate.describe(
                "Sql classes, the kernel's Sql, the service's own PostgreSQL",
                c -> outermost(c)
                        .map(JavaClass::getSimpleName)
                        .anyMatch(name -> name.endsWith("Sql")
                                || (c.getPackageName().equals("org.stowage.kernel")
                                        && Set.of("SqlArrays", "SqlStatement", "SqlFailure", "RowReader")
                                                .contains(name))
                                || (c.getPackageName().equals("org.stowage.app")
                                        && (name.contains("Postgres") || name.equals("Cluster")))));
        return noClasses()
                .that(DescribedPredicate.not(allowed))
                .and(DescribedPredicate.not(resideInAPackage(BENCH)))
                .should(dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..")))
                .as("JDBC is for Sql classes")
                .allowEmptyShould(true);
    }

    private static Stream<JavaClass> outermost(JavaClass type) {
        return Stream.iterate(type, c -> c != null, c -> c.getEnclosingClass().orElse(null));
    }

    private static ArchRule importer(String library, DescribedPredicate<JavaClass> allowed) {
        return noClasses()
                .that(DescribedPredicate.not(allowed))
                .and(DescribedPredicate.not(resideInAPackage(BENCH)))
                .should(dependOnClassesThat(resideInAPackage(library)))
                .allowEmptyShould(true);
    }

    /**
     * Rows of one warehouse are read by (warehouse, id): by id alone every partition would be searched. What belongs to no
     * warehouse has its id as key.
     */
    static ArchRule noFindById() {
        Set<String> ofNoWarehouse = Set.of("org.stowage.site.WarehouseRows", "org.stowage.catalog.ItemRows");
        DescribedPredicate<com.tngtech.archunit.core.domain.JavaCall<?>> byIdAlone = DescribedPredicate.describe(
                "reading by id alone",
                call -> (Set.of("findById", "findByIdOptional", "getReference", "getReferenceById")
                                        .contains(call.getTarget().getName())
                                && !ofNoWarehouse.contains(call.getTargetOwner().getName()))
                        || (call.getTarget().getName().equals("find")
                                && call.getTargetOwner().getName().startsWith("jakarta.persistence.")));
        return noClasses()
                .that(DescribedPredicate.not(resideInAPackage(BENCH)))
                .should(ArchConditions.callMethodWhere(byIdAlone.forSubtype()))
                .as("nothing is read by its id alone")
                .allowEmptyShould(true);
    }

    static ArchRule noAssociations() {
        return noFields()
                .that()
                .areDeclaredInClassesThat(TABLE_ROWS)
                .should()
                .beAnnotatedWith(ManyToOne.class)
                .orShould()
                .beAnnotatedWith(OneToMany.class)
                .orShould()
                .beAnnotatedWith(OneToOne.class)
                .orShould()
                .beAnnotatedWith(ManyToMany.class)
                .allowEmptyShould(true);
    }

    /** An entity with a warehouse is partitioned by it. */
    static ArchRule warehouseLeadsTheKey() {
        return com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields()
                .that()
                .haveName("warehouseId")
                .and()
                .areDeclaredInClassesThat(TABLE_ROWS)
                .should()
                .beAnnotatedWith(PartitionKey.class)
                .allowEmptyShould(true);
    }

    static ArchRule everyAddressIsGuarded() {
        return methods()
                .that(DescribedPredicate.describe("are addresses", Guards::isAddress))
                .should(new ArchCondition<JavaMethod>("say who may call them") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean guarded = Stream.of(
                                        RolesAllowed.class,
                                        PermitAll.class,
                                        DenyAll.class,
                                        io.quarkus.security.Authenticated.class)
                                .anyMatch(guard -> method.isAnnotatedWith(guard)
                                        || method.getOwner().isAnnotatedWith(guard));
                        boolean reachable = method.getModifiers().contains(JavaModifier.PUBLIC);
                        events.add(new SimpleConditionEvent(
                                method, guarded && reachable, method.getFullName() + " is unguarded or not public"));
                    }
                })
                .allowEmptyShould(true);
    }

    private static boolean isAddress(JavaMethod method) {
        return method.getAnnotations().stream().anyMatch(a -> a.getRawType().isAnnotatedWith(HttpMethod.class));
    }

    static ArchRule noEmptyNames() {
        return noClasses()
                .should(ArchConditions.be(DescribedPredicate.describe(
                        "a name that says nothing",
                        c -> c.getSimpleName().matches(".*(Service|Impl|Utils?|Helper|Manager|Common)$"))))
                .allowEmptyShould(true);
    }

    static ArchRule everyRoomHasItsSign() {
        return classes()
                .that(DescribedPredicate.not(resideInAPackage(BENCH)))
                .should(new ArchCondition<JavaClass>("stand in a room whose package-info is @NullMarked") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean marked = type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
                        events.add(new SimpleConditionEvent(
                                type, marked, type.getPackageName() + " has no sign, seen at " + type.getName()));
                    }
                })
                .allowEmptyShould(true);
    }
}
