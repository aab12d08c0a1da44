package org.stowage.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Parts a list so that no round holds one sku twice; usually there is one round. */
final class Rounds {

    private Rounds() {}

    static List<List<Integer>> of(List<NewItem> items) {
        Map<String, Integer> seen = new HashMap<>();
        List<List<Integer>> rounds = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            int round = seen.merge(Sku.key(items.get(i).sku()), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(i);
        }
        return rounds;
    }
}
