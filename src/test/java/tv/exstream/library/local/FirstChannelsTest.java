package tv.exstream.library.local;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.InMemoryChannels;
import tv.exstream.collection.InMemoryContents;
import tv.exstream.collection.InMemoryMediaCollections;
import tv.exstream.collection.MediaCollection;
import tv.exstream.config.InMemoryInstallation;
import tv.exstream.library.Findings;
import tv.exstream.library.ScanListener.FirstLevel;
import tv.exstream.library.ScanReport;
import tv.exstream.library.local.FirstChannels.Seeds;
import tv.exstream.library.local.FirstChannels.Stored;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.NaturalOrder;
import tv.exstream.media.Outline;
import tv.exstream.media.Profile;
import tv.exstream.playout.InMemoryPlayouts;
import tv.exstream.schedule.InMemorySchedules;
import tv.exstream.schedule.Plan;
import tv.exstream.schedule.Schedule.Flood;
import tv.exstream.schedule.cursor.PlaybackOrder;

class FirstChannelsTest {
    private static final Path ROOT = Path.of("/srv/media");
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00.123456Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final InMemoryChannels channels = new InMemoryChannels();
    private final InMemoryMediaCollections collections = new InMemoryMediaCollections();
    private final InMemoryMediaItems items = new InMemoryMediaItems();
    private final InMemorySchedules schedules = new InMemorySchedules(new InMemoryPlayouts());
    private final InMemoryInstallation installation = new InMemoryInstallation();
    private final List<Channel> added = new ArrayList<>();
    private FirstChannels first = started();

    @Test
    void everyFirstLevelFolderBecomesAChannelInNaturalOrder() {
        have("Part 10/a.mkv", "Part 2/x/b.mkv", "alpha/c.mkv");

        scan(ROOT);

        assertThat(list()).containsExactly("1 alpha", "2 Part 2", "3 Part 10");
        assertThat(added).isEqualTo(channels.all());
    }

    @Test
    void aChannelFloodsItsFolderShuffledByAStoredSeed() {
        have("Shows/a.mkv", "Shows/Season 1/b.mkv", "Films/c.mkv");

        scan(ROOT);

        Channel shows = channels.all().get(1);
        Flood flood = flood(shows);
        assertThat(flood.order()).isEqualTo(PlaybackOrder.SHUFFLE);
        assertThat(flood.seed()).isNotEqualTo(flood(channels.all().getFirst()).seed());
        assertThat(content(shows)).containsExactly("Shows/Season 1/b.mkv", "Shows/a.mkv");
        assertThat(shows.epoch()).isEqualTo(Instant.parse("2026-06-01T12:00:00Z"));
        assertThat(shows.zone()).isEqualTo(ZONE);
        assertThat(shows.profile()).isEqualTo(Profile.HD_720);
        assertThat(schedules.find(shows.id()).map(Plan::anchor).orElseThrow().at())
                .isEqualTo(shows.epoch());
    }

    @Test
    void looseFilesBesideFoldersAreOneMoreChannelAfterTheOthers() {
        have("a.mkv", "b.mkv", "Shows/c.mkv");

        scan(ROOT);

        assertThat(list()).containsExactly("1 Shows", "2 media");
        assertThat(content(channels.all().getLast())).containsExactly("a.mkv", "b.mkv");
    }

    @Test
    void withoutFoldersThereIsOneChannelOfEverything() {
        have("a.mkv", "b.mkv");
        scan(ROOT);
        have("Later/c.mkv");

        assertThat(list()).containsExactly("1 media");
        assertThat(content(channels.all().getFirst()))
                .containsExactly("Later/c.mkv", "a.mkv", "b.mkv");
    }

    @Test
    void severalRootsAreNumberedOn() {
        Path other = Path.of("/mnt/disk_two");
        have("Shows/a.mkv", "Films/b.mkv");
        items.add(item("c").at(other.resolve("Films/c.mkv")));
        items.add(item("d").at(other.resolve("Anime/d.mkv")));

        tell(ROOT);
        tell(other);
        first.finished(report());

        assertThat(list()).containsExactly("1 Films", "2 Shows", "3 Anime", "4 Films (Disk Two)");
    }

    @Test
    void laterScansChangeNothing() {
        have("Shows/a.mkv");
        scan(ROOT);
        have("New/b.mkv");

        scan(ROOT);

        assertThat(list()).containsExactly("1 Shows");
    }

