package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.web.api.ChannelFileSite.LENIENT;
import static tv.exstream.web.api.ChannelFileSite.STRICT;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.Logos;
import tv.exstream.channelfile.Flaw;
import tv.exstream.channelfile.Imported;
import tv.exstream.channelfile.Imported.Outcome;
import tv.exstream.job.Rulebook;
import tv.exstream.media.MediaId;
import tv.exstream.media.Pictures;
import tv.exstream.media.SentPicture;
import tv.exstream.overlay.Graphic;
import tv.exstream.overlay.Graphics;
import tv.exstream.overlay.Timing;
import tv.exstream.overlay.Watermark;
import tv.exstream.overlay.Watermarks;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AiringKind;
import tv.exstream.playout.Presentation;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.Change;
import tv.exstream.schedule.Changes;
import tv.exstream.schedule.Edit;
import tv.exstream.schedule.Occasion;
import tv.exstream.schedule.Schedules;
import tv.exstream.time.TimeRange;
import tv.exstream.web.api.ChannelFileSite.Product;

/// Watermarks, graphics and single changes in files of channels between two servers whose numbers differ.
@Timeout(120)
class ChannelFileLooksTest {
    private static final String FLOOD =
            "{\"type\":\"lineup\",\"entries\":[{\"type\":\"media\",\"media\":%d}]}";
    private static final String DECO =
            """
            {"type":"blocks","blocks":[{"id":1,"name":"B","length":"PT1H","items":[{"source":{"type":"pool",
             "selection":{"type":"query","text":"type:movie"},"ordering":{"order":"SHUFFLE"}}}]}],
             "templates":[{"name":"day","items":[{"start":"20:00","block":1}]}],
             "calendar":[{"rule":{},"template":"day"}],
             "decos":{"standard":"d","decos":[{"name":"d","decor":{"watermarks":{"mode":"OVERRIDE","own":["of the deco"]},
               "graphics":{"mode":"OVERRIDE","own":["next"]}}}]}}""";

    private static ChannelFileSite here;
    private static ChannelFileSite elsewhere;

