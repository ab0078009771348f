package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.time.Lengths.seconds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.media.Measurement;
import tv.exstream.media.MediaItem;
import tv.exstream.media.VideoStream;
import tv.exstream.overlay.Graphic;
import tv.exstream.overlay.Lettering;
import tv.exstream.overlay.Marking;
import tv.exstream.overlay.Plate;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AiringBuilder;
import tv.exstream.playout.Clips;
import tv.exstream.rendition.LiveReach;
import tv.exstream.rendition.MarkedStaging;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.Piece;
import tv.exstream.rendition.PieceFinder;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Staging;
import tv.exstream.rendition.Treated;
import tv.exstream.rendition.Treatment;
import tv.exstream.rendition.Treatments;
import tv.exstream.schedule.Fallbacks;

class TimelinesTest {
    private final Studio studio = new Studio();
    private final Timelines timelines = studio.timelines();
    private final Channel other = ChannelBuilder.channel(6).with(Studio.PROFILE).build();

    @Test
    void anHourIsLoadedOnceAndAgainWhenItsTimelineHasChanged() {
        studio.air(studio.prepared("alien", seconds(30)), seconds(0));
        var first = timelines.load(studio.channel, Studio.NOON);
        assertThat(timelines.load(studio.channel, Studio.NOON)).isSameAs(first);

        studio.air(studio.prepared("brazil", seconds(30)), seconds(30));
        timelines.changed(studio.channel.id());

        assertThat(timelines.load(studio.channel, Studio.NOON)).isNotSameAs(first);
    }

    @Test
    void nothingIsKeptOfAChannelThatIsForgottenAndAllOfTheOthers() {
        var removed = timelines.load(studio.channel, Studio.NOON);
        var kept = timelines.load(other, Studio.NOON);

        timelines.forget(studio.channel.id());

        assertThat(timelines.load(studio.channel, Studio.NOON)).isNotSameAs(removed);
        assertThat(timelines.load(other, Studio.NOON)).isSameAs(kept);
    }

    @Test
    @DisplayName(
            "F21: what has begun goes on with the watermark and the languages that it began with")
    void whatHasBegunGoesOnAsItIsWhenItIsToBeTreatedInAnotherWay() {
        studio.air(studio.unprepared("alien", seconds(30)), seconds(0));
        studio.air(studio.unprepared("brazil", seconds(30)), seconds(30));
        ChangingStaging staging = new ChangingStaging();
        Timelines changing = changing(staging);
        assertThat(heard(changing, 0)).isEqualTo(1);
        assertThat(heard(changing, 30)).isEqualTo(1);

        staging.heard.set(2);
        changing.refresh();

        assertThat(heard(changing, 0)).isEqualTo(1);
        assertThat(heard(changing, 30)).isEqualTo(2);
    }

    @Test
    void soItDoesOverFullHours() {
        studio.air(studio.unprepared("alien", seconds(3 * 3_600)), seconds(0));
        studio.air(studio.unprepared("brazil", seconds(30)), seconds(3 * 3_600));
        ChangingStaging staging = new ChangingStaging();
        Timelines changing = changing(staging);
        assertThat(heard(changing, 3_500)).isEqualTo(1);

        staging.heard.set(2);
        changing.refresh();

        assertThat(heard(changing, 3_500)).isEqualTo(1);
        assertThat(heard(changing, 3_700)).isEqualTo(1);
        assertThat(heard(changing, 2 * 3_600 + 100)).isEqualTo(1);
        assertThat(heard(changing, 3 * 3_600)).isEqualTo(2);
    }

    private Timelines changing(Staging staging) {
        return new Timelines(
                studio.playouts,
                studio.media,
                new Timelines.Shown(
                        staging,
                        studio.stock,
                        Fallbacks.NONE,
                        Clips.NONE,
                        LiveReach.ofPresent(studio.ticker::wall)),
                new Timelines.Work(Runnable::run, studio.ticker));
    }

    @Test
    @DisplayName(
            "PL-05: measuring a file changes nothing of what has begun or begins soon, and what it changes is heard later")
    void whatHasBegunGoesOnAsItIsWhenItsFileIsMeasured() {
        MediaItem alien = studio.unprepared("alien", seconds(30));
        studio.air(alien, seconds(0));
        studio.air(alien, seconds(30));
        timelines.load(studio.channel, Studio.NOON);
        assertThat(need(timelines, 0).key()).isEqualTo(need(timelines, 30).key());

        studio.media.setMeasurement(
                alien,
                new Measurement(
                        Studio.NOON.plusSeconds(20),
                        Optional.empty(),
                        Optional.of(VideoStream.Scan.INTERLACED),
                        List.of(),
                        Optional.empty(),
                        ""));
        RenditionKey before = need(timelines, 0).key();
        timelines.refresh();

        assertThat(need(timelines, 0).key()).isEqualTo(before);
        assertThat(need(timelines, 30).key()).isNotEqualTo(before);
    }

