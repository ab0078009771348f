package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.playout.AiringBuilder;
import tv.exstream.rendition.Chunk;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.RenditionIndex;

class ProgrammeTest {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    /// On from noon for a minute, from half a minute into the item on: its frames 750..2250.
    private final Programme programme =
            new Programme(
                    AiringBuilder.airing(1)
                            .at(NOON)
                            .lasting(Duration.ofMinutes(1))
                            .from(Duration.ofSeconds(30))
                            .build(),
                    Shelf.request(MediaItemBuilder.item("alien").build()));

    @Test
    void beforeItsStartAllOfItIsNeeded() {
        assertThat(missing(RenditionIndex.EMPTY, NOON.minusSeconds(60))).hasValue(750);
    }

    @Test
    void whileItIsOnOnlyWhatComesIsNeeded() {
        assertThat(missing(RenditionIndex.EMPTY, NOON.plusSeconds(20))).hasValue(1_250);
    }

    @Test
    void whatIsStoredIsNotMissing() {
        RenditionIndex index = stored(new Chunk(700, 100, 188), new Chunk(800, 100, 188));

        assertThat(missing(index, NOON)).hasValue(900);
        assertThat(missing(index, NOON.plusSeconds(20))).hasValue(1_250);
    }

    @Test
    void aHoleOfTwoFramesIsNotMissing() {
        RenditionIndex index = stored(new Chunk(700, 100, 188), new Chunk(802, 98, 188));

        assertThat(missing(index, NOON)).hasValue(900);
    }

    @Test
    void whatIsShownOnlyLaterIsNotMissing() {
        assertThat(missing(stored(new Chunk(700, 1_550, 188)), NOON)).isEmpty();
    }

    @Test
    void whatCannotBeMadeIsNotMissing() {
        RenditionIndex ended =
                new RenditionIndex(Arrays.asList(new Chunk(700, 300, 188)), OptionalLong.of(1_000));

        assertThat(missing(ended, NOON)).isEmpty();
    }

    @Test
    void anInPointInsideAChunkNeedsALeadInBeforeItsStart() {
        RenditionIndex index = stored(new Chunk(700, 100, 188), new Chunk(800, 100, 188));

        assertThat(programme.needs(index, NOON.minusSeconds(60)))
                .containsExactly(
                        new Need.LeadIn(programme.request(), 750),
                        new Need.Frames(programme.request(), 900));
        assertThat(programme.needs(index, NOON))
                .containsExactly(new Need.Frames(programme.request(), 900));
    }

    @Test
    void anInPointJustBeforeAKeyFrameNeedsALeadInSoThatItsSoundIsNotLate() {
        RenditionIndex near = stored(new Chunk(0, 752, 188), new Chunk(752, 1_498, 188));

        assertThat(programme.needs(near, NOON.minusSeconds(60)))
                .containsExactly(new Need.LeadIn(programme.request(), 750));
    }

    @Test
    void aLeadInThatIsThereOrOutOfReachIsNotNeeded() {
        Instant before = NOON.minusSeconds(60);
        RenditionIndex led = stored(new Chunk(700, 1_550, 188), new Chunk(750, 1_500, 188));

        assertThat(programme.needs(led, before)).isEmpty();
        assertThat(programme.needs(RenditionIndex.EMPTY, before))
                .containsExactly(new Need.Frames(programme.request(), 750));
    }

    private OptionalLong missing(RenditionIndex index, Instant now) {
        return programme.needs(index, now).stream()
                .filter(Need.Frames.class::isInstance)
                .mapToLong(Need::from)
                .findFirst();
    }

    private static RenditionIndex stored(Chunk... chunks) {
        return new RenditionIndex(Arrays.asList(chunks), OptionalLong.empty());
    }
}
