package tv.exstream.prepare;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tv.exstream.subtitle.Cues;
import tv.exstream.subtitle.Stretch;

/// Cues in memory, as many as have room. Those that nobody needed for the longest time go first. Used by one thread at a time.
final class HeldCues {
    /// Five minutes of speech have some 8 KB, so that it is enough for a thousand channels; those of karaoke have hundreds of times that.
    static final long MOST_BYTES = 16L << 20;

    /// What a stretch, and a cue, takes beside its words.
    private static final long OVERHEAD = 200;

    /// From the least to the most recently used.
    private final Map<Stretch, Cues> held = new LinkedHashMap<>(16, 0.75f, true);

    private long bytes;

    Optional<Cues> get(Stretch stretch) {
        return Optional.ofNullable(held.get(stretch));
    }

    /// What comes last stays, however large it is: somebody waits for it.
    void put(Stretch stretch, Cues cues) {
        Cues before = held.put(stretch, cues);
        bytes += size(cues) - (before == null ? 0 : size(before));
        while (bytes > MOST_BYTES && held.size() > 1) {
            var oldest = held.entrySet().iterator();
            bytes -= size(oldest.next().getValue());
            oldest.remove();
        }
    }

    private static long size(Cues cues) {
        return cues.all().stream()
                .mapToLong(cue -> OVERHEAD + (long) Character.BYTES * cue.text().length())
                .reduce(OVERHEAD, Long::sum);
    }
}
