package tv.exstream.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.channel.Channels;
import tv.exstream.collection.Contents;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.collection.MediaCollections;
import tv.exstream.collection.Selection;
import tv.exstream.collection.query.Matches;
import tv.exstream.collection.query.Today;
import tv.exstream.db.Database;
import tv.exstream.db.JooqChannels;
import tv.exstream.db.JooqFirstRuns;
import tv.exstream.db.JooqMatches;
import tv.exstream.db.JooqMediaCollections;
import tv.exstream.db.JooqMediaItems;
import tv.exstream.db.JooqSchedules;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Profile;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Renditions;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Plan;
import tv.exstream.schedule.Program;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Scheduler;
import tv.exstream.schedule.Schedules;
import tv.exstream.schedule.cursor.ContentSnapshot;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.store.DiskRenditions;

/// Puts media and channels into a data folder through the program's own repositories; a server may be running on it. Owned by one
/// thread.
final class Station implements AutoCloseable {
    private static final long SEED = 1;

    /// The same for all, so that all show the same few slates, which are drawn soon.
    private static final String CHANNEL_NAME = "Bench";

    private final DataFolder folder;
    private final InstantSource clock;
    private final Database database;
    private final MediaItems items;
    private final Channels channels;
    private final MediaCollections collections;
    private final Matches matches;
    private final Schedules schedules;

    Station(DataFolder folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
        database = Database.open(folder.config().databaseFile());
        items = new JooqMediaItems(database);
        channels = new JooqChannels(database);
        collections = new JooqMediaCollections(database);
        matches = new JooqMatches(database);
        schedules = new JooqSchedules(database);
    }

    /// A channel that is to be: everything below `media`, over and over.
    ///
    /// @param start where its timeline and its clock begin
    /// @param until where its timeline may end
    record Wish(int number, Path media, PlaybackOrder order, Instant start, Instant until) {}

    List<MediaItem> add(List<MediaItems.Found> found) {
        return items.upsert(found);
    }

    /// Adds a channel with its timeline.
    Channel add(Wish wish) {
        Channel channel =
                channels.add(
                        new Channels.Draft(
                                new ChannelNumber(wish.number(), 0),
                                CHANNEL_NAME,
                                wish.start(),
                                ZoneOffset.UTC,
                                Profile.HD_720));
        MediaCollection collection = collection(wish.media());
        Schedule flood = new Schedule.Flood(collection.id(), wish.order(), SEED + wish.number());
        schedules.put(channel.id(), flood, wish.start());
        ContentSnapshot content =
                new ContentSnapshot(
                        items.version(),
                        Map.of(
                                new Selection.Collection(collection.id()),
                                contents(channel).of(collection)),
                        Map.of());
        extend(channel, content, wish.until());
        return channel;
    }

    /// Channels that show the same share it.
    private MediaCollection collection(Path media) {
        String name = media.getFileName().toString();
        return collections
                .named(name)
                .orElseGet(() -> collections.add(name, new Content.Folder(media, List.of())));
    }

    /// Takes a channel off the air.
    void remove(Channel channel) {
        channels.remove(channel.id());
    }

    /// Makes whole renditions of chunks that cost nothing to make. No server may be running.
    ///
    /// @param chunks those of one rendition, from its first frame on
    void prepare(List<MediaItem> prepared, List<byte[]> chunks) throws IOException {
        try (DiskRenditions store = store()) {
            for (MediaItem item : prepared) {
                add(chunks, SyntheticChunks.FRAMES, item, store);
            }
        }
    }

    /// Makes renditions that look whole and have next to no bytes, for channels that nobody will watch: nothing is then prepared.
    void pretend(List<MediaItem> prepared) throws IOException {
        List<byte[]> chunk = List.of(SyntheticChunks.at(0));
        try (DiskRenditions store = store()) {
            for (MediaItem item : prepared) {
                long frames = Profile.HD_720.video().rate().frameAtOrAfter(item.duration());
                add(chunk, Math.toIntExact(frames), item, store);
            }
        }
    }

    private Contents contents(Channel channel) {
        return new Contents(
                new Contents.Sources(items, collections, matches, new JooqFirstRuns(database)),
                Today.at(clock.instant(), channel.zone()));
    }

    private DiskRenditions store() throws IOException {
        return DiskRenditions.open(
                folder.config().renditionFolder(),
                folder.config()::renditions,
                _ -> Optional.empty(),
                clock);
    }

    @Override
    public void close() {
        database.close();
    }

    private void extend(Channel channel, ContentSnapshot content, Instant until) {
        Plan plan = schedules.find(channel.id()).orElseThrow();
        Program program = plan.schedule().program(channel.zone());
        Extension extension = Scheduler.extend(program, content, plan.anchor(), until);
        if (!schedules.extend(channel.id(), plan.version(), extension)) {
            throw new IllegalStateException(
                    "channel %s is planned by somebody else".formatted(channel.number()));
        }
    }

    /// @param frames how long each chunk lasts
    private static void add(List<byte[]> chunks, int frames, MediaItem item, Renditions store) {
        RenditionRequest request = new RenditionRequest(item, Profile.HD_720);
        try (Renditions.Appender appender = store.append(request.key())) {
            for (int n = 0; n < chunks.size(); n++) {
                appender.add((long) n * frames, frames, chunks.get(n));
            }
            appender.end((long) chunks.size() * frames);
        }
    }
}
