package tv.exstream.library.youtube;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The forms in which a video is played: one for its picture, one for its sound, which may be the same.
record VideoForms(VideoFormat picture, VideoFormat sound) {
    /// When an address does not say how long it holds; YouTube's do, for six hours.
    private static final Duration USUAL_LIFE = Duration.ofHours(1);

    private static final Pattern EXPIRY = Pattern.compile("[?&/]expire[=/](\\d{9,11})(?=[&/]|$)");

    /// The best of all; empty when there is no picture or no sound.
    static Optional<VideoForms> best(List<VideoFormat> formats, int height) {
        return of(
                formats.stream().filter(VideoFormat::hasPicture).min(VideoFormat.byPicture(height)),
                formats.stream().filter(VideoFormat::hasSound).min(VideoFormat.BY_SOUND));
    }

    /// The same two with their newer addresses, so that who reads on reads the same files; empty when one is not there any more.
    Optional<VideoForms> among(List<VideoFormat> formats) {
        return of(named(formats, picture), named(formats, sound));
    }

    /// Until when both addresses hold.
    Instant until(Instant now) {
        Instant ofPicture = expiry(picture, now);
        Instant ofSound = expiry(sound, now);
        return ofPicture.isBefore(ofSound) ? ofPicture : ofSound;
    }

    private static Optional<VideoForms> of(
            Optional<VideoFormat> picture, Optional<VideoFormat> sound) {
        return picture.flatMap(seen -> sound.map(heard -> new VideoForms(seen, heard)));
    }

    private static Optional<VideoFormat> named(List<VideoFormat> formats, VideoFormat wanted) {
        Predicate<VideoFormat> same = each -> each.id().equals(wanted.id());
        return formats.stream().filter(same).findFirst();
    }

    private static Instant expiry(VideoFormat format, Instant now) {
        Matcher matcher = EXPIRY.matcher(format.address().toString());
        return matcher.find()
                ? Instant.ofEpochSecond(Long.parseLong(matcher.group(1)))
                : now.plus(USUAL_LIFE);
    }
}