    private Channel channel;
    private Instant evening;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        here = ChannelFileSite.on(Product.SQLITE, folder, "Alpha", "Beta", "Gamma");
        elsewhere = ChannelFileSite.on(Product.SQLITE, folder, "Gamma", "Beta", "Alpha");
    }

    @AfterAll
    static void stop() {
        here.close();
        elsewhere.close();
    }

    @BeforeEach
    void oneChannel() {
        here.empty();
        elsewhere.empty();
        channel = here.channels().add(ChannelBuilder.channel(5).draft());
        rules(FLOOD.formatted(here.film("Alpha").value()));
        evening =
                here.server()
                        .bean(InstantSource.class)
                        .instant()
                        .plus(Duration.ofHours(5))
                        .truncatedTo(ChronoUnit.SECONDS);
    }

    private void rules(String json) {
        here.server().bean(Rulebook.class).put(channel, json);
    }

    private static Watermarks marks(ChannelFileSite site) {
        return site.server().bean(Watermarks.class);
    }

    private static Graphics graphics(ChannelFileSite site) {
        return site.server().bean(Graphics.class);
    }

    private static Watermark marked(String picture) {
        return new Watermark(picture, Watermark.Spot.USUAL, 40, true, new Timing.Permanent());
    }

    private void mark(String name, byte[] picture) {
        String digest = marks(here).addPicture(SentPicture.of(picture, Logos.LIMITS));
        marks(here).put(new Watermarks.Named(name, marked(digest)));
    }

    private void edit(Edit edit) {
        edit(here, channel, edit);
    }

    private static void edit(ChannelFileSite site, Channel channel, Edit edit) {
        Instant now = site.server().bean(InstantSource.class).instant();
        Occasion occasion = new Occasion(now, now, Change.Deed.EDIT, Remark.quoted("for a test"));
        long _ = site.server().bean(Changes.class).edit(channel.id(), edit, occasion);
    }

    private static List<Edit> edits(ChannelFileSite site) {
        return site
                .server()
                .bean(Schedules.class)
                .edits(site.channels().all().getFirst().id())
                .stream()
                .map(Schedules.MadeEdit::edit)
                .toList();
    }

    private static Airing airing(MediaId media, Instant start, Duration length, String title) {
        Presentation presentation =
                new Presentation(
                        title, new Presentation.Listing.AsAired(), Presentation.Dress.PLAIN);
        return new Airing(
                start,
                start.plus(length),
                media,
                Duration.ZERO,
                AiringKind.PROGRAMME,
                0,
                presentation);
    }

    private static Edit.Skip skip(MediaId media, Instant start) {
        return new Edit.Skip(media, new TimeRange(start, start.plus(minutes(20))));
    }

    @Test
    void whatLiesOverThePictureIsTheSameElsewhere() {
        mark("corner", Pictures.png(8, 8));
        mark("of the deco", Pictures.gif(7, 7));
        marks(here).put(new Watermarks.Named("unused", Watermark.CHANNEL_LOGO));
        graphics(here).put(new Graphics.Named("next", Graphic.UP_NEXT));
        marks(here).assign(channel.id(), "corner");
        rules(DECO);
        String file = here.export();

        Imported done = elsewhere.apply(file, STRICT);

        assertThat(done.flaws()).as(file).isEmpty();
        assertThat(marks(elsewhere).all())
                .containsExactlyInAnyOrderElementsOf(
                        marks(here).all().stream()
                                .filter(each -> !each.name().equals("unused"))
                                .toList());
        assertThat(graphics(elsewhere).all()).isEqualTo(graphics(here).all());
        String digest = marks(elsewhere).all().getFirst().watermark().picture();
        assertThat(marks(elsewhere).picture(digest).orElseThrow().toBytes())
                .isEqualTo(marks(here).picture(digest).orElseThrow().toBytes());
        assertThat(elsewhere.export()).isEqualTo(file);
        assertThat(elsewhere.apply(file, STRICT).entries())
                .allMatch(entry -> entry.outcome() == Outcome.LEFT);
    }

    @Test
    void aWatermarkOfTheSameNameLooksAsTheFileSays() {
        mark("corner", Pictures.png(8, 8));
        marks(here).assign(channel.id(), "corner");
        marks(elsewhere).put(new Watermarks.Named("corner", Watermark.CHANNEL_LOGO));

        Imported done = elsewhere.apply(here.export(), STRICT);

        assertThat(done.entries())
                .anyMatch(
                        entry ->
                                entry.kind().equals("watermark")
                                        && entry.outcome() == Outcome.CHANGED
                                        && entry.changes().equals(List.of("look")));
        assertThat(marks(elsewhere).all()).isEqualTo(marks(here).all());
    }

    @Test
    void aPictureThatIsTooLargeForAFileIsSaidToBeMissingUntilItIsThere() {
        byte[] large = Arrays.copyOf(Pictures.png(8, 8), 300 * 1_024);
        mark("corner", large);
        marks(here).assign(channel.id(), "corner");
        String file = here.export();

        Imported refused = elsewhere.apply(file, STRICT);

        assertThat(refused.done()).isFalse();
        assertThat(refused.flaws()).allMatch(Flaw::missing);
        assertThat(refused.flaws().stream().map(Flaw::path)).contains("watermarks[0].look.picture");
        assertThat(elsewhere.apply(file, LENIENT).done()).isTrue();
        assertThat(marks(elsewhere).all()).isEmpty();
        String _ = marks(elsewhere).addPicture(SentPicture.of(large, Logos.LIMITS));
        assertThat(elsewhere.apply(file, STRICT).flaws()).isEmpty();
        assertThat(marks(elsewhere).all()).isEqualTo(marks(here).all());
    }

    @Test
    void whatIsNoPictureIsRefusedWithItsLine() {
        mark("corner", Pictures.png(8, 8));
        marks(here).assign(channel.id(), "corner");
        String file = here.export().replaceFirst("\n    picture: .*", "\n    picture: AAAA");

        Imported refused = elsewhere.apply(file, LENIENT);

        assertThat(refused.done()).isFalse();
        assertThat(refused.flaws())
                .anyMatch(
                        flaw ->
                                flaw.path().startsWith("watermarks[0]")
                                        && flaw.line() > 1
                                        && flaw.message().contains("PNG"));
        assertThat(marks(elsewhere).all()).isEmpty();
    }

    @Test
    void singleChangesAreTheSameElsewhere() {
        edit(new Edit.Pin(airing(here.film("Beta"), evening, minutes(20), "Fireworks")));
        edit(skip(here.film("Alpha"), evening.plus(minutes(60))));
        Instant later = evening.plus(minutes(120));
        edit(
                new Edit.Replace(
                        airing(here.film("Gamma"), later, minutes(10), ""),
                        skip(here.film("Alpha"), later)));
        String file = here.export();

        Imported done = elsewhere.apply(file, STRICT);

        assertThat(done.flaws()).as(file).isEmpty();
        assertThat(edits(elsewhere))
                .containsExactly(
                        new Edit.Pin(
                                airing(elsewhere.film("Beta"), evening, minutes(20), "Fireworks")),
                        skip(elsewhere.film("Alpha"), evening.plus(minutes(60))),
                        new Edit.Replace(
                                airing(elsewhere.film("Gamma"), later, minutes(10), ""),
                                skip(elsewhere.film("Alpha"), later)));
        assertThat(elsewhere.film("Alpha")).isNotEqualTo(here.film("Alpha"));
        assertThat(elsewhere.export()).isEqualTo(file);
        assertThat(elsewhere.apply(file, STRICT).entries())
                .allMatch(entry -> entry.outcome() == Outcome.LEFT);
    }

    @Test
    void singleChangesTakeThePlaceOfThoseThatAreThereAsOneStepOfTheHistory() {
        assertThat(elsewhere.apply(here.export(), STRICT).done()).isTrue();
        Channel there = elsewhere.channels().all().getFirst();
        edit(elsewhere, there, skip(elsewhere.film("Beta"), evening));
        edit(new Edit.Pin(airing(here.film("Beta"), evening, minutes(30), "")));
        edit(skip(here.film("Alpha"), evening.plus(minutes(60))));
        int before = elsewhere.server().bean(Changes.class).all(there.id()).size();

        Imported done = elsewhere.apply(here.export(), STRICT);

        assertThat(done.entries().getLast().changes()).containsExactly("edits");
        assertThat(edits(elsewhere))
                .as("a film of twenty minutes ends there, however long it is to last")
                .containsExactly(
                        new Edit.Pin(airing(elsewhere.film("Beta"), evening, minutes(20), "")),
                        skip(elsewhere.film("Alpha"), evening.plus(minutes(60))));
        assertThat(elsewhere.server().bean(Changes.class).all(there.id())).hasSize(before + 1);
    }

    @Test
    void whatIsOverIsLeftOutAndWhatIsNotThereIsTold() {
        Instant past = evening.minus(Duration.ofDays(2));
        edit(skip(here.film("Alpha"), past));
        edit(skip(new MediaId(3_000), evening));
        String file = here.export();

        Imported refused = elsewhere.apply(file, STRICT);

        assertThat(file).doesNotContain(past.toString());
        assertThat(refused.done()).isFalse();
        assertThat(refused.flaws()).singleElement().matches(Flaw::missing);
        assertThat(refused.flaws().getFirst().path()).isEqualTo("channels[0].edits[0].media");
        assertThat(elsewhere.apply(file, LENIENT).done()).isTrue();
        assertThat(edits(elsewhere)).isEmpty();
    }
}
