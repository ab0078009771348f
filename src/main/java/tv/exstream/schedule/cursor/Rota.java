package tv.exstream.schedule.cursor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import tv.exstream.media.NaturalOrder;

/// In which order members have their turns. Owned by one thread.
final class Rota {
    private final List<String> keys;
    private final LongFunction<Comparator<String>> orders;
    private long recent = -1;
    private List<String> round = List.of();

    private Rota(List<String> keys, LongFunction<Comparator<String>> orders) {
        this.keys = keys;
        this.orders = orders;
    }

    /// As they are given; who is gone is followed by the first one.
    static Rota inTurn(List<String> keys) {
        return new Rota(keys, _ -> Comparator.comparingInt(key -> indexIn(keys, key)));
    }

    static Rota byName(List<String> keys) {
        return new Rota(keys, _ -> NaturalOrder.INSTANCE);
    }

    /// In the same seeded order in every round.
    static Rota shuffledOnce(List<String> keys, long seed) {
        return new Rota(keys, _ -> shuffled(seed, 0));
    }

    /// In another seeded order in every round.
    static Rota shuffled(List<String> keys, long seed) {
        // Two that are never to be last and first can only alternate.
        return keys.size() < 3
                ? shuffledOnce(keys, seed)
                : new Rota(keys, round -> shuffled(seed, round));
    }

    private static Comparator<String> shuffled(long seed, long round) {
        long own = Chance.seed(seed, round);
        return Comparator.comparingLong((String key) -> Chance.seed(own, key))
                .thenComparing(Comparator.naturalOrder());
    }

    private static int indexIn(List<String> keys, String key) {
        int index = keys.indexOf(key);
        return index < 0 ? keys.size() : index;
    }

    String first(long round) {
        return round(round).getFirst();
    }

    /// Who comes behind a member, whether or not that one is still there; empty at the end of the round.
    Optional<String> after(long round, String key) {
        List<String> order = round(round);
        int index = order.indexOf(key);
        int next = index < 0 ? insertion(order, orders.apply(round), key) : index + 1;
        return next < order.size() ? Optional.of(order.get(next)) : Optional.empty();
    }

    private static int insertion(List<String> order, Comparator<String> comparator, String key) {
        int next = 0;
        while (next < order.size() && comparator.compare(order.get(next), key) < 0) {
            next++;
        }
        return next;
    }

    private List<String> round(long number) {
        if (recent != number) {
            round = made(number);
            recent = number;
        }
        return round;
    }

    /// Who was last in one round is not first in the next, unless there are no others.
    private List<String> made(long number) {
        List<String> order = sorted(number);
        if (number > 0
                && order.size() > 2
                && order.getFirst().equals(sorted(number - 1).getLast())) {
            Collections.swap(order, 0, 1);
        }
        return order;
    }

    private List<String> sorted(long number) {
        List<String> order = new ArrayList<>(keys);
        order.sort(orders.apply(number));
        return order;
    }
}
