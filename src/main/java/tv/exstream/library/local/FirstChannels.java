package tv.exstream.library.local;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.channel.Channels;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.collection.MediaCollections;
import tv.exstream.collection.Selection;
import tv.exstream.config.Installation;
import tv.exstream.library.ScanListener;
import tv.exstream.library.ScanReport;
import tv.exstream.library.title.FolderTitle;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Profile;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Schedules;
import tv.exstream.schedule.cursor.PlaybackOrder;

/// Makes the channels of a new installation: one of every first-level folder that holds something playable, as soon as the first
/// scan is done with it, so that the first one plays while the scan goes on. Afterwards nothing is made by itself again; folders
/// that come later are only told of. Told by one scan at a time; thread-safe to ask.
public final class FirstChannels implements ScanListener {
    private static final Logger LOG = LoggerFactory.getLogger(FirstChannels.class);

    /// What the installation remembers: whether the first channels are still being made.
    private static final String STATE = "first-channels";

    /// The same: the number of the channel that is being made and has no rules yet; empty for none.
    private static final String UNFINISHED = "first-channel-unfinished";

    private static final String BEGUN = "begun";
    private static final String DONE = "done";

    private final Stored stored;
    private final InstantSource clock;
    private final Seeds seeds;
    private final Consumer<Channel> added;
    private final Set<Path> known = ConcurrentHashMap.newKeySet();

    /// Whether a channel was made since the start.
    private volatile boolean isMade;

    /// Where everything is kept.
    public record Stored(
            Channels channels,
            MediaCollections collections,
            MediaItems items,
            Schedules schedules,
            Installation installation) {}

    /// What new channels are given.
    ///
    /// @param zone whose civil days they follow
    /// @param random draws the seed of each schedule
    public record Seeds(ZoneId zone, RandomGenerator random) {}

    /// @param added is told of every new channel, whose timeline is then to be made
    public FirstChannels(Stored stored, InstantSource clock, Seeds seeds, Consumer<Channel> added) {
        this.stored = stored;
        this.clock = clock;
        this.seeds = seeds;
        this.added = added;
    }

    @Override
    public void completed(FirstLevel folder) {
        boolean found = known.add(folder.folder());
        if (isBeingMade()) {
            removeUnfinished();
            make(folder);
        } else if (found && !folder.isRoot() && isWithoutChannel(folder.folder())) {
            LOG.info("folder without a channel path={}", PathText.of(folder.folder()));
        }
    }

    @Override
    public void finished(ScanReport report) {
        // Those that a person has removed meanwhile stay removed.
        if (isBeingMade() && (isMade || !stored.channels().all().isEmpty())) {
            stored.installation().put(STATE, DONE);
        }
    }

    /// Folders that were found by scans since the start and that no channel shows.
    public List<Path> foldersWithoutChannel() {
        return known.stream().sorted().filter(this::isWithoutChannel).toList();
    }

    private boolean isBeingMade() {
        String first = stored.channels().all().isEmpty() ? BEGUN : DONE;
        return stored.installation().remember(STATE, () -> first).equals(BEGUN);
    }

    /// A run before this one may have been cut off between making a channel and giving it its rules. Channels that people made stay,
    /// with or without rules.
    private void removeUnfinished() {
        stored.installation()
                .find(UNFINISHED)
                .filter(number -> !number.isEmpty())
                .map(ChannelNumber::parse)
                .flatMap(stored.channels()::find)
                .filter(channel -> stored.schedules().find(channel.id()).isEmpty())
                .ifPresent(channel -> stored.channels().remove(channel.id()));
    }

    private void make(FirstLevel folder) {
        List<MediaItem> items = itemsOf(folder);
        if (items.isEmpty() || hasChannel(folder)) {
            return;
        }
        String name = name(folder);
        Channel channel = add(name, ProfileChoice.of(items.stream().map(MediaItem::file).toList()));
        LOG.info(
                "channel made channel={} name={} items={} profile={}",
                channel.number(),
                name,
                items.size(),
                channel.profile());
        Schedule flood =
                new Schedule.Flood(
                        collection(folder, name).id(),
                        PlaybackOrder.SHUFFLE,
                        seeds.random().nextLong());
        stored.schedules().put(channel.id(), flood, channel.epoch());
        stored.installation().put(UNFINISHED, "");
        isMade = true;
        added.accept(channel);
    }

