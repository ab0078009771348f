package tv.exstream.subtitle;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Subtitles that are there at once, or not at all.
public final class InMemorySubtitles implements ReadSubtitles {
    private final Map<Integer, Cues> streams = new ConcurrentHashMap<>();
    private final List<Stretch> asked = new CopyOnWriteArrayList<>();

    /// What the stream of every file says.
    public void put(int stream, Cue... cues) {
        streams.put(stream, Cues.of(List.of(cues)));
    }

    /// What was asked for so far, in order.
    public List<Stretch> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Optional<Cues> of(Stretch stretch) {
        asked.add(stretch);
        return Optional.ofNullable(streams.get(stretch.stream()))
                .map(all -> new Cues(all.during(stretch.start(), stretch.end())));
    }

    @Override
    public Optional<Cues> await(Stretch stretch, Duration patience) {
        return of(stretch);
    }
}