    @Test
    void channelsThatWereRemovedDoNotComeBack() {
        have("Shows/a.mkv");
        scan(ROOT);
        channels.remove(channels.all().getFirst().id());

        first = started();
        scan(ROOT);

        assertThat(channels.all()).isEmpty();
    }

    @Test
    void channelsThatWereRemovedWhileTheFirstScanWentOnDoNotComeBack() {
        have("Shows/a.mkv");
        tell(ROOT);
        channels.all().forEach(channel -> channels.remove(channel.id()));
        first.finished(report());

        scan(ROOT);

        assertThat(channels.all()).isEmpty();
    }

    @Test
    void whereNothingPlayableWasFoundTheNextScanMayMakeThem() {
        scan(ROOT);
        have("Shows/a.mkv");

        scan(ROOT);

        assertThat(list()).containsExactly("1 Shows");
    }

    @Test
    void channelsThatAPersonMadeFirstAreLeftAlone() {
        channels.add(ChannelBuilder.channel(7).named("Mine").draft());
        have("Shows/a.mkv");

        scan(ROOT);

        assertThat(list()).containsExactly("7 Mine");
    }

    @Test
    void aFirstRunThatWasCutOffIsContinued() {
        have("A/a.mkv", "B/b.mkv", "C/c.mkv");
        first.completed(new FirstLevel(ROOT, ROOT.resolve("A")));
        collections.add("B", new MediaCollection.Content.Folder(ROOT.resolve("B"), List.of()));
        channels.add(ChannelBuilder.channel(2).named("B").draft());
        installation.put("first-channel-unfinished", "2");

        first = started();
        scan(ROOT);

        assertThat(list()).containsExactly("1 A", "2 B", "3 C");
        assertThat(collections.all()).hasSize(3);
        assertThat(channels.all()).allMatch(channel -> schedules.find(channel.id()).isPresent());
    }

    @Test
    void aChannelThatAPersonMakesMeanwhileStaysAlsoWithoutRules() {
        have("A/a.mkv", "B/b.mkv");
        first.completed(new FirstLevel(ROOT, ROOT.resolve("A")));
        channels.add(ChannelBuilder.channel(7).named("Mine").draft());

        first = started();
        scan(ROOT);

        assertThat(list()).containsExactly("1 A", "7 Mine", "8 B");
    }

    @Test
    void namesAreCleaned() {
        have("Night.Ferry.S01.1080p.WEB-DL-GRP/a.mkv", "old_films/b.mkv", "Kids [HD]/c.mkv");

        scan(ROOT);

        assertThat(list()).containsExactly("1 Kids", "2 Night Ferry Season 1", "3 Old Films");
    }

    private FirstChannels started() {
        return new FirstChannels(
                new Stored(channels, collections, items, schedules, installation),
                () -> NOW,
                new Seeds(ZONE, new Random(1)),
                added::add);
    }

    private void have(String... paths) {
        for (String path : paths) {
            MediaItemBuilder found = item("x").at(ROOT.resolve(path));
            items.add(found);
        }
    }

    private void scan(Path root) {
        tell(root);
        first.finished(report());
    }

    /// As the scanner tells it: folders in natural order, then the root.
    private void tell(Path root) {
        Map<Boolean, List<Path>> files =
                items.outlinesUnder(root).stream()
                        .map(Outline::path)
                        .map(root::relativize)
                        .collect(Collectors.partitioningBy(path -> path.getNameCount() > 1));
        files.get(true).stream()
                .map(path -> path.getName(0).toString())
                .distinct()
                .sorted(NaturalOrder.INSTANCE)
                .forEach(name -> first.completed(new FirstLevel(root, root.resolve(name))));
        if (!files.get(false).isEmpty()) {
            first.completed(new FirstLevel(root, root));
        }
    }

    private List<String> list() {
        return channels.all().stream()
                .map(channel -> channel.number() + " " + channel.name())
                .toList();
    }

    private Flood flood(Channel channel) {
        return (Flood) schedules.find(channel.id()).orElseThrow().schedule();
    }

    private List<String> content(Channel channel) {
        MediaCollection collection = collections.find(flood(channel).collection()).orElseThrow();
        return InMemoryContents.of(items, collections).of(collection).items().stream()
                .map(outline -> ROOT.relativize(outline.path()).toString())
                .toList();
    }

    private static ScanReport report() {
        return new ScanReport("local", NOW, Duration.ZERO, 0, Map.of(), Findings.NONE);
    }
}
