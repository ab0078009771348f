package tv.exstream.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.channel.Channel;
import tv.exstream.db.Database;
import tv.exstream.db.JooqMediaItems;
import tv.exstream.db.JooqPlayouts;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Title;
import tv.exstream.rendition.ChannelClock;
import tv.exstream.rendition.ChannelTimeline;
import tv.exstream.rendition.LiveReach;
import tv.exstream.rendition.Piece;
import tv.exstream.rendition.PieceFinder;
import tv.exstream.rendition.Staging;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.store.DiskRenditions;
import tv.exstream.time.TimeRange;

/// What is prepared for a server that is measured is what it would have prepared itself.
class StationTest {
    static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Duration LENGTH = SyntheticChunks.LENGTH.multipliedBy(3);

    @TempDir private Path data;

    @Test
    void aPreparedChannelHasAllItNeeds() throws Exception {
        DataFolder folder = DataFolder.create(data);
        Channel channel = prepare(folder);

        try (Database database = Database.open(folder.config().databaseFile());
                DiskRenditions store =
                        DiskRenditions.open(
                                folder.config().renditionFolder(),
                                folder.config()::renditions,
                                _ -> Optional.empty(),
                                () -> NOW)) {
            TimeRange minute = TimeRange.of(NOW, Duration.ofMinutes(1));
            var timeline =
                    new ChannelTimeline(
                            new ChannelClock(channel.epoch(), channel.profile().video().rate()),
                            channel.profile(),
                            new JooqPlayouts(database).over(channel.id(), minute));
            var finder =
                    new PieceFinder(
                            timeline,
                            airing ->
                                    new JooqMediaItems(database)
                                            .find(airing.media())
                                            .map(item -> Staging.PLAIN.of(channel, airing, item))
                                            .orElse(List.of()),
                            store,
                            LiveReach.ofPresent(() -> NOW));

            long frame = timeline.clock().frameAt(NOW);
            long end = timeline.clock().frameAt(NOW.plusSeconds(50));
            while (frame < end) {
                Piece piece = finder.at(frame);
                assertThat(piece)
                        .isInstanceOfSatisfying(
                                Piece.Stored.class,
                                stored -> assertThat(stored.isWhole()).isTrue());
                frame = piece.endFrame();
            }
        }
    }

    private static Channel prepare(DataFolder folder) throws Exception {
        Path media = folder.path().resolve("media");
        try (Station station = new Station(folder, () -> NOW)) {
            List<MediaItem> items =
                    station.add(
                            List.of(
                                    SyntheticMedia.episode(
                                            media.resolve("a.mkv"), Title.named("A"), LENGTH)));
            station.prepare(
                    items,
                    LongStream.range(0, 3)
                            .mapToObj(n -> SyntheticChunks.at(n * SyntheticChunks.FRAMES))
                            .toList());
            return station.add(
                    new Station.Wish(
                            1,
                            media,
                            PlaybackOrder.CHRONOLOGICAL,
                            NOW.minus(LENGTH),
                            NOW.plus(Duration.ofMinutes(2))));
        }
    }
}
