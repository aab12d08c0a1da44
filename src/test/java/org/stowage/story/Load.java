package org.stowage.story;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.stowage.bench.Api;

/**
 * Clients that take orders, cancel some, and receive goods, and note what they were told: an acknowledged write must be found
 * whatever happens afterwards. What got no answer is sent again with the same number, as a shop would, for a while.
 */
final class Load implements AutoCloseable {

    static final List<String> SKUS = List.of("LOAD-1", "LOAD-2", "LOAD-3", "LOAD-4");

    private final List<Supplier<URI>> services;
    private final String token;
    private final String warehouse;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> clients = new ArrayList<>();
    final Patience patience = new Patience();

    /** Channel order number and our number of every order that was acknowledged. */
    final Map<String, String> orders = new ConcurrentHashMap<>();

    final Set<String> cancelled = ConcurrentHashMap.newKeySet();

    /** Receipt number and units. */
    final Map<String, Integer> receipts = new ConcurrentHashMap<>();

    Load(List<Supplier<URI>> services, String token, String warehouse) {
        this.services = services;
        this.token = token;
        this.warehouse = warehouse;
    }

    void start(int count) {
        for (int i = 0; i < count; i++) {
            int number = i;
            clients.add(threads.submit(() -> client(number)));
        }
    }

    @Override
    public void close() {
        patience.over();
        for (Future<?> client : clients) {
            try {
                client.get();
            } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        threads.close();
    }

    private void client(int number) {
        Random random = new Random(number);
        Api api = new PatientApi(services.get(number % services.size()), token, patience);
        for (int turn = 0; !patience.isOver(); turn++) {
            String no = number + "-" + turn;
            String sku = SKUS.get(random.nextInt(SKUS.size()));
            String other = SKUS.get(random.nextInt(SKUS.size()));
            if (random.nextInt(5) == 0) {
                receive(api, "R" + no, 1 + random.nextInt(5), List.of(sku, other));
            } else if (order(api, no, sku, other) && random.nextInt(4) == 0) {
                cancel(api, no);
            }
        }
    }

    private void receive(Api api, String no, int units, List<String> skus) {
        List<Map<String, Object>> lines = new ArrayList<>();
        skus.forEach(sku -> lines.add(Map.of("sku", sku, "quantity", units, "location", "A-01-1")));
        Map<String, Object> receipt = Map.of("warehouse", warehouse, "receiptNo", no, "lines", lines);
        if (isDone(() -> api.post("/api/v1/receipts", receipt, no))) {
            receipts.put(no, 2 * units);
        }
    }

    private boolean order(Api api, String no, String sku, String other) {
        Map<String, Object> order = Map.of(
                "warehouse",
                warehouse,
                "channel",
                "load",
                "channelOrderNo",
                no,
                "recipient",
                Map.of(
                        "name",
                        "A",
                        "country",
                        "GB",
                        "city",
                        "London",
                        "address",
                        "1 High Street",
                        "postcode",
                        "N1 1AA"),
                "lines",
                List.of(Map.of("sku", sku, "quantity", 1), Map.of("sku", other, "quantity", 1)));
        return isDone(() -> {
            String orderNo =
                    api.post("/api/v1/orders", order, "o" + no).path("orderNo").asText();
            orders.put(no, orderNo);
        });
    }

    private void cancel(Api api, String no) {
        String orderNo = orders.get(no);
        if (isDone(() -> api.post("/api/v1/orders/" + orderNo + "/cancel", Map.of("reason", "load"), "c" + no))) {
            cancelled.add(no);
        }
    }

    /** No: it is refused, or nobody answered to the end. */
    private static boolean isDone(Runnable request) {
        try {
            request.run();
            return true;
        } catch (Api.Refused | UncheckedIOException e) {
            return false;
        }
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
