package tv.exstream.library.local;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.channel.Channels;
import tv.exstream.collection.MediaCollections;
import tv.exstream.config.Installation;
import tv.exstream.library.PathText;
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
/// that come later are only told of. Told by one scan at a time.
public final class FirstChannels implements ScanListener {
    private static final Logger LOG = LoggerFactory.getLogger(FirstChannels.class);

    /// What the installation remembers: whether the first channels are still being made.
    private static final String STATE = "first-channels";

    /// The same: the number of the channel that is being made and has no rules yet; empty for none.
    private static final String UNFINISHED = "first-channel-unfinished";

    private static final String BEGUN = "begun";
    private static final String DONE = "done";

    private final Stored stored;
    private final FolderCollections collections;
    private final InstantSource clock;
    private final Seeds seeds;
    private final Consumer<Channel> added;
    private final Set<Path> known = new HashSet<>();

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
        collections = new FolderCollections(stored);
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
        } else if (found && !folder.isRoot() && collections.isWithoutChannel(folder.folder())) {
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
        List<MediaItem> items = collections.itemsOf(folder);
        if (items.isEmpty() || collections.hasChannel(folder)) {
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
                        collections.of(folder, name).id(),
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
