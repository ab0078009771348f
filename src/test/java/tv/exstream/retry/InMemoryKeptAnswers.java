package tv.exstream.retry;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The answers in memory.
public final class InMemoryKeptAnswers implements KeptAnswers {
    private final Map<RequestKey, Earlier> kept = new LinkedHashMap<>();

    @Override
    public synchronized Optional<Earlier> begin(Attempt attempt) {
        return Optional.ofNullable(
                kept.putIfAbsent(attempt.key(), new Earlier.Unanswered(attempt)));
    }

    @Override
    public synchronized void finish(RequestKey key, Answer answer) {
        kept.computeIfPresent(key, (_, earlier) -> new Earlier.Answered(earlier.attempt(), answer));
    }

    @Override
    public synchronized void breakOff(RequestKey key) {
        kept.computeIfPresent(
                key,
                (_, earlier) ->
                        earlier instanceof Earlier.Unanswered(Attempt attempt)
                                ? new Earlier.Unanswered(attempt.brokenOff())
                                : earlier);
    }

    @Override
    public synchronized void forget(RequestKey key) {
        kept.remove(key);
    }

    @Override
    public synchronized void makeRoom(Attempt next, Bounds bounds) {
        Predicate<Earlier> isOver =
                each ->
                        each instanceof Earlier.Answered
                                || !each.attempt().run().equals(next.run());
        String caller = next.key().caller();
        Set<Earlier> much = new HashSet<>(beyond(_ -> true, bounds.mostOfAll()));
        much.addAll(
                beyond(
                        each -> each.attempt().key().caller().equals(caller),
                        bounds.mostOfCaller()));
        kept.values().stream()
                .filter(each -> each.attempt().begun().isBefore(bounds.since()))
                .forEach(much::add);
        kept.values().removeIf(each -> isOver.test(each) && much.contains(each));
        if (kept.values().stream().mapToLong(InMemoryKeptAnswers::bytes).sum()
                > bounds.mostBytes()) {
            var ration = new Ration(bounds);
            kept.values()
                    .removeAll(
                            beyond(_ -> true, 0).stream()
                                    .filter(
                                            each ->
                                                    !ration.keeps(
                                                            each.attempt().key().caller(),
                                                            bytes(each)))
                                    .toList());
        }
    }

    private static int bytes(Earlier earlier) {
        return earlier instanceof Earlier.Answered(_, Answer answer) ? answer.body().length() : 0;
    }

    private List<Earlier> beyond(Predicate<Earlier> some, int most) {
        return kept.values().stream()
                .filter(some)
                .sorted(
                        Comparator.<Earlier, Instant>comparing(each -> each.attempt().begun())
                                .reversed())
                .skip(most)
                .toList();
    }
}
