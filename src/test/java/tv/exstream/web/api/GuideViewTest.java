package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.playout.AiringBuilder.airing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.channel.InMemoryChannels;
import tv.exstream.guide.Guide;
import tv.exstream.guide.GuideRules;
import tv.exstream.media.Facet;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.Particulars;
import tv.exstream.media.Score;
import tv.exstream.media.Title;
import tv.exstream.media.Wording;
import tv.exstream.playout.InMemoryPlayouts;

class GuideViewTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final InMemoryChannels channels = new InMemoryChannels();
    private final InMemoryMediaItems items = new InMemoryMediaItems();
    private final InMemoryPlayouts playouts = new InMemoryPlayouts();
    private final Guide guide = new Guide(playouts, items, GuideRules.USUAL);
    private final GuideView view =
            new GuideView(
                    channels,
                    guide,
                    new Present(playouts, guide::described, guide::soon),
                    InstantSource.fixed(NOON));

    @Test
    void nowIsTheProgrammeThatContainsTheInstantAndNextTheOneAfterIt() {
        Channel films = channels.add(channel(5).named("Films").draft());
        airs(films, item("Alien").movieOf(1979), NOON.minusSeconds(600), Duration.ofMinutes(90));
        airs(films, item("Aliens"), NOON.plusSeconds(4_800), Duration.ofMinutes(60));

        NowAnswer.OnChannel answer = view.now(List.of()).channels().getFirst();

        assertThat(answer.number()).isEqualTo("5");
        assertThat(answer.now().map(ProgrammeEntry::title)).contains("Alien");
        assertThat(answer.now().map(ProgrammeEntry::subtitle)).contains("1979");
        assertThat(answer.next().map(ProgrammeEntry::start)).contains(NOON.plusSeconds(4_800));
    }

    @DisplayName("INV-10: the picture is the one the stream shows at this instant")
    @Test
    void thePictureIsTheInPointAndTheFramesSinceTheFirstOfTheAiring() {
        Channel films = channels.add(channel(5).draft());
        MediaItem film = items.add(item("Alien").lasting(Duration.ofHours(2)));
        playouts.add(
                films.id(),
                airing(film.id())
                        .at(NOON.minusMillis(10_010))
                        .lasting(Duration.ofHours(1))
                        .from(Duration.ofSeconds(60))
                        .build());

        NowAnswer.Picture picture =
                view.now(List.of()).channels().getFirst().picture().orElseThrow();

        assertThat(picture.media()).isEqualTo(film.id().value());
        assertThat(picture.offsetSeconds()).isEqualTo(70.01);
        // The airing begins 10 ms into a frame of 40 ms, so its first frame is the next one.
        assertThat(picture.frame()).isEqualTo(60 * 25 + 250);
    }

    @Test
    void inAGapNothingIsOnAndThereIsNoPicture() {
        Channel films = channels.add(channel(5).draft());
        airs(films, item("Alien"), NOON.plusSeconds(60), Duration.ofMinutes(90));

        NowAnswer.OnChannel answer = view.now(List.of()).channels().getFirst();

        assertThat(answer.now()).isEmpty();
        assertThat(answer.picture()).isEmpty();
        assertThat(answer.next().map(ProgrammeEntry::title)).contains("Alien");
    }

    @Test
    void anEpisodeIsItsShowWithNumberAndTitle() {
        Channel shows = channels.add(channel(1).draft());
        airs(
                shows,
                item("Low Tide").episode("Harbour Lights", 2, 5).about("A boat."),
                NOON,
                Duration.ofMinutes(30));

        ProgrammeEntry entry = view.now(List.of()).channels().getFirst().now().orElseThrow();

        assertThat(entry.title()).isEqualTo("Harbour Lights");
        assertThat(entry.subtitle()).isEqualTo("S2E5 · Low Tide");
        assertThat(entry.description()).isEqualTo("A boat.");
    }

    @Test
    void aProgrammeHasStarsRolesAndItsOtherTitles() {
        Channel films = channels.add(channel(1).draft());
        var known =
                new Particulars(
                        "en",
                        "",
                        new Wording("", "Star Beast", "", ""),
                        List.of(),
                        Map.of("S. Weaver", "Ripley"),
                        List.of(new Score("imdb", 85)));
        airs(
                films,
                item("Alien").movieOf(1979).with(Facet.ACTOR, "S. Weaver", "J. Hurt").with(known),
                NOON,
                Duration.ofMinutes(117));

        ProgrammeDetails details =
                view.guide(query("", "0", "1"))
                        .channels()
                        .getFirst()
                        .programmes()
                        .getFirst()
                        .details()
                        .orElseThrow();

        assertThat(details.stars()).contains("8.5/10");
        assertThat(details.actors()).containsExactly("S. Weaver", "J. Hurt");
        assertThat(details.roles()).isEqualTo(Map.of("S. Weaver", "Ripley"));
        assertThat(details.titles())
                .containsExactly(
                        new ProgrammeDetails.ProgrammeTitle(
                                Optional.empty(),
                                Optional.of("Star Beast"),
                                Optional.empty(),
                                Optional.empty()));
    }

    @Test
    void theGuideHasNoHolesAndIsPaged() {
        for (int number = 1; number <= 5; number++) {
            channels.add(channel(number).draft());
        }
        airs(channels.all().get(2), item("Alien"), NOON.plusSeconds(60), Duration.ofMinutes(90));

        GuideAnswer answer = view.guide(query("", "2", "2"));

        assertThat(answer.total()).isEqualTo(5);
        assertThat(answer.channels())
                .extracting(GuideAnswer.GuideRow::number)
                .containsExactly("3", "4");
        assertThat(answer.channels().getFirst().programmes())
                .extracting(ProgrammeEntry::kind)
                .containsExactly(
                        ProgrammeEntry.Kind.GAP,
                        ProgrammeEntry.Kind.PROGRAMME,
                        ProgrammeEntry.Kind.GAP);
        assertThat(answer.channels().getFirst().programmes().getLast().finish())
                .isAfterOrEqualTo(answer.to());
    }

    @Test
    void onlyTheChannelsThatAreAskedForAreAnswered() {
        channels.add(channel(5).draft());
        channels.add(channel("5.1").draft());
        channels.add(channel(10).draft());

        assertThat(view.guide(query("10,5.1", "", "")).channels())
                .extracting(GuideAnswer.GuideRow::number)
                .containsExactly("5.1", "10");
    }

    @DisplayName("H23: a title or plot of a megabyte is cut")
    @Test
    void longTextsAreCutBetweenWholeCharacters() {
        Channel films = channels.add(channel(5).draft());
        String emoji = "😀".repeat(500_000);
        airs(
                films,
                item("x").titled(new Title("a" + emoji, "", -1, -1, 0, emoji)),
                NOON,
                Duration.ofMinutes(30));

        ProgrammeEntry entry = view.now(List.of()).channels().getFirst().now().orElseThrow();

        assertThat(entry.title()).hasSizeLessThan(210).endsWith("😀…");
        assertThat(entry.description()).hasSizeLessThan(1_010).endsWith("😀…");
    }

    private void airs(Channel channel, MediaItemBuilder item, Instant start, Duration length) {
        MediaItem stored = items.add(item.lasting(length));
        playouts.add(channel.id(), airing(stored.id()).at(start).lasting(length).build());
    }

    private GuideQuery query(String numbers, String offset, String limit) {
        return GuideQuery.of(new GuideParameters("", "", numbers, offset, limit), NOON);
    }
}
