package org.stowage.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.stowage.access.Role;
import org.stowage.barcode.WaybillNumbers;
import org.stowage.kernel.Texts;
import org.stowage.stock.BlindPlaces;
import org.stowage.task.Choice;
import org.stowage.task.Desk;
import org.stowage.task.Dialog;
import org.stowage.task.Meaning;
import org.stowage.task.Message;
import org.stowage.task.Outcome;
import org.stowage.task.Row;
import org.stowage.task.View;

/** {@code C-WHAT}: scan anything and read all that is known of it, and what can be done with it now. Changes nothing. */
@ApplicationScoped
public class WhatDialog implements Dialog<WhatMemory> {

    private static final String SCAN = "scan";
    private static final String[] EXPECTS = {
        "item", "location", "handlingUnit", "order", "parcel", "waybill", "document"
    };

    private final WhatSql sql;
    private final BlindPlaces blind;
    private final Instance<Dialog<?>> dialogs;

    WhatDialog(WhatSql sql, BlindPlaces blind, @Any Instance<Dialog<?>> dialogs) {
        this.sql = sql;
        this.blind = blind;
        this.dialogs = dialogs;
    }

    @Override
    public String name() {
        return "what";
    }

    @Override
    public Class<WhatMemory> memory() {
        return WhatMemory.class;
    }

    @Override
    public Set<Role> roles() {
        EnumSet<Role> people = EnumSet.allOf(Role.class);
        people.remove(Role.AGENT);
        return people;
    }

    @Override
    public Outcome<WhatMemory> open(Desk desk) {
        return Outcome.advance(WhatMemory.NOTHING, SCAN, new Message("office", "what-scan"));
    }

    @Override
    public List<Row<WhatMemory>> rows() {
        return List.of(
                Row.on(
                        SCAN,
                        Meaning.OfItem.class,
                        "shows the item",
                        (m, s, d) -> known("item", s.item().sku())),
                Row.on(
                        SCAN,
                        Meaning.OfLocation.class,
                        "shows the location",
                        (m, s, d) -> known("location", s.location().code())),
                Row.on(
                        SCAN,
                        Meaning.OfHandlingUnit.class,
                        "shows the unit and where it is",
                        (m, s, d) -> found("unit", s.lpn(), d, (in, lpn) -> sql.unit(in, lpn, Set.of()))),
                Row.on(
                        SCAN,
                        Meaning.OfOrder.class,
                        "shows the order",
                        (m, s, d) -> found("order", s.no(), d, sql::order)),
                Row.on(
                        SCAN,
                        Meaning.OfParcel.class,
                        "shows the parcel",
                        (m, s, d) -> found("parcel", s.no(), d, sql::parcel)),
                Row.on(SCAN, Meaning.OfWaybill.class, "shows the parcel", (m, s, d) -> ofWaybill(s.no(), d)),
                Row.on(
                        SCAN,
                        Meaning.OfDocument.class,
                        "shows the document",
                        (m, s, d) -> found("document", s.no(), d, sql::document)));
    }

    @Override
    public boolean isBusy(String step, WhatMemory memory) {
        return false;
    }

    private static Outcome<WhatMemory> known(String kind, String code) {
        return Outcome.advance(new WhatMemory(kind, code), SCAN, new Message("office", "what-" + kind, code));
    }

    /** A parcel that is not ours has still come from somebody: its number may say from whom. */
    private Outcome<WhatMemory> ofWaybill(String no, Desk desk) {
        List<String> carriers = WaybillNumbers.possibleCarriers(no);
        if (carriers.isEmpty() || sql.parcel(desk.warehouseId(), no).isPresent()) {
            return found("parcel", no, desk, sql::parcel);
        }
        String names = carriers.stream()
                .map(carrier -> Texts.of("barcode", "carrier." + carrier, desk.language()))
                .collect(Collectors.joining(", "));
        return Outcome.refuse(new Message("office", "what-unknown-waybill", no, names));
    }

    private static Outcome<WhatMemory> found(
            String kind, String code, Desk desk, BiFunction<Long, String, Optional<?>> look) {
        return look.apply(desk.warehouseId(), code).isEmpty()
                ? Outcome.refuse(new Message("task", "unknown-code", code))
                : known(kind, code);
    }

    @Override
    public View view(String step, WhatMemory memory, Desk desk) {
        View empty = View.of(new Message("office", "what-scan"), EXPECTS);
        return fields(empty, memory, desk.warehouseId(), blind.hiddenFrom(desk.actor(), desk.warehouseId()))
                .choices(choices(memory.kind(), desk));
    }

    private View fields(View view, WhatMemory memory, long in, Set<Long> hidden) {
        return switch (memory.kind()) {
            case "item" ->
                sql.item(in, memory.code(), hidden)
                        .map(item -> view.field("sku", item.sku())
                                .field("name", item.name())
                                .field("style", item.style())
                                .field("colour", item.colour())
                                .field("size", item.size())
                                .field("quantity", item.quantity())
                                .field("open", item.open())
                                .field("location", item.location()))
                        .orElse(view);
            case "location" ->
                sql.location(in, memory.code(), hidden)
                        .map(place -> place(view, place))
                        .orElse(view);
            case "unit" ->
                sql.unit(in, memory.code(), hidden)
                        .map(place -> place(view.field("handlingUnit", place.code()), place))
                        .orElse(view);
            case "order" ->
                sql.order(in, memory.code())
                        .map(order -> view.field("order", order.no())
                                .field("status", order.status())
                                .field("carrier", order.carrier())
                                .field("quantity", order.quantity())
                                .field("open", order.open()))
                        .orElse(view);
            case "parcel" ->
                sql.parcel(in, memory.code())
                        .map(parcel -> view.field("parcel", parcel.no())
                                .field("status", parcel.status())
                                .field("waybill", parcel.waybill())
                                .field("carrier", parcel.carrier())
                                .field("order", parcel.orderNo())
                                .field("grams", parcel.grams()))
                        .orElse(view);
            case "document" ->
                sql.document(in, memory.code())
                        .map(document -> view.field("document", document.no()).field("status", document.status()))
                        .orElse(view);
            default -> view;
        };
    }

    private static View place(View view, WhatSql.PlaceFacts place) {
        return view.field("location", place.location())
                .field("status", place.status())
                .field("quantity", place.quantity())
                .field("sku", place.sku());
    }

    /** The dialogs that take up such a thing, where this house has them and the operator may open them. */
    private List<Choice> choices(String kind, Desk desk) {
        List<String> useful = switch (kind) {
            case "item" -> List.of("receive", "putaway", "move", "count");
            case "location" -> List.of("putaway", "move", "count");
            case "unit" -> List.of("putaway", "move", "pick", "pack");
            case "order" -> List.of("pick", "pack");
            case "parcel" -> List.of("load", "pack", "return");
            case "document" -> List.of("receive", "load");
            default -> List.of();
        };
        return useful.stream()
                .filter(name -> dialogs.stream()
                        .anyMatch(dialog -> dialog.name().equals(name)
                                && dialog.roles().stream().anyMatch(desk.actor()::has)))
                .map(name -> Choice.of(
                        "C-" + name.replace("-", "").toUpperCase(Locale.ROOT),
                        new Message("task", "dialog." + name),
                        desk.language()))
                .toList();
    }
}
