package tv.exstream.subtitle;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.playout.AiringBuilder.airing;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Profile;
import tv.exstream.playout.Airing;
import tv.exstream.playout.Playout;
import tv.exstream.rendition.ChannelClock;
import tv.exstream.rendition.ChannelTimeline;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Treated;
import tv.exstream.rendition.Treatment;
import tv.exstream.time.FrameRate;
import tv.exstream.time.TimeRange;

class SpokenTest {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    private static final MediaItem FIRST = item("first").withId(1).lasting(hours(1)).build();
    private static final MediaItem SECOND = item("second").withId(2).lasting(hours(1)).build();

    /// The film from its tenth minute on.
    private static final Airing FILM =
            airing(FIRST.id()).at(NOON).from(minutes(10)).lasting(minutes(40)).build();

    private static final Instant CUT = NOON.plus(minutes(20));

    private final ChannelTimeline timeline =
            new ChannelTimeline(
                    new ChannelClock(NOON, FrameRate.FPS_25),
                    Profile.HD_720,
                    new Playout(new TimeRange(NOON, NOON.plus(hours(1))), List.of(FILM)));

    @Test
    @DisplayName(
            "where another file is shown from the middle of an airing on, each says its own up to there and from there on")
    void eachFileSaysItsOwn() {
        List<Spoken> spoken =
                during(seconds(1_198), seconds(1_204), shown(FILM.until(CUT), FIRST), rest());

        assertThat(spoken).extracting(Spoken::file).containsExactly(FIRST.file(), SECOND.file());
        assertThat(spoken).extracting(Spoken::startFrame).containsExactly(29_950L, 30_000L);
        assertThat(spoken).extracting(Spoken::endFrame).containsExactly(30_000L, 30_100L);
        assertThat(spoken.getFirst().to()).isEqualTo(minutes(30));
        assertThat(spoken.getLast().from()).isEqualTo(minutes(30));
        assertThat(spoken.getFirst().goesOnIn(spoken.getLast())).isFalse();
    }

    @Test
    @DisplayName("what is said over the change of files is not seen twice")
    void whatIsSaidOverTheChangeIsNotSeenTwice() {
        var cue = new Cue(seconds(1_799), seconds(1_803), "over the change");
        List<Spoken> spoken =
                during(seconds(1_198), seconds(1_204), shown(FILM.until(CUT), FIRST), rest());

        List<PlacedCue> placed =
                spoken.stream().flatMap(each -> each.placed(List.of(cue)).stream()).toList();

        assertThat(placed)
                .containsExactly(
                        new PlacedCue(1_199 * 90_000L, 1_200 * 90_000L, "over the change"),
                        new PlacedCue(1_200 * 90_000L, 1_203 * 90_000L, "over the change"));
    }

    @Test
    @DisplayName("a mark over a part of the same file changes nothing of what is said")
    void aMarkChangesNothing() {
        Treatment marked = Treatment.plain(FIRST.file()).with(List.of(0));
        var under =
                new Treated(FILM.until(CUT), new RenditionRequest(FIRST, Profile.HD_720, marked));

        List<Spoken> parts =
                during(seconds(1_198), seconds(1_204), under, shown(FILM.from(CUT), FIRST));

        assertThat(parts).hasSize(1);
        assertThat(parts.getFirst().from()).isEqualTo(seconds(1_798));
        assertThat(parts.getFirst().to()).isEqualTo(seconds(1_804));
        assertThat(parts.getFirst().shown().airing()).isEqualTo(FILM);
    }

    @Test
    void nothingIsSaidOfWhatNoLongerExists() {
        assertThat(during(seconds(0), seconds(4))).isEmpty();
    }

    private List<Spoken> during(Duration from, Duration to, Treated... parts) {
        return Spoken.during(
                timeline,
                _ -> List.of(parts),
                FrameRate.FPS_25.frameAt(from),
                FrameRate.FPS_25.frameAt(to));
    }

    private static Treated rest() {
        return shown(FILM.from(CUT), SECOND);
    }

    private static Treated shown(Airing part, MediaItem item) {
        return new Treated(part, new RenditionRequest(item, Profile.HD_720));
    }
}
