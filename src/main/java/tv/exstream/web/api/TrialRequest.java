package tv.exstream.web.api;

import java.time.Duration;
import java.util.Optional;
import tv.exstream.ffmpeg.Accelerator;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Profile;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.tryout.Wish;

/// What is to be tried.
///
/// @param media the id of a media item
/// @param channel the number of a channel whose house format is used; without it and a profile the usual one
/// @param profile a house format, instead of that of a channel
/// @param accelerator the name of an accelerator, such as `nvenc`; `software` when left out
/// @param fromSeconds how far into the item; 0 when left out
/// @param seconds 1 to 60; 10 when left out
/// @param encode whether the picture is encoded even where it could be copied; false when left out
public record TrialRequest(
        long media,
        Optional<String> channel,
        Optional<Profile> profile,
        Optional<String> accelerator,
        Optional<Double> fromSeconds,
        Optional<Integer> seconds,
        Optional<Boolean> encode) {
    private static final int USUAL_SECONDS = 10;
    private static final double MOST_SECONDS = 366 * 86_400.0;

    /// @param usual the house format unless the request has one
    /// @throws ProblemException INVALID_VALUE
    Wish wish(MediaItem item, Profile usual) {
        Profile wanted = profile.orElse(usual);
        double from = fromSeconds.orElse(0.0);
        if (!(from >= 0 && from < MOST_SECONDS)) {
            throw ProblemException.of(Problem.INVALID_VALUE, Objection.FROM_SECONDS_OUTSIDE, from);
        }
        return new Wish(
                item,
                encode.orElse(false) ? wanted.encoded() : wanted,
                Duration.ofMillis(Math.round(from * 1_000)),
                Duration.ofSeconds(seconds.orElse(USUAL_SECONDS)),
                named(accelerator.orElse("software")));
    }

    private static Accelerator named(String name) {
        for (Accelerator each : Accelerator.values()) {
            if (FfmpegWords.name(each).equals(name)) {
                return each;
            }
        }
        throw ProblemException.of(Problem.INVALID_VALUE, Objection.NO_ACCELERATOR, name);
    }
}
