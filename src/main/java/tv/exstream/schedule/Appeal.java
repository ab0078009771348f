package tv.exstream.schedule;

import java.time.Duration;
import java.util.List;

/// How likely clips are to be drawn. The formulas of the weighted choice are Tunarr's, so that its lists give the same here.
final class Appeal {
    /// How long a clip is usually not repeated, when its pool says nothing.
    private static final Duration USUAL_REST = Duration.ofMinutes(30);

    /// What was shown longer ago than this many times its rest is no likelier for that.
    private static final double MOST_RESTS = 1.2;

    /// From here on length counts by its logarithm.
    private static final double LONG_MINUTES = 3;

    private Appeal() {}

    /// @param since how long ago it was shown
    record Clip(Duration length, Duration since) {}

    /// One for each clip, more than 0.
    static double[] weights(Spots spots, List<Clip> clips) {
        long longest = clips.stream().mapToLong(clip -> clip.length().toMillis()).max().orElse(0);
        return clips.stream().mapToDouble(clip -> weight(spots, clip, longest)).toArray();
    }

    private static double weight(Spots spots, Clip clip, long longest) {
        return switch (spots.choice()) {
            case IN_ORDER, UNIFORM -> 1;
            case WEIGHTED -> ofLength(clip.length()) + ofRest(clip.since(), spots.restClip());
            case PREFER_SHORT -> longest - clip.length().toMillis() + 1.0;
            case PREFER_LONG -> clip.length().toMillis();
        };
    }

    static double ofLength(Duration length) {
        double minutes = length.toMillis() / 60_000.0;
        double counted = minutes >= LONG_MINUTES ? LONG_MINUTES + Math.log(minutes) : minutes;
        return Math.ceil((Math.ceil(1_000 * counted) + 1) / 100) + 1;
    }

    /// @param rest zero for the usual one
    static double ofRest(Duration since, Duration rest) {
        Duration usual = rest.isPositive() ? rest : USUAL_REST;
        double counted = Math.min((double) since.toMillis(), MOST_RESTS * usual.toMillis());
        return Math.ceil(Math.pow(Math.ceil(counted / 600) + 1, 2) / 1_000_000) + 1;
    }
}
