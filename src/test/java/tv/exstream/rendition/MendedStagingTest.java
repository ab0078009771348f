package tv.exstream.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.playout.AiringBuilder.airing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.media.MediaItem;
import tv.exstream.overlay.Overlay;
import tv.exstream.overlay.Position;
import tv.exstream.playout.Airing;

class MendedStagingTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Channel CHANNEL = channel(5).build();
    private static final MediaItem FIRST = item("first").withId(1).lasting(HOUR).build();
    private static final MediaItem SECOND = item("second").withId(2).lasting(HOUR).build();
    private static final MediaItem THIRD = item("third").withId(3).lasting(HOUR).build();

    private final Map<MediaItem, Replacement> replaced = new HashMap<>();
    private final Staging mended =
            new MendedStaging(Staging.PLAIN, Treatments.PLAIN, replacements());

    @Test
    void whatCanBeReadIsShownAsItIs() {
        List<Treated> parts = plain(film());

        assertThat(mended.mended(CHANNEL, parts)).isEqualTo(parts);
    }

    @Test
    void fromWhereAFileCannotBeReadTheOtherIsShownAtTheSamePlace() {
        replaced.put(FIRST, new Replacement(Duration.ofMinutes(20), SECOND));

        List<Treated> parts = mended.mended(CHANNEL, plain(film()));

        Airing film = film();
        Instant cut = NOON.plus(Duration.ofMinutes(20));
        assertThat(parts)
                .containsExactly(
                        new Treated(film.until(cut), request(FIRST)),
                        new Treated(film.from(cut), request(SECOND)));
    }

    @Test
    void aFileThatCannotBeReadFromItsBeginningOnIsNotShown() {
        replaced.put(FIRST, new Replacement(Duration.ZERO, SECOND));
        Airing later =
                airing(1)
                        .at(NOON)
                        .from(Duration.ofMinutes(30))
                        .lasting(Duration.ofMinutes(30))
                        .build();

        assertThat(mended.mended(CHANNEL, plain(later)))
                .containsExactly(new Treated(later, request(SECOND)));
    }

    @Test
    void whatIsOverBeforeThatPlaceIsShownAsItIs() {
        replaced.put(FIRST, new Replacement(Duration.ofMinutes(20), SECOND));
        Airing before = airing(1).at(NOON).lasting(Duration.ofMinutes(20)).build();

        assertThat(mended.mended(CHANNEL, plain(before))).isEqualTo(plain(before));
    }

    @Test
    void aThirdFileIsShownFromWhereTheSecondCannotBeReadEither() {
        replaced.put(FIRST, new Replacement(Duration.ofMinutes(20), SECOND));
        replaced.put(SECOND, new Replacement(Duration.ofMinutes(40), THIRD));

        assertThat(mended.mended(CHANNEL, plain(film())))
                .extracting(Treated::request)
                .containsExactly(request(FIRST), request(SECOND), request(THIRD));
    }

    @Test
    void twoFilesThatReplaceEachOtherAreNoEndlessWay() {
        replaced.put(FIRST, new Replacement(Duration.ofMinutes(20), SECOND));
        replaced.put(SECOND, new Replacement(Duration.ofMinutes(10), FIRST));

        assertThat(mended.mended(CHANNEL, plain(film())))
                .extracting(Treated::request)
                .containsExactly(request(FIRST), request(SECOND));
    }

    @Test
    void whatWasOverThePictureIsOverTheOtherOne() {
        replaced.put(FIRST, new Replacement(Duration.ZERO, SECOND));
        Overlay mark =
                new Overlay(
                        new Overlay.Picture("a.png", 0),
                        new Overlay.Area(0, 0, 1_280, 720, Position.TOP),
                        100,
                        Optional.empty());
        Treatment marked = Treatment.plain(FIRST.file()).under(List.of(mark), OptionalLong.of(500));
        var part = new Treated(film(), new RenditionRequest(FIRST, CHANNEL.profile(), marked));

        RenditionRequest shown = mended.mended(CHANNEL, List.of(part)).getFirst().request();

        assertThat(shown.item()).isEqualTo(SECOND);
        assertThat(shown.treatment().overlays()).containsExactly(mark);
        assertThat(shown.treatment().until()).hasValue(500);
    }

    @Test
    void itsVersionGrowsWithTheReplacements() {
        long before = mended.version();
        replaced.put(FIRST, new Replacement(Duration.ZERO, SECOND));

        assertThat(mended.version()).isGreaterThan(before);
    }

    private static Airing film() {
        return airing(1).at(NOON).lasting(HOUR).build();
    }

    private List<Treated> plain(Airing airing) {
        return mended.of(CHANNEL, airing, FIRST);
    }

    private static RenditionRequest request(MediaItem item) {
        return new RenditionRequest(item, CHANNEL.profile());
    }

    private Replacements replacements() {
        return new Replacements() {
            @Override
            public Optional<Replacement> of(MediaItem item, Instant begin) {
                return Optional.ofNullable(replaced.get(item));
            }

            @Override
            public long version() {
                return replaced.size();
            }
        };
    }
}
