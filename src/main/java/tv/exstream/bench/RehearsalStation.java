package tv.exstream.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tv.exstream.schedule.cursor.PlaybackOrder;

/// A station with channels of media that does not exist, for a server that nobody watches.
public final class RehearsalStation {
    private static final int SHOWS = 8;
    private static final int EPISODES = 25;
    private static final int CHANNELS = 100;

    /// What is left to plan for the server itself.
    private static final Duration PLANNED = Duration.ofHours(1);

    private RehearsalStation() {}

    /// Fills an empty folder.
    ///
    /// @return what a server is started with to broadcast it, to nobody but this machine
    public static List<String> create(Path folder, InstantSource clock) throws IOException {
        DataFolder data = DataFolder.create(folder);
        SyntheticShows shows = new SyntheticShows(folder.resolve("media"));
        Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
        try (Station station = new Station(data, clock)) {
            station.pretend(station.add(shows.episodes(SHOWS, EPISODES)));
            for (int number = 1; number <= CHANNELS; number++) {
                Path media = shows.folder(number % SHOWS);
                station.add(
                        new Station.Wish(
                                number, media, PlaybackOrder.SHUFFLE, now, now.plus(PLANNED)));
            }
        }
        return data.options(0);
    }
}
