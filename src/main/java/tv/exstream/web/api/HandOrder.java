package tv.exstream.web.api;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A list whose order nothing of its entries tells, such as what was picked by hand. It goes on behind the last entry that was shown, wherever
/// that is by now, or in its place when it is gone; of several that are the same, the one that is nearest to that place.
///
/// @param key of each entry another one
record HandOrder<T>(String order, List<T> all, Function<T, String> key)
        implements ListPart.Listed<HandOrder.Placed<T>> {
    HandOrder {
        all = List.copyOf(all);
    }

    /// @param place how many come before it
    record Placed<T>(int place, T entry) {}

    @Override
    public List<Placed<T>> from(int offset, int most) {
        return IntStream.range(Math.min(offset, all.size()), all.size())
                .limit(most)
                .mapToObj(place -> new Placed<>(place, all.get(place)))
                .toList();
    }

    @Override
    public List<Placed<T>> behind(Cursor last, int most) {
        String known = last.key(0, text -> text);
        int former = Math.clamp(last.number(1), 0, Integer.MAX_VALUE);
        int next =
                IntStream.range(0, all.size())
                        .filter(place -> key.apply(all.get(place)).equals(known))
                        .boxed()
                        .min(Comparator.comparingInt(place -> Math.abs(place - former)))
                        .map(place -> place + 1)
                        .orElse(former);
        return from(next, most);
    }

    @Override
    public List<String> keys(Placed<T> placed) {
        return List.of(key.apply(placed.entry()), Integer.toString(placed.place()));
    }
}
