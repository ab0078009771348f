package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.playout.AiringBuilder.airing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.channel.InMemoryChannels;
import tv.exstream.collection.query.InMemoryMatches;
import tv.exstream.guide.Guide;
import tv.exstream.guide.GuideRules;
import tv.exstream.iptv.InMemoryShowings;
import tv.exstream.media.Facet;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaKind;
import tv.exstream.playout.InMemoryAirtimes;
import tv.exstream.playout.InMemoryPlayouts;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class GuideFinderTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final InMemoryChannels channels = new InMemoryChannels();
    private final InMemoryMediaItems items = new InMemoryMediaItems();
    private final InMemoryPlayouts playouts = new InMemoryPlayouts();
    private final GuideFinder finder =
            new GuideFinder(
                    new GuideFinder.Timetable(
                            channels,
                            new Guide(playouts, items, GuideRules.USUAL),
                            new InMemoryAirtimes(playouts),
                            _ -> new InMemoryShowings(List.of())),
                    new GuideFinder.Stock(items, new InMemoryMatches(items)),
                    InstantSource.fixed(NOON));

    private Channel films;
    private Channel late;
    private MediaItem alien;

    @BeforeEach
    void plan() {
        films = channels.add(channel(1).named("Films").draft());
        late = channels.add(channel(2).named("Late").draft());
        alien =
                items.add(
                        item("Alien")
                                .movieOf(1979)
                                .about("A crew wakes up too early.")
                                .with(Facet.ACTOR, "Sigourney Weaver")
                                .lasting(Duration.ofHours(2)));
        MediaItem harbour = items.add(item("Low Tide").episode("Harbour Lights", 2, 5));
        airs(films, alien, 1);
        airs(films, harbour, 3);
        airs(late, harbour, 1);
        airs(late, alien, 9);
    }

    @Test
    void programmesAreFoundByTitlePeopleAndDescription() {
        assertThat(titles("alie")).containsExactly("1 Alien", "2 Alien");
        assertThat(titles("weav")).containsExactly("1 Alien", "2 Alien");
        assertThat(titles("crew early")).containsExactly("1 Alien", "2 Alien");
        assertThat(titles("harbour")).containsExactly("2 Harbour Lights", "1 Harbour Lights");
        assertThat(titles("tide")).hasSize(2);
        assertThat(titles("weaver harbour")).isEmpty();
    }

    @Test
    void signsAreNoPatterns() {
        assertThat(titles("a*n")).isEmpty();
        assertThatThrownBy(() -> titles("*"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(Problem.INVALID_VALUE));
    }

    @Test
    void theListGoesOnWhereItEnded() {
        FoundAnswer first = finder.find(query("alien", "", "1"));
        FoundAnswer second = finder.find(query("alien", first.next().orElseThrow(), "1"));

        assertThat(first.programmes())
                .extracting(FoundAnswer.FoundEntry::number)
                .containsExactly("1");
        assertThat(first.complete()).isTrue();
        assertThat(second.programmes())
                .extracting(FoundAnswer.FoundEntry::number)
                .containsExactly("2");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void hiddenChannelsAreNotSearched() {
        Channel hidden = channels.add(channel(3).hidden().draft());
        airs(hidden, alien, 2);

        assertThat(titles("alien")).containsExactly("1 Alien", "2 Alien");
    }

    @Test
    void aProgrammeSaysWhenElseItIsOn() {
        ProgrammeAnswer answer = finder.at("1", hour(1).plusSeconds(600));

        assertThat(answer.name()).isEqualTo("Films");
        assertThat(answer.programme().title()).isEqualTo("Alien");
        assertThat(answer.others())
                .containsExactly(new ProgrammeAnswer.AirtimeEntry("2", "Late", hour(9), hour(10)));
    }

    @Test
    void whereNothingIsPlannedThereIsAGapAndNoOtherTime() {
        ProgrammeAnswer answer = finder.at("2", hour(5));

        assertThat(answer.programme().kind()).isEqualTo(ProgrammeEntry.Kind.GAP);
        assertThat(answer.others()).isEmpty();
    }

    @Test
    void aLiveSourceShowsSomethingElseAtAnotherTime() {
        MediaItem live = items.add(item("Camera").ofKind(MediaKind.LIVE));
        airs(films, live, 5);
        airs(late, live, 12);

        assertThat(finder.at("1", hour(5)).others()).isEmpty();
    }

    @Test
    void aChannelThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> finder.at("77", NOON))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem ->
                                assertThat(problem.problem()).isEqualTo(Problem.CHANNEL_NOT_FOUND));
    }

    private List<String> titles(String words) {
        return finder.find(query(words, "", "")).programmes().stream()
                .map(found -> found.number() + " " + found.programme().title())
                .toList();
    }

    private static FindQuery query(String words, String cursor, String limit) {
        return FindQuery.of(new FindParameters(words, "", "", cursor, limit), NOON);
    }

    private void airs(Channel channel, MediaItem item, int hours) {
        playouts.add(
                channel.id(),
                airing(item.id()).at(hour(hours)).lasting(Duration.ofHours(1)).build());
    }

    private static Instant hour(int hours) {
        return NOON.plus(Duration.ofHours(hours));
    }
}
