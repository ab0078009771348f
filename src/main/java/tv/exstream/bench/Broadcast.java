package tv.exstream.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems.Found;
import tv.exstream.media.Profile;
import tv.exstream.media.Title;
import tv.exstream.schedule.cursor.PlaybackOrder;

/// A data folder with 200 prepared channels at 4 Mbit/s, each with media of its own: a short programme over and over, so that joins
/// happen more often than they do on real channels.
final class Broadcast {
    static final int CHANNELS = 200;

    /// One frame: each channel begins that much before the one before, so that not all of them join, or send, at the same moments.
    static final Duration APART = Profile.HD_720.video().rate().timeOf(1);

    private static final int CHUNKS = 6;

    private static final Duration PAST = Duration.ofMinutes(10);

    /// Longer than the horizon for as long as measuring takes, so that nothing is planned meanwhile.
    private static final Duration FUTURE = Duration.ofMinutes(90);

    private Broadcast() {}

    /// Made by whoever needs it first.
    static DataFolder prepared(Lab lab) throws IOException {
        return prepared(lab, "broadcast", CHANNELS);
    }

    /// The same with fewer channels, in a folder of its own.
    static DataFolder prepared(Lab lab, String name, int channels) throws IOException {
        Path path = lab.work().resolve(name);
        boolean made = Files.exists(path);
        DataFolder folder = DataFolder.create(path, "streaming.linger: 0s", "timeline.horizon: 1h");
        if (!made) {
            lab.say("preparing %d channels".formatted(channels));
            try (Station station = new Station(folder, lab.clock())) {
                fill(station, path.resolve("media"), lab.clock().instant(), channels);
            }
        }
        return folder;
    }

    private static void fill(Station station, Path media, Instant now, int channels)
            throws IOException {
        List<Found> found = new ArrayList<>();
        Duration length = SyntheticChunks.LENGTH.multipliedBy(CHUNKS);
        for (int number = 1; number <= channels; number++) {
            Path file = folderOf(media, number).resolve("programme.mkv");
            found.add(SyntheticMedia.episode(file, Title.named("Programme " + number), length));
        }
        List<MediaItem> items = station.add(found);
        station.prepare(
                items,
                LongStream.range(0, CHUNKS)
                        .mapToObj(n -> SyntheticChunks.at(n * SyntheticChunks.FRAMES))
                        .toList());
        Instant start = now.truncatedTo(ChronoUnit.SECONDS).minus(PAST);
        for (int number = 1; number <= channels; number++) {
            station.add(
                    new Station.Wish(
                            number,
                            folderOf(media, number),
                            PlaybackOrder.CHRONOLOGICAL,
                            start.minus(APART.multipliedBy(number)),
                            now.plus(FUTURE)));
        }
    }

    private static Path folderOf(Path media, int number) {
        return media.resolve("channel-" + number);
    }
}
