package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.media.Crop;
import tv.exstream.media.MeasuredLoudness;
import tv.exstream.media.Measurement;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.VideoStream.Scan;
import tv.exstream.overlay.Lettering;
import tv.exstream.overlay.Marking;
import tv.exstream.rendition.MarkedStaging;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.Treatment;

class UpcomingTest {
    private static final Treatment SILENT = new Treatment(OptionalInt.empty(), OptionalInt.empty());

    private final Broadcast broadcast = new Broadcast();
    private final Upcoming upcoming = broadcast.upcoming;

    @Test
    void beforeTheFirstLookNothingIsKnown() {
        broadcast.air(5, broadcast.item("alien"), Duration.ZERO);

        assertThat(upcoming.near()).isEmpty();
        assertThat(upcoming.later()).isEmpty();
        assertThat(next(broadcast.item("alien"))).isEmpty();
    }

    @Test
    void theNearFutureIsWhatIsOnAndWhatStartsWithinTheLookahead() {
        MediaItem alien = broadcast.item("alien");
        MediaItem solaris = broadcast.item("solaris");
        broadcast.air(5, solaris, Duration.ofMinutes(-20));
        broadcast.air(5, alien, Duration.ofMinutes(-5));
        broadcast.air(6, solaris, Duration.ofMinutes(3));
        broadcast.air(5, solaris, Duration.ofMinutes(29));
        broadcast.air(5, solaris, Duration.ofMinutes(40));

        upcoming.refresh();

        assertThat(upcoming.near())
                .extracting(each -> each.airing().start())
                .containsExactly(minute(-5), minute(3), minute(29));
        assertThat(upcoming.near().getFirst().request()).isEqualTo(broadcast.request(alien));
    }

    @Test
    void laterIsTheFirstAiringToComeOfEveryRenditionUpToTheHorizon() {
        MediaItem alien = broadcast.item("alien");
        MediaItem solaris = broadcast.item("solaris");
        broadcast.air(5, alien, Duration.ofHours(2));
        broadcast.air(5, alien, Duration.ofHours(3));
        broadcast.air(6, alien, Duration.ofHours(1));
        broadcast.air(6, solaris, Duration.ofMinutes(-5));
        broadcast.air(6, solaris, Duration.ofMinutes(30));
        broadcast.air(6, broadcast.item("on now"), Duration.ofMinutes(-5));
        broadcast.air(6, broadcast.item("stalker"), Duration.ofDays(15));

        upcoming.refresh();

        assertThat(upcoming.later())
                .extracting(later -> later.named().item())
                .containsExactly(solaris.id(), alien.id());
        Upcoming.Later last = upcoming.later().getLast();
        assertThat(last.start()).isEqualTo(minute(60));
        assertThat(last.named().channel()).isEqualTo(broadcast.channel(6));
        assertThat(upcoming.request(last)).contains(broadcast.request(alien));
    }

    @Test
    @DisplayName(
            "PL-05: what was measured makes other renditions only where something is seen or heard"
                    + " otherwise, and not before it counts")
    void aMeasurementThrowsAwayNothingThatStaysRight() {
        MediaItem alien = broadcast.item("alien");
        MediaItem solaris = broadcast.item("solaris");
        for (MediaItem item : List.of(alien, solaris)) {
            broadcast.air(5, item, Duration.ofMinutes(10));
            broadcast.air(5, item, Duration.ofHours(2));
        }
        upcoming.refresh();
        assertThat(upcoming.later()).hasSize(2);
        RenditionKey plain = broadcast.request(alien).key();

        broadcast.media.setMeasurement(solaris, measurement(Scan.PROGRESSIVE));
        broadcast.media.setMeasurement(alien, measurement(Scan.INTERLACED));
        broadcast.pass(Duration.ofMinutes(6));
        upcoming.refresh();

        assertThat(upcoming.near().stream().map(each -> each.request().key()))
                .containsExactlyInAnyOrder(plain, broadcast.request(solaris).key());
        assertThat(upcoming.later()).hasSize(3);
        assertThat(upcoming.next(plain)).contains(minute(10));
        Upcoming.Later last =
                upcoming.later().stream()
                        .filter(each -> each.named().item().equals(alien.id()))
                        .filter(each -> !each.key().equals(plain))
                        .findFirst()
                        .orElseThrow();
        assertThat(last.start()).isEqualTo(minute(120));
        assertThat(upcoming.request(last).orElseThrow().key()).isEqualTo(last.key());
    }

    /// It counts from half an hour after noon on.
    private static Measurement measurement(Scan scan) {
        return new Measurement(
                minute(30),
                Optional.of(new Crop(0, 90, 1_280, 540)),
                Optional.of(scan),
                List.of(new Measurement.Sound(1, new MeasuredLoudness(-20, -2, 8, -30))),
                Optional.empty(),
                "");
    }

    @Test
    void whatIsOnIsNotLater() {
        broadcast.air(5, broadcast.item("alien"), Duration.ofMinutes(-5));

        upcoming.refresh();

        assertThat(upcoming.later()).isEmpty();
    }

    @Test
    void theSameItemInAnotherHouseFormatIsAnotherRendition() {
        MediaItem alien = broadcast.item("alien");
        broadcast.air(5, alien, Duration.ofHours(1));
        broadcast.channels.add(ChannelBuilder.channel(7).with(Broadcast.SMALL).draft());
        broadcast.air(7, alien, Duration.ofHours(2));

        upcoming.refresh();

        assertThat(upcoming.later()).hasSize(2);
    }

