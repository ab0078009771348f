package tv.exstream.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Shares time that is left over out among items.
public final class Sharing {
    private Sharing() {}

    /// What each pad becomes when time is handed out in whole units, the smallest pads first, so that what begins at a multiple of
    /// the unit still does. What makes no unit goes to the last one.
    ///
    /// @param pads at least one
    public static List<Duration> inUnits(List<Duration> pads, Duration unit, Duration rest) {
        long units = rest.dividedBy(unit);
        long each = units / pads.size();
        long oneMore = units % pads.size();
        List<Integer> order =
                IntStream.range(0, pads.size())
                        .boxed()
                        .sorted(Comparator.comparing(pads::get))
                        .toList();
        List<Duration> shared = new ArrayList<>(pads);
        for (int i = 0; i < order.size(); i++) {
            int index = order.get(i);
            shared.set(
                    index, pads.get(index).plus(unit.multipliedBy(i < oneMore ? each + 1 : each)));
        }
        Duration extra = rest.minus(unit.multipliedBy(units));
        shared.set(shared.size() - 1, shared.getLast().plus(extra));
        return shared;
    }

    /// What each pad becomes when all get the same, to the second; what makes no second for each goes to the first one.
    ///
    /// @param pads at least one
    public static List<Duration> evenly(List<Duration> pads, Duration rest) {
        Duration each = Duration.ofSeconds(rest.toSeconds() / pads.size());
        List<Duration> shared = new ArrayList<>(pads.stream().map(pad -> pad.plus(each)).toList());
        Duration extra = rest.minus(each.multipliedBy(pads.size()));
        shared.set(0, shared.getFirst().plus(extra));
        return shared;
    }
}
