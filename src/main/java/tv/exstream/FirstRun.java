package tv.exstream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.config.Config;
import tv.exstream.db.Database;
import tv.exstream.db.JooqChannels;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Lets a server that was told of no media show sample media, so that there is something to see soon.
final class FirstRun {
    private static final Logger LOG = LoggerFactory.getLogger(FirstRun.class);

    private FirstRun() {}

    /// Makes the sample media that are missing, if any.
    @FunctionalInterface
    interface Drawing {
        /// Answers how many clips are there afterwards.
        ///
        /// @throws ProblemException FFMPEG_UNUSABLE, NOT_READY when the server is stopping
        int draw(Path folder) throws IOException, InterruptedException;
    }

    /// Whether there are no other media: in a new installation, and in one that has begun with samples.
    ///
    /// @throws ProblemException DATABASE_UNUSABLE, DATABASE_BUSY
    static boolean wantsSamples(Config config) {
        return config.media().folders().isEmpty()
                && (Files.isDirectory(config.sampleFolder()) || !hasChannels(config));
    }

    /// Draws the sample media that are missing. The first ones are drawn aside and come all at once: of what the first scan finds channels
    /// are made, and of nothing that comes later.
    static void draw(Config config, Drawing drawing) throws InterruptedException {
        Path folder = config.sampleFolder();
        Path aside = config.unfinishedSamples();
        try {
            if (Files.isDirectory(folder)) {
                drawing.draw(folder);
            } else if (drawing.draw(aside) > 0) {
                Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (ProblemException e) {
            if (e.problem() != Problem.NOT_READY) { // it is being stopped, and goes on next time
                LOG.warn("sample clips cannot be made: {}", e.getMessage());
            }
        } catch (IOException e) {
            LOG.warn("sample clips cannot be made: {}", StartFailure.words(e));
        }
    }

    /// The configuration with the folder of the sample media while there are no others.
    static Config settled(Config config) {
        Path folder = config.sampleFolder();
        return config.media().folders().isEmpty() && Files.isDirectory(folder)
                ? config.showing(folder)
                : config;
    }

    private static boolean hasChannels(Config config) {
        if (config.postgres().isEmpty() && !Files.exists(config.databaseFile())) {
            return false;
        }
        try (Database database = Database.open(config)) {
            return !new JooqChannels(database).all().isEmpty();
        }
    }
}
