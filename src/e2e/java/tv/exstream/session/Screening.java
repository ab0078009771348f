package tv.exstream.session;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tv.exstream.guide.ListedProgrammes.Listed;
import tv.exstream.library.sample.DecodedTimecodes;
import tv.exstream.library.sample.DecodedTimecodes.Shown;
import tv.exstream.library.sample.ShortClips;
import tv.exstream.library.sample.TimecodeReader.Reading;

/// The pictures of a recorded channel of short clips, held against what the server said would be on.
///
/// @param epoch the instant from which the channel counts its time stamps
/// @param guide what XMLTV lists on the channel
/// @param pictures a few of every second, in the order in which they are shown
public record Screening(Instant epoch, List<Listed> guide, List<Shown> pictures) {
    /// Two pictures a second are enough to see every clip, and to see it move.
    private static final int EVERY = 12;

    /// XMLTV knows whole seconds, and says the one in which a programme begins.
    private static final Duration GUIDE_GRAIN = Duration.ofSeconds(1);

    /// Where two clips join, the nearest of the pictures may be the other clip's.
    private static final Duration JOIN = Duration.ofMillis(300);

    /// How far a picture may be from what the server says is on: the longest one of the clip with a variable rate lasts this long.
    private static final Duration LONGEST_PICTURE = Duration.ofMillis(280);

    public static Screening of(Path recorded, Instant epoch, List<Listed> guide) throws Exception {
        return new Screening(epoch, guide, DecodedTimecodes.shown(recorded, EVERY));
    }

    /// The programmes that begin in it.
    public List<Listed> joins() {
        Instant first = time(pictures.getFirst());
        Instant last = time(pictures.getLast());
        return guide.stream()
                .filter(each -> each.start().isAfter(first) && each.start().isBefore(last))
                .toList();
    }

    /// The numbers of the clips that can be recognized in it.
    public List<Integer> clips() {
        return pictures.stream()
                .flatMap(each -> each.reading().stream())
                .map(Reading::clip)
                .distinct()
                .toList();
    }

    /// The pictures that are not what the guide lists at their time, in words.
    public List<String> unlisted() {
        List<String> wrong = new ArrayList<>();
        for (Shown picture : pictures) {
            Instant at = time(picture);
            boolean listed =
                    picture.reading()
                            .map(reading -> isListed(at, reading))
                            .orElseGet(() -> isSong(at));
            if (!listed) {
                wrong.add(at + " shows " + picture.reading());
            }
        }
        return wrong;
    }

    private boolean isListed(Instant at, Reading reading) {
        return guide.stream()
                .filter(each -> each.title().equals(ShortClips.title(reading.clip())))
                .map(each -> Duration.between(each.start(), at).minusMillis(reading.millis()))
                .anyMatch(Screening::isWithinListedSecond);
    }

    /// What is shown begins in the listed second, and a picture may stand for the length of another.
    private static boolean isWithinListedSecond(Duration late) {
        return late.compareTo(LONGEST_PICTURE.negated()) >= 0
                && late.compareTo(GUIDE_GRAIN.plus(LONGEST_PICTURE)) <= 0;
    }

    private boolean isSong(Instant at) {
        return guide.stream()
                .filter(each -> each.title().equals(ShortClips.title(ShortClips.SONG)))
                .anyMatch(
                        each ->
                                each.isOn(at.minus(GUIDE_GRAIN))
                                        || each.isOn(at.plus(GUIDE_GRAIN)));
    }

    /// What of an answer of `/api/now` differs from the picture of that instant, in words; empty when nothing does, or when it
    /// falls on a join.
    public Optional<String> difference(JsonNode answer) {
        Instant at = Instant.parse(answer.at("/now").asString());
        JsonNode programme = answer.at("/channels/0/now");
        Shown picture = nearest(at);
        if (isNearJoin(programme, at)) {
            return Optional.empty();
        }
        int clip = picture.reading().map(Reading::clip).orElse(ShortClips.SONG);
        if (!ShortClips.title(clip).equals(programme.at("/title").asString())) {
            return Optional.of("%s: clip %d is shown, not %s".formatted(at, clip, programme));
        }
        double said = answer.at("/channels/0/picture/offsetSeconds").asDouble();
        return picture.reading()
                .map(reading -> Duration.between(time(picture), at).plusMillis(reading.millis()))
                .filter(shown -> off(shown, said).compareTo(LONGEST_PICTURE) > 0)
                .map(shown -> "%s: %s into the clip, not %s s".formatted(at, shown, said));
    }

    private static Duration off(Duration shown, double saidSeconds) {
        return shown.minusMillis(Math.round(saidSeconds * 1_000)).abs();
    }

    private static boolean isNearJoin(JsonNode programme, Instant at) {
        return at.isBefore(Instant.parse(programme.at("/start").asString()).plus(JOIN))
                || at.isAfter(Instant.parse(programme.at("/finish").asString()).minus(JOIN));
    }

    private Shown nearest(Instant at) {
        return pictures.stream()
                .min(Comparator.comparing(each -> Duration.between(time(each), at).abs()))
                .orElseThrow();
    }

    private Instant time(Shown picture) {
        return epoch.plusNanos(picture.pts90k() * 100_000 / 9);
    }
}
