package org.stowage.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.stowage.kernel.Outbox;
import org.stowage.kernel.Retrying;
import org.stowage.returns.Announced.Result;
import org.stowage.site.Warehouses;

/** Goods coming back. So far: their announcement, so that the desk knows them when the parcel is there. */
@ApplicationScoped
public class Returns {

    private record OfOrder(NewReturn announced, long orderId) {}

    private record News(String returnNo, String channel, String channelReturnNo, int lines) {}

    private final ReturnSql sql;
    private final Warehouses warehouses;
    private final Outbox outbox;

    public Returns(ReturnSql sql, Warehouses warehouses, Outbox outbox) {
        this.sql = sql;
        this.warehouses = warehouses;
        this.outbox = outbox;
    }

    /**
     * Each line is decided by itself; lines of one announcement that belong to several orders become several returns.
     *
     * @return for each announcement one answer per line, in their order
     */
    @Transactional
    @Retrying
    public List<List<Announced>> announceAll(long warehouseId, List<NewReturn> announcements) {
        List<ReturnSql.Asked> asked = asked(announcements);
        if (asked.isEmpty()) {
            return List.of();
        }
        Announced[] answers = new Announced[asked.size()];
        for (ReturnSql.Known known : sql.known(warehouseId, asked)) {
            ReturnSql.Asked line = asked.get(known.place());
            boolean same = line.itemId() == known.itemId() && line.quantity() == known.announced();
            answers[known.place()] = new Announced(same ? Result.UNCHANGED : Result.OTHER_CONTENT, known.returnNo());
        }
        List<ReturnSql.Asked> open =
                asked.stream().filter(line -> answers[line.place()] == null).toList();
        announce(warehouseId, announcements, asked, answers, open);
        List<List<Announced>> all = new ArrayList<>();
        int place = 0;
        for (NewReturn announcement : announcements) {
            List<Announced> lines = new ArrayList<>();
            for (int i = 0; i < announcement.lines().size(); i++) {
                lines.add(Objects.requireNonNull(answers[place++]));
            }
            all.add(lines);
        }
        return all;
    }

    private static List<ReturnSql.Asked> asked(List<NewReturn> announcements) {
        List<ReturnSql.Asked> asked = new ArrayList<>();
        for (NewReturn announcement : announcements) {
            int lineNo = 0;
            for (NewReturn.Line line : announcement.lines()) {
                asked.add(new ReturnSql.Asked(
                        asked.size(),
                        announcement.channel(),
                        announcement.channelReturnNo(),
                        ++lineNo,
                        line.itemId(),
                        line.quantity(),
                        announcement.orderId(),
                        announcement.customer(),
                        announcement.announcedAt()));
            }
        }
        return asked;
    }

    private void announce(
            long warehouseId,
            List<NewReturn> announcements,
            List<ReturnSql.Asked> asked,
            Announced[] answers,
            List<ReturnSql.Asked> open) {
        if (open.isEmpty()) {
            return;
        }
        Map<Integer, NewReturn> byPlace = new HashMap<>();
        int place = 0;
        for (NewReturn announcement : announcements) {
            for (int i = 0; i < announcement.lines().size(); i++) {
                byPlace.put(place++, announcement);
            }
        }
        Map<OfOrder, List<ReturnSql.Match>> byOrder = sql.match(warehouseId, open).stream()
                .collect(Collectors.groupingBy(
                        m -> new OfOrder(Objects.requireNonNull(byPlace.get(m.place())), m.orderId()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        open.forEach(line -> answers[line.place()] = new Announced(Result.UNKNOWN_ORDER, null));
        write(warehouseId, asked, answers, byOrder);
    }

    private void write(
            long warehouseId,
            List<ReturnSql.Asked> asked,
            Announced[] answers,
            Map<OfOrder, List<ReturnSql.Match>> byOrder) {
        if (byOrder.isEmpty()) {
            return;
        }
        String prefix = warehouses.keyById(warehouseId).code() + "-RT";
        List<Long> ids = sql.nextIds(byOrder.size());
        List<ReturnSql.Head> heads = new ArrayList<>();
        List<ReturnSql.Line> lines = new ArrayList<>();
        List<Outbox.Event> news = new ArrayList<>();
        byOrder.forEach((of, matches) -> {
            long id = ids.get(heads.size());
            String no = prefix + id;
            NewReturn about = of.announced();
            heads.add(new ReturnSql.Head(
                    id,
                    no,
                    about.channel(),
                    about.channelReturnNo(),
                    of.orderId(),
                    about.reason(),
                    about.announcedAt()));
            for (ReturnSql.Match match : matches) {
                ReturnSql.Asked line = asked.get(match.place());
                lines.add(new ReturnSql.Line(id, line.lineNo(), line.itemId(), match.orderLineId(), line.quantity()));
                answers[match.place()] = new Announced(Result.CREATED, no);
            }
            news.add(new Outbox.Event(
                    "return.announced", no, new News(no, about.channel(), about.channelReturnNo(), matches.size())));
        });
        sql.insert(warehouseId, heads);
        sql.insertLines(warehouseId, lines);
        outbox.tell(warehouseId, news);
    }
}
