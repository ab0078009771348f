package tv.exstream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tv.exstream.config.Config;
import tv.exstream.db.Database;
import tv.exstream.db.JooqChannels;
import tv.exstream.problem.ProblemException;

/// Lets a server that was told of no media show sample media, so that there is something to see at once.
final class FirstRun {
    private FirstRun() {}

    /// Makes the sample media that are missing, if any.
    @FunctionalInterface
    interface Drawing {
        void draw(Path folder) throws IOException, InterruptedException;
    }

    /// Draws the sample media when there are no others: in a new installation, and in one that has begun with them.
    static void prepare(Config config, Drawing drawing) throws InterruptedException {
        Path folder = config.sampleFolder();
        boolean others =
                !config.media().folders().isEmpty()
                        || (!Files.isDirectory(folder) && hasChannels(config));
        if (others) {
            return;
        }
        try {
            drawing.draw(folder);
        } catch (ProblemException e) {
            Console.error("sample clips cannot be made: " + e.getMessage());
        } catch (IOException e) {
            Console.error("sample clips cannot be made: " + StartFailure.words(e));
        }
    }

    /// The configuration with the folder of the sample media while there are no others.
    static Config settled(Config config) {
        Path folder = config.sampleFolder();
        return config.media().folders().isEmpty() && Files.isDirectory(folder)
                ? config.showing(folder)
                : config;
    }

    /// @throws tv.exstream.problem.ProblemException DATABASE_UNUSABLE, DATABASE_BUSY
    private static boolean hasChannels(Config config) {
        if (config.postgres().isEmpty() && !Files.exists(config.databaseFile())) {
            return false;
        }
        try (Database database = Database.open(config)) {
            return !new JooqChannels(database).all().isEmpty();
        }
    }
}
