package tv.exstream.tryout;

import static tv.exstream.remark.Wanted.fromTo;

import java.time.Duration;
import java.util.Optional;
import tv.exstream.ffmpeg.Accelerator;
import tv.exstream.ffmpeg.Conformance;
import tv.exstream.ffmpeg.FillMethod;
import tv.exstream.ffmpeg.FillOrder;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Profile;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.time.FrameRate;

/// What is to be tried. Immutable.
///
/// @param from how far into the item
/// @param length at most so much of it
/// @param accelerator what decodes and encodes, where the picture is encoded
public record Wish(
        MediaItem item, Profile profile, Duration from, Duration length, Accelerator accelerator) {
    /// Long enough to see a scene, short enough for any machine.
    public static final Duration LONGEST = Duration.ofMinutes(1);

    /// @throws ProblemException INVALID_VALUE
    public Wish {
        if (item.isLive()) {
            throw ProblemException.of(Problem.INVALID_VALUE, Objection.TRIAL_OF_LIVE);
        }
        if (!length.isPositive() || length.compareTo(LONGEST) > 0) {
            throw ProblemException.mustBe("seconds", fromTo(1, LONGEST.toSeconds()), length);
        }
        if (from.isNegative() || from.compareTo(item.duration()) >= 0) {
            throw ProblemException.of(
                    Problem.INVALID_VALUE,
                    Objection.FROM_OUTSIDE,
                    item.duration().toSeconds(),
                    from.toSeconds());
        }
    }

    /// What a fill would do, without what a channel puts over the picture.
    FillOrder order() {
        RenditionRequest request = new RenditionRequest(item, profile);
        FrameRate rate = profile.video().rate();
        long first = Math.min(rate.frameAt(from), request.frames() - 1);
        long end = Math.min(request.frames(), first + Math.max(1, rate.frameAt(length)));
        return new FillOrder(request, first, end, method(request), accelerator);
    }

    private static FillMethod method(RenditionRequest request) {
        return switch (Conformance.of(request)) {
            case Conformance.Copy() -> FillMethod.COPY;
            case Conformance.Encode _ -> FillMethod.ENCODE;
        };
    }

    /// Why the picture is encoded; empty when it is copied.
    Optional<Conformance.Encode> encoding() {
        return switch (Conformance.of(new RenditionRequest(item, profile))) {
            case Conformance.Copy() -> Optional.empty();
            case Conformance.Encode encode -> Optional.of(encode);
        };
    }
}
