package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.playout.AiringBuilder.airing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.channel.InMemoryChannels;
import tv.exstream.collection.query.Folded;
import tv.exstream.collection.query.InMemoryMatches;
import tv.exstream.guide.Guide;
import tv.exstream.guide.GuideRules;
import tv.exstream.guide.Listings;
import tv.exstream.iptv.FoundShowings;
import tv.exstream.iptv.GuideProgramme;
import tv.exstream.iptv.GuideProgramme.Described;
import tv.exstream.iptv.InMemoryShowings;
import tv.exstream.iptv.Showing;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaKind;
import tv.exstream.playout.InMemoryAirtimes;
import tv.exstream.playout.InMemoryPlayouts;
import tv.exstream.time.TimeRange;

@DisplayName("What guides of others say of live sources")
class FoundLiveProgrammesTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final InMemoryChannels channels = new InMemoryChannels();
    private final InMemoryMediaItems items = new InMemoryMediaItems();
    private final InMemoryPlayouts playouts = new InMemoryPlayouts();

    /// What guides say, shifted to when it is on.
    private final List<Said> said = new ArrayList<>();

    private record Said(MediaId live, GuideProgramme programme) {
        TimeRange range() {
            return new TimeRange(programme.start(), programme.stop().orElseThrow());
        }
    }

    private final Listings listings =
            new Listings() {
                @Override
                public List<GuideProgramme> on(MediaId live, TimeRange range) {
                    return said.stream()
                            .filter(each -> each.live().equals(live))
                            .filter(each -> each.range().overlaps(range))
                            .map(Said::programme)
                            .toList();
                }

                @Override
                public long version() {
                    return said.size();
                }
            };

    private final GuideFinder finder =
            new GuideFinder(
                    new GuideFinder.Timetable(
                            channels,
                            new Guide(playouts, items, () -> GuideRules.USUAL, listings),
                            new InMemoryAirtimes(playouts),
                            this::showings),
                    new GuideFinder.Stock(items, new InMemoryMatches(items)),
                    InstantSource.fixed(NOON));

    private FoundShowings showings(Collection<String> words) {
        return new InMemoryShowings(
                said.stream()
                        .filter(each -> !words.isEmpty())
                        .filter(each -> has(each.programme().described(), words))
                        .map(each -> new Showing(each.live(), each.range()))
                        .toList());
    }

    private static boolean has(Described described, Collection<String> words) {
        String text =
                Folded.of(
                                described.title()
                                        + " "
                                        + described.subtitle()
                                        + " "
                                        + described.description())
                        .text();
        return words.stream().allMatch(word -> text.contains(" " + word));
    }

    private Channel one;
    private Channel two;
    private MediaItem live;

    @BeforeEach
    void add() {
        one = channels.add(channel(1).named("One").draft());
        two = channels.add(channel(2).named("Two").draft());
        live = items.add(item("Harbour TV").ofKind(MediaKind.LIVE).lasting(Duration.ofHours(1)));
    }

    private static Instant at(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }

    private void airs(Channel channel, MediaItem item, int start, int stop) {
        playouts.add(
                channel.id(),
                airing(item.id()).at(at(start)).lasting(Duration.ofMinutes(stop - start)).build());
    }

    private void says(String title, int start, int stop) {
        says(Described.titled(title), start, stop);
    }

    private void says(Described described, int start, int stop) {
        says(live, described, start, stop);
    }

    private void says(MediaItem source, Described described, int start, int stop) {
        var programme = new GuideProgramme("one", at(start), Optional.of(at(stop)), described);
        said.add(new Said(source.id(), programme));
    }

    private FoundAnswer find(String words, String cursor, int limit) {
        var parameters = new FindParameters(words, "", "", cursor, Integer.toString(limit));
        return finder.find(FindQuery.of(parameters, NOON));
    }

    /// `1 News 0-30` for each.
    private static List<String> told(FoundAnswer answer) {
        return answer.programmes().stream()
                .map(
                        found ->
                                "%s %s %d-%d"
                                        .formatted(
                                                found.number(),
                                                found.programme().title(),
                                                minutes(found.programme().start()),
                                                minutes(found.programme().finish())))
                .toList();
    }

    private static long minutes(Instant instant) {
        return Duration.between(NOON, instant).toMinutes();
    }

    private List<String> told(String words) {
        return told(find(words, "", 30));
    }

    @Test
    @DisplayName(
            "is found by words of title, subtitle, description and categories, once on each channel")
    void words() {
        says(
                new Described("Evening", "Ferry", "People wait.", List.of("Drama"), "", "", ""),
                60,
                150);
        airs(one, live, 0, 60);
        airs(one, live, 60, 120);
        airs(one, live, 120, 180);
        airs(two, live, 60, 120);

        assertThat(told("even")).containsExactly("1 Evening 60-150", "2 Evening 60-120");
        assertThat(told("ferry wait")).hasSize(2);
        assertThat(told("evening news")).isEmpty();
    }

    @Test
    @DisplayName(
            "is found where a channel turns to the live source, and not while a film is planned in between")
    void film() {
        says("Marathon", 0, 240);
        MediaItem alien = items.add(item("Alien").movieOf(1979).lasting(Duration.ofHours(1)));
        airs(one, live, 30, 90);
        airs(one, alien, 90, 150);
        airs(one, live, 150, 200);
        airs(two, alien, 0, 240);

        assertThat(told("marathon")).containsExactly("1 Marathon 30-90", "1 Marathon 150-200");
        assertThat(told("alien")).containsExactly("2 Alien 0-240", "1 Alien 90-150");
    }

    @Test
    @DisplayName(
            "is found among what is planned, by start, and a list of both goes on where it ended")
    void cursor() {
        MediaItem film = items.add(item("Night").movieOf(1979).lasting(Duration.ofMinutes(60)));
        airs(one, live, 0, 60);
        airs(one, film, 60, 120);
        airs(one, live, 120, 240);
        airs(two, live, 0, 240);
        says("Night news", 0, 30);
        says("Weather", 30, 120);
        says("Night talk", 120, 200);
        List<String> all = told("night");

        List<String> pages = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < 5; page++) {
            FoundAnswer answer = find("night", cursor, 1);
            pages.addAll(told(answer));
            cursor = answer.next().orElse("");
        }

        assertThat(all)
                .containsExactly(
                        "1 Night news 0-30",
                        "2 Night news 0-30",
                        "1 Night 60-120",
                        "1 Night talk 120-200",
                        "2 Night talk 120-200");
        assertThat(pages).isEqualTo(all);
        assertThat(cursor).isEmpty();
    }

    @Test
    @DisplayName("is found once where a channel leaves the live source for a moment")
    void hole() {
        says("Marathon", 10, 60);
        says("Marathon man", 60, 90);
        airs(one, live, 0, 30);
        airs(one, live, 31, 90);

        assertThat(told("marathon")).containsExactly("1 Marathon 10-60", "1 Marathon man 60-90");
    }

    /// Read one by one.
    private List<String> pages(String words) {
        List<String> told = new ArrayList<>();
        String cursor = "";
        do {
            FoundAnswer page = find(words, cursor, 1);
            told.addAll(told(page));
            cursor = page.next().orElse("");
        } while (!cursor.isEmpty());
        return told;
    }

    @Test
    @DisplayName("is what is on now and later, on channels that are not hidden")
    void visible() {
        Channel hidden = channels.add(channel(3).hidden().draft());
        says("News", -60, -10);
        says("News", -10, 20);
        airs(one, live, -60, 60);
        airs(hidden, live, -60, 60);

        assertThat(told("news")).containsExactly("1 News -10-20");
    }

    @Test
    @DisplayName(
            "counts instead of the name of the live source, which is found where no guide says anything")
    void name() {
        says("News", 0, 60);
        airs(one, live, 0, 60);
        airs(one, live, 60, 120);

        assertThat(told("harbour")).containsExactly("1 Harbour TV 60-120");
        assertThat(told("news harbour")).isEmpty();
    }

    @Test
    @DisplayName(
            "fills its pages although most that is called like that is something else at that time")
    void misnamed() {
        IntStream.range(0, 50).forEach(n -> says("Talk", n * 60, n * 60 + 60));
        IntStream.range(0, 51).forEach(n -> airs(one, live, n * 60, n * 60 + 60));

        assertThat(told(find("harbour", "", 20))).containsExactly("1 Harbour TV 3000-3060");
        FoundAnswer few = find("harbour", "", 5);
        assertThat(few.programmes()).as("no more than some rounds").isEmpty();
        assertThat(few.next()).isPresent();
        assertThat(find("talk", "", 20).programmes()).hasSize(20);
    }

    @Test
    @DisplayName(
            "is found to the last of it, however much has the words, in pages that each go further")
    void all() {
        int many = 2 * GuideSearch.MOST_SHOWINGS + 100;
        IntStream.range(0, many).forEach(n -> says("Jingle", n * 4, n * 4 + 4));
        airs(one, live, 0, 120);
        airs(one, live, many * 4 - 40, many * 4);

        List<String> told = new ArrayList<>();
        Set<String> cursors = new LinkedHashSet<>();
        String cursor = "";
        do {
            FoundAnswer page = find("jingle", cursor, 25);
            assertThat(page.complete()).isTrue();
            told.addAll(told(page));
            cursor = page.next().orElse("");
            assertThat(cursors.add(cursor)).as("another place each time").isTrue();
        } while (!cursor.isEmpty());

        assertThat(told).hasSize(40).doesNotHaveDuplicates();
        assertThat(told).contains("1 Jingle 116-120");
        assertThat(told.getLast()).isEqualTo("1 Jingle %d-%d".formatted(many * 4 - 4, many * 4));
    }

    @Test
    @DisplayName("goes on also where more than is looked through begins at once")
    void atOnce() {
        for (int n = 0; n < GuideSearch.MOST_SHOWINGS + 10; n++) {
            MediaItem other = items.add(item("Feed").ofKind(MediaKind.LIVE));
            says(other, Described.titled("Jingle"), 60, 70);
            airs(one, other, 10_000 + n, 10_001 + n);
        }
        says("Jingle", 120, 130);
        airs(one, live, 100, 200);

        assertThat(told("jingle")).containsExactly("1 Jingle 120-130");
    }

    @Test
    @DisplayName("is found although others have the words more often that no visible channel shows")
    void others() {
        Channel hidden = channels.add(channel(3).hidden().draft());
        MediaItem unseen = items.add(item("Unseen").ofKind(MediaKind.LIVE));
        MediaItem nowhere = items.add(item("Nowhere").ofKind(MediaKind.LIVE));
        IntStream.range(0, 5 * GuideSearch.MOST_SHOWINGS)
                .forEach(
                        n ->
                                says(
                                        n % 2 == 0 ? unseen : nowhere,
                                        Described.titled("News"),
                                        n,
                                        n + 2));
        airs(hidden, unseen, 0, 15_000);
        says("News", 15_000, 15_030);
        airs(one, live, 15_000, 15_060);

        FoundAnswer answer = find("news", "", 20);

        assertThat(told(answer)).containsExactly("1 News 15000-15030");
        assertThat(answer.next()).isEmpty();
        assertThat(answer.complete()).isTrue();
    }

    @Test
    @DisplayName(
            "stands where it began on its channel, also when that was before the range, and ends beyond it")
    void edges() {
        says("Marathon", -150, 240);
        airs(one, live, -120, -60);
        airs(one, live, -60, 0);
        airs(one, live, 0, 60);
        MediaItem film = items.add(item("Marathon man").movieOf(1976).lasting(Duration.ofHours(2)));
        airs(two, film, -90, 30);
        int day = 24 * 60;
        says("Marathon of tomorrow", day - 10, day + 50);
        airs(two, live, day - 20, day + 20);
        airs(two, live, day + 20, day + 80);

        FoundAnswer answer =
                finder.find(FindQuery.of(new FindParameters("marathon", "", "1", "", "30"), NOON));

        assertThat(told(answer))
                .containsExactly(
                        "1 Marathon -120-60",
                        "2 Marathon man -90-30",
                        "2 Marathon of tomorrow 1430-1490");
        assertThat(told(find("marathon", "", 1))).containsExactly("1 Marathon -120-60");
        assertThat(told(find("marathon", find("marathon", "", 1).next().orElseThrow(), 1)))
                .containsExactly("2 Marathon man -90-30");
    }
}