    @Test
    @DisplayName("TH-05: two channels show the same item a millisecond apart")
    void twoChannelsShowTheSameItemAtOnce() {
        MediaItem alien = studio.prepared("alien", seconds(30));
        studio.air(alien, seconds(0));
        studio.playouts.add(
                other.id(),
                AiringBuilder.airing(alien.id())
                        .at(Studio.NOON.plusMillis(1))
                        .lasting(seconds(30))
                        .build());

        for (Channel each : List.of(studio.channel, other)) {
            PieceFinder finder = timelines.load(each, Studio.NOON);
            long frame = finder.timeline().clock().frameAtOrAfter(Studio.NOON.plusMillis(1));
            assertThat(finder.joining(frame)).isInstanceOf(Piece.Stored.class);
        }
    }

    private Need need(Timelines asked, long fromNoon) {
        Instant at = Studio.NOON.plusSeconds(fromNoon);
        PieceFinder finder = asked.load(studio.channel, at);
        long frame = finder.timeline().clock().frameAt(at);
        return ((Piece.Missing) finder.at(frame)).need();
    }

    @Test
    void whatIsSaidLaterInWhatHasBegunIsTrue() {
        studio.air(studio.unprepared("alien", seconds(600)), seconds(0));
        studio.air(studio.unprepared("brazil", seconds(30)), seconds(600));
        AtomicReference<Graphic> next = new AtomicReference<>(Graphic.UP_NEXT);
        AtomicLong version = new AtomicLong();
        Timelines lettered = lettered(() -> List.of(next.get()), version::get);
        assertThat(said(lettered, 545)).isEqualTo("brazil");
        assertThat(said(lettered, 300)).isEmpty();

        studio.ticker.advance(seconds(400));
        next.set(saying("Soon: {next}"));
        version.set(1);
        lettered.refresh();
        assertThat(said(lettered, 545)).isEqualTo("Soon: brazil");

        studio.ticker.advance(seconds(130));
        next.set(saying("At once: {next}"));
        version.set(2);
        lettered.refresh();
        assertThat(said(lettered, 545)).isEqualTo("Soon: brazil");
    }

    @Test
    void theLastGraphicIsNotSeenAnyMoreOnceItIsRemoved() {
        studio.air(studio.unprepared("alien", seconds(600)), seconds(0));
        studio.air(studio.unprepared("brazil", seconds(30)), seconds(600));
        AtomicReference<List<Graphic>> graphics = new AtomicReference<>(List.of(Graphic.UP_NEXT));
        AtomicLong version = new AtomicLong();
        Timelines lettered = lettered(graphics::get, version::get);
        assertThat(said(lettered, 545)).isEqualTo("brazil");

        studio.ticker.advance(seconds(400));
        graphics.set(List.of());
        version.set(1);
        lettered.refresh();

        assertThat(said(lettered, 545)).isEmpty();
    }

    private Timelines lettered(Supplier<List<Graphic>> graphics, LongSupplier version) {
        Lettering lettering =
                new Lettering() {
                    @Override
                    public List<Graphic> of(Channel channel, Airing airing, MediaItem item) {
                        return graphics.get();
                    }

                    @Override
                    public boolean looksAhead() {
                        return graphics.get().stream().anyMatch(Graphic::looksAhead);
                    }

                    @Override
                    public long version() {
                        return version.getAsLong();
                    }
                };
        Staging staging = new MarkedStaging(Treatments.PLAIN, Marking.NONE, lettering);
        return new Timelines(
                studio.playouts,
                studio.media,
                new Timelines.Shown(
                        staging,
                        studio.stock,
                        Fallbacks.NONE,
                        Clips.NONE,
                        LiveReach.ofPresent(studio.ticker::wall)),
                new Timelines.Work(Runnable::run, studio.ticker));
    }

    private static Graphic saying(String words) {
        Graphic up = Graphic.UP_NEXT;
        return new Graphic(words, "", up.style(), up.timing(), up.motion(), false, false);
    }

    /// The first line that is over the picture this long after noon; empty for none.
    private String said(Timelines timelines, long fromNoon) {
        PieceFinder finder = timelines.load(studio.channel, Studio.NOON.plusSeconds(fromNoon));
        long frame = finder.timeline().clock().frameAt(Studio.NOON.plusSeconds(fromNoon));
        return finder.at(frame) instanceof Piece.Missing(Need need, _, _)
                ? need.request().treatment().overlays().stream()
                        .map(overlay -> ((Plate) overlay.content()).lines().getFirst())
                        .map(line -> ((Plate.Segment.Words) line.segments().getFirst()).text())
                        .findFirst()
                        .orElse("")
                : "stored";
    }

    /// Which sound an airing has that is on this long after noon.
    private int heard(Timelines timelines, long fromNoon) {
        PieceFinder finder = timelines.load(studio.channel, Studio.NOON.plusSeconds(fromNoon));
        long frame = finder.timeline().clock().frameAt(Studio.NOON.plusSeconds(fromNoon));
        return finder.at(frame) instanceof Piece.Missing(Need need, _, _)
                ? need.request().treatment().audio().orElseThrow()
                : -1;
    }

    /// Wants another sound to be heard from time to time.
    private static final class ChangingStaging implements Staging {
        private final AtomicInteger heard = new AtomicInteger(1);

        @Override
        public List<Treated> of(Channel channel, Airing airing, MediaItem item) {
            var treatment = new Treatment(OptionalInt.of(heard.get()), OptionalInt.empty());
            return List.of(
                    new Treated(airing, new RenditionRequest(item, channel.profile(), treatment)));
        }

        @Override
        public long version() {
            return heard.get();
        }
    }
}