    @Test
    void theSameItemTreatedInAnotherWayIsAnotherRendition() {
        MediaItem alien = broadcast.item("alien");
        broadcast.air(5, alien, Duration.ofHours(1));
        broadcast.air(6, alien, Duration.ofHours(2));
        Channel silent = broadcast.channel(6);
        var different =
                new Upcoming(
                        new Upcoming.Repositories(
                                broadcast.channels::all,
                                broadcast.playouts,
                                broadcast.media,
                                new MarkedStaging(
                                        (channel, _, item) ->
                                                channel.equals(silent)
                                                        ? SILENT
                                                        : Treatment.plain(item.file()),
                                        Marking.NONE,
                                        Lettering.NONE)),
                        new Earliness(broadcast.sources),
                        broadcast.now::get,
                        Broadcast.live());

        different.refresh();

        assertThat(different.later()).hasSize(2);
        assertThat(different.near()).isEmpty();
        assertThat(different.request(different.later().getLast()).orElseThrow().treatment())
                .isEqualTo(SILENT);
    }

    @Test
    void itemsThatAreNotKnownAreLeftOut() {
        MediaItem alien = broadcast.item("alien");
        broadcast.airUnknown(5, new MediaId(999), Duration.ofMinutes(1));
        broadcast.air(5, alien, Duration.ofMinutes(20));

        upcoming.refresh();

        assertThat(upcoming.near()).hasSize(1);
        assertThat(upcoming.later()).hasSize(1);
        var gone =
                new Upcoming.Later(
                        new Upcoming.Named(
                                new MediaId(999),
                                broadcast.channel(5),
                                Treatment.plain(alien.file()),
                                false),
                        broadcast.request(alien).key(),
                        minute(1),
                        minute(1));
        assertThat(upcoming.request(gone)).isEmpty();
    }

    @Test
    void theStoreIsToldWhenARenditionIsNeededNext() {
        MediaItem alien = broadcast.item("alien");
        broadcast.air(5, alien, Duration.ofMinutes(-5));
        broadcast.air(6, alien, Duration.ofHours(1));

        upcoming.refresh();

        assertThat(next(alien)).containsExactly(minute(-5));
        broadcast.pass(Duration.ofMinutes(5));
        assertThat(next(alien)).containsExactly(minute(60));
        broadcast.pass(Duration.ofMinutes(65));
        assertThat(next(alien)).isEmpty();
    }

    @Test
    void aChangedTimelineIsSeenAtTheNextLook() {
        broadcast.air(5, broadcast.item("alien"), Duration.ofMinutes(1));
        upcoming.refresh();
        broadcast.pass(Duration.ofSeconds(1));

        broadcast.air(5, broadcast.item("solaris"), Duration.ofMinutes(20));
        upcoming.refresh();

        assertThat(upcoming.near()).hasSize(2);
    }

    @Test
    void aRescannedItemIsSeenAtTheNextLook() {
        MediaItem alien = broadcast.item("alien");
        broadcast.air(5, alien, Duration.ofMinutes(1));
        upcoming.refresh();

        MediaItem longer = broadcast.rescanned("alien", Duration.ofMinutes(11));
        upcoming.refresh();

        assertThat(upcoming.near().getFirst().request().item()).isEqualTo(longer);
    }

    @Test
    void whatHasNotChangedIsReadOnceAMinute() {
        broadcast.air(5, broadcast.item("alien"), Duration.ofMinutes(1));
        upcoming.refresh();
        List<Programme> seen = upcoming.near();

        broadcast.pass(Duration.ofMinutes(1));
        upcoming.refresh();
        assertThat(upcoming.near()).isSameAs(seen);

        broadcast.pass(Duration.ofSeconds(1));
        upcoming.refresh();
        assertThat(upcoming.near()).isNotSameAs(seen).isEqualTo(seen);
    }

    @Test
    void aMinuteLaterTheLookaheadIsStillCovered() {
        broadcast.air(5, broadcast.item("alien"), Duration.ofSeconds(30 * 60 + 50));
        upcoming.refresh();

        assertThat(upcoming.near()).hasSize(1);
    }

    @Test
    void theFarFutureIsReadAfterFiveMinutesWhenItHasChangedAndElseAfterThirty() {
        broadcast.air(5, broadcast.item("alien"), Duration.ofHours(1));
        upcoming.refresh();
        List<Upcoming.Later> seen = upcoming.later();
        broadcast.pass(Duration.ofMinutes(30));
        upcoming.refresh();
        assertThat(upcoming.later()).isSameAs(seen);
        broadcast.pass(Duration.ofSeconds(1));
        upcoming.refresh();
        assertThat(upcoming.later()).isNotSameAs(seen);
        seen = upcoming.later();

        broadcast.air(5, broadcast.item("solaris"), Duration.ofHours(2));
        broadcast.pass(Duration.ofMinutes(5));
        upcoming.refresh();
        assertThat(upcoming.later()).isSameAs(seen);
        broadcast.pass(Duration.ofSeconds(1));
        upcoming.refresh();
        assertThat(upcoming.later()).hasSize(2);
    }

    @Test
    void aClockThatIsSetBackMakesEverythingOld() {
        broadcast.air(5, broadcast.item("alien"), Duration.ofMinutes(-50));
        upcoming.refresh();
        assertThat(upcoming.near()).isEmpty();
        assertThat(upcoming.later()).isEmpty();

        broadcast.pass(Duration.ofHours(-1));
        upcoming.refresh();

        assertThat(upcoming.near()).hasSize(1);
        assertThat(upcoming.later()).hasSize(1);
    }

    private List<Instant> next(MediaItem item) {
        return upcoming.next(broadcast.request(item).key()).stream().toList();
    }

    private static Instant minute(long minute) {
        return Broadcast.NOON.plusSeconds(60 * minute);
    }
}
