package tv.exstream.relay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tv.exstream.live.Candidate;
import tv.exstream.live.Fault;
import tv.exstream.media.MediaId;

/// What was wrong last with each of the sources from which one may come. Owned by a relay, which guards it.
final class LastFaults {
    private final Map<MediaId, Fault> faults = new HashMap<>();
    private Optional<Fault> last = Optional.empty();

    void note(Candidate candidate, Fault fault) {
        faults.put(candidate.item(), fault);
        last = Optional.of(fault);
    }

    /// What was wrong with any of them last, in words; empty where nothing was.
    Optional<String> last() {
        return last.map(Fault::reason);
    }

    /// Whether nothing else is wrong than that connections are in use.
    boolean areOnlyLacks() {
        return faults.values().stream().allMatch(Fault.NoConnectionLeft.class::isInstance);
    }

    /// In words, each source once; empty where nothing was wrong with any of them.
    Optional<String> told(List<Candidate> candidates) {
        String words =
                candidates.stream()
                        .filter(each -> each.number() == 0)
                        .flatMap(each -> words(each).stream())
                        .collect(Collectors.joining("; "));
        return Optional.of(words).filter(text -> !text.isEmpty());
    }

    private Optional<String> words(Candidate candidate) {
        return Optional.ofNullable(faults.get(candidate.item()))
                .map(
                        fault ->
                                "live source %s: %s"
                                        .formatted(candidate.source().name(), fault.reason()));
    }
}
