package tv.exstream.delivery;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.problem.ProblemException;
import tv.exstream.webhook.ToldTroubles;

/// What was told as broken and not yet as mended, of one kind. What the run before has told counts. Thread-safe.
///
/// A database that is busy is no reason to tell less: then the next run may tell something once more, or not.
public final class OpenTroubles {
    private static final Logger LOG = LoggerFactory.getLogger(OpenTroubles.class);

    private final ToldTroubles kept;
    private final ToldTroubles.Kind kind;

    /// By what they are called.
    private final Map<String, String> open;

    public OpenTroubles(ToldTroubles kept, ToldTroubles.Kind kind) {
        this.kept = kept;
        this.kind = kind;
        open = new ConcurrentHashMap<>(kept.of(kind));
    }

    /// In which state one was told; empty when it was not, or is mended.
    public Optional<String> state(String subject) {
        return Optional.ofNullable(open.get(subject));
    }

    /// What they are called.
    public Set<String> subjects() {
        return Set.copyOf(open.keySet());
    }

    /// Notes that one is told in a state. Answers whether it was told in none before.
    public boolean begin(String subject, String state) {
        String before = open.put(subject, state);
        if (!state.equals(before)) {
            note(() -> kept.put(kind, subject, state));
        }
        return before == null;
    }

    /// Notes that one is told as mended, or away. Answers whether it was told as broken.
    public boolean end(String subject) {
        boolean wasOpen = open.remove(subject) != null;
        if (wasOpen) {
            note(() -> kept.remove(kind, subject));
        }
        return wasOpen;
    }

    /// Forgets those of what is not there any more: nobody will tell of these that they are mended.
    ///
    /// @param existing what may be broken is called so; asked only when something is told as broken
    public void retain(Supplier<Set<String>> existing) {
        if (open.isEmpty()) {
            return;
        }
        try {
            Set<String> there = existing.get();
            subjects().stream().filter(each -> !there.contains(each)).forEach(this::end);
        } catch (ProblemException e) {
            LOG.warn("what is not there any more is forgotten later: {}", e.getMessage());
        }
    }

    private static void note(Runnable noting) {
        try {
            noting.run();
        } catch (ProblemException e) {
            LOG.warn("what was told is not kept for the next run: {}", e.getMessage());
        }
    }
}
