package tv.exstream.schedule.slot;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tv.exstream.playout.AiringKind;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.Extension.Planned;

/// How often the sources of a plan are shown, and how often they should be.
///
/// @param items programmes in all; one that is interrupted counts once
/// @param shares of every source, in the order they were given
/// @param imbalance the part of all programmes that would have to come from other sources; 0 when the shares are as wanted
record PlanStatistics(int items, List<Share> shares, double imbalance) {
    PlanStatistics {
        shares = List.copyOf(shares);
    }

    /// @param length of all its programmes together
    /// @param wanted its part of all weights
    /// @param actual its part of all programmes
    record Share(String name, int items, Duration length, double wanted, double actual) {}

    /// @param weights by name of the source, in the order they are told
    static PlanStatistics of(Map<String, Double> weights, List<Planned> plan) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Duration> lengths = new HashMap<>();
        for (Planned planned : plan) {
            Optional<String> source = sourceOf(planned, weights);
            if (source.isPresent()) {
                boolean begins = planned.airing().inPoint().isZero();
                counts.merge(source.get(), begins ? 1 : 0, Integer::sum);
                lengths.merge(source.get(), planned.airing().length(), Duration::plus);
            }
        }
        int items = counts.values().stream().mapToInt(Integer::intValue).sum();
        double total = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        List<Share> shares =
                weights.entrySet().stream()
                        .map(
                                weight ->
                                        new Share(
                                                weight.getKey(),
                                                counts.getOrDefault(weight.getKey(), 0),
                                                lengths.getOrDefault(
                                                        weight.getKey(), Duration.ZERO),
                                                part(weight.getValue(), total),
                                                part(
                                                        counts.getOrDefault(weight.getKey(), 0),
                                                        items)))
                        .toList();
        return new PlanStatistics(items, shares, imbalance(shares));
    }

    /// Whose cursor the reason of an airing names.
    private static Optional<String> sourceOf(Planned planned, Map<String, Double> weights) {
        Stream<Remark> said =
                planned.airing().kind() == AiringKind.PROGRAMME
                        ? all(planned.reason())
                        : Stream.empty();
        return said.filter(each -> each.word() == Word.IN_SLOT)
                .map(each -> each.values().getLast().toString())
                .filter(weights::containsKey)
                .findFirst();
    }

    /// This and everything that is said within.
    private static Stream<Remark> all(Remark remark) {
        Stream<Remark> within =
                remark.values().stream()
                        .filter(Remark.class::isInstance)
                        .map(Remark.class::cast)
                        .flatMap(PlanStatistics::all);
        return Stream.concat(Stream.of(remark), within);
    }

    private static double part(double some, double all) {
        return all == 0 ? 0 : some / all;
    }

    private static double imbalance(List<Share> shares) {
        return shares.stream().mapToDouble(share -> Math.abs(share.wanted() - share.actual())).sum()
                / 2;
    }
}
