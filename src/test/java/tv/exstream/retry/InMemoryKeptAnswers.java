package tv.exstream.retry;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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
    public synchronized void forget(RequestKey key) {
        kept.remove(key);
    }

    @Override
    public synchronized void forgetBefore(Instant instant, int most) {
        kept.values().removeIf(each -> each.attempt().begun().isBefore(instant));
        var oldest = kept.keySet().iterator();
        for (int much = kept.size() - most; much > 0; much--) {
            oldest.next();
            oldest.remove();
        }
    }
}