    private Channel add(String name, Profile profile) {
        ChannelNumber number = stored.channels().next();
        stored.installation().put(UNFINISHED, number.toString());
        Instant epoch = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return stored.channels()
                .add(new Channels.Draft(number, name, epoch, seeds.zone(), profile));
    }

    private List<MediaItem> itemsOf(FirstLevel folder) {
        List<MediaItem> below = stored.items().under(folder.folder());
        return folder.isRoot()
                ? below.stream().filter(item -> isDirectlyIn(folder.root(), item)).toList()
                : below;
    }

    private static boolean isDirectlyIn(Path root, MediaItem item) {
        return root.equals(item.file().path().getParent());
    }

    /// The one that a run before this one may have made before it was cut off, or a new one.
    private MediaCollection collection(FirstLevel folder, String name) {
        return stored.collections().all().stream()
                .filter(collection -> isOf(collection, folder.folder()))
                .findFirst()
                .orElseGet(() -> stored.collections().add(free(name), content(folder)));
    }

    /// Folders of the same name, in different libraries, are told apart by a number.
    private String free(String name) {
        return Stream.iterate(1, n -> n + 1)
                .map(n -> n == 1 ? name : "%s (%d)".formatted(name, n))
                .filter(candidate -> stored.collections().named(candidate).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /// What lies in folders has channels of its own; where there are no such folders, the channel shows all there will ever be.
    private Content content(FirstLevel folder) {
        boolean loose = folder.isRoot() && hasFolders(folder.root());
        return loose
                ? new Content.LooseFiles(folder.root())
                : new Content.Folder(folder.folder(), List.of());
    }

    private boolean hasFolders(Path root) {
        return stored.items().outlinesUnder(root).stream()
                .anyMatch(item -> !root.equals(item.path().getParent()));
    }

    private boolean hasChannel(FirstLevel folder) {
        Set<CollectionId> used = collectionsOnAir();
        return stored.collections().all().stream()
                .filter(collection -> isOf(collection, folder.folder()))
                .anyMatch(collection -> used.contains(collection.id()));
    }

    private boolean isWithoutChannel(Path folder) {
        Set<CollectionId> used = collectionsOnAir();
        return stored.collections().all().stream()
                .filter(collection -> used.contains(collection.id()))
                .noneMatch(collection -> covers(collection, folder));
    }

    /// What the channels show.
    private Set<CollectionId> collectionsOnAir() {
        Set<CollectionId> used = new HashSet<>();
        for (Channel channel : stored.channels().all()) {
            stored.schedules()
                    .find(channel.id())
                    .map(plan -> plan.schedule().program(channel.zone()).selections())
                    .ifPresent(shown -> shown.forEach(selection -> addTo(used, selection)));
        }
        return used;
    }

    private static void addTo(Set<CollectionId> used, Selection selection) {
        switch (selection) {
            case Selection.Collection(CollectionId id) -> used.add(id);
            case Selection.Reruns(CollectionId id) -> used.add(id);
            case Selection.Query _, Selection.Pick _ -> {}
        }
    }

    private static boolean isOf(MediaCollection collection, Path folder) {
        return switch (collection.content()) {
            case Content.Folder(Path path, _) -> path.equals(folder);
            case Content.LooseFiles(Path path) -> path.equals(folder);
            case Content.Manual _,
                    Content.Smart _,
                    Content.Multi _,
                    Content.Playlist _,
                    Content.Rerun _ ->
                    false;
        };
    }

    private static boolean covers(MediaCollection collection, Path folder) {
        return switch (collection.content()) {
            case Content.Folder(Path path, List<Path> except) ->
                    folder.startsWith(path) && except.stream().noneMatch(folder::startsWith);
            case Content.LooseFiles _,
                    Content.Manual _,
                    Content.Smart _,
                    Content.Multi _,
                    Content.Playlist _,
                    Content.Rerun _ ->
                    false;
        };
    }

    /// Two folders of the same name, on two disks, are told apart by the disks.
    private String name(FirstLevel folder) {
        Set<String> taken = new HashSet<>();
        stored.channels().all().forEach(channel -> taken.add(channel.name()));
        String name = FolderTitle.of(folder.folder());
        if (!taken.contains(name)) {
            return name;
        }
        String withRoot = "%s (%s)".formatted(name, FolderTitle.of(folder.root()));
        String unique = withRoot;
        for (int copy = 2; taken.contains(unique); copy++) {
            unique = withRoot + " " + copy;
        }
        return unique;
    }
}
