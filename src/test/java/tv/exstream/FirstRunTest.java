package tv.exstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.config.CommandLine;
import tv.exstream.config.Config;
import tv.exstream.config.ConfigReader;
import tv.exstream.config.PostgresAddress;
import tv.exstream.db.Database;
import tv.exstream.db.EmbeddedServer;
import tv.exstream.db.JooqChannels;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class FirstRunTest {
    @TempDir private Path data;
    private final List<Path> drawn = new ArrayList<>();

    @Test
    void aNewInstallationWithoutMediaShowsSamples() throws InterruptedException {
        Config settled = settled(config(), this::draw);

        assertThat(drawn).hasSize(1);
        assertThat(settled.media().folders()).containsExactly(data.resolve("sample"));
    }

    @Test
    void whoHasMediaGetsNoSamples() throws InterruptedException {
        Config config = config("--media", "/media/tv");

        assertThat(settled(config, this::draw)).isEqualTo(config);
        assertThat(drawn).isEmpty();
    }

    @Test
    void anInstallationThatBeganWithSamplesGoesOnWithThem()
            throws IOException, InterruptedException {
        addChannel();
        Files.createDirectories(data.resolve("sample"));

        Config settled = settled(config(), this::draw);

        assertThat(settled.media().folders()).containsExactly(data.resolve("sample"));
    }

    @Test
    void anInstallationThatBeganWithOtherMediaIsLeftAlone() throws InterruptedException {
        addChannel();

        assertThat(settled(config(), this::draw)).isEqualTo(config());
        assertThat(drawn).isEmpty();
    }

    @Test
    void anInstallationInPostgresIsAskedForItsChannels() throws InterruptedException {
        Config fresh = inPostgres();
        assertThat(FirstRun.settled(fresh)).isEqualTo(fresh);
        try (Database database = Database.open(fresh)) {
            assertThat(new JooqChannels(database).add(ChannelBuilder.channel(1).draft()))
                    .isNotNull();
        }

        assertThat(settled(fresh, this::draw)).isEqualTo(fresh);
        assertThat(drawn).isEmpty();
    }

    @Test
    void anInstallationThatNeverFoundMediaShowsSamples() throws InterruptedException {
        Database.open(config().databaseFile()).close();

        assertThat(settled(config(), this::draw).media().folders()).hasSize(1);
    }

    @Test
    @DisplayName("no scan sees the first samples before all are made")
    void theFirstSamplesComeAllAtOnce() throws InterruptedException {
        List<Boolean> seen = new ArrayList<>();

        settled(
                config(),
                folder -> {
                    draw(folder);
                    seen.add(FirstRun.settled(config()).media().folders().isEmpty());
                    return 12;
                });

        assertThat(drawn).containsExactly(data.resolve("sample.unfinished"));
        assertThat(seen).containsExactly(true);
        assertThat(data.resolve("sample.unfinished")).doesNotExist();
    }

    @Test
    void whoWasCutOffGoesOnWithWhatWasMade() throws IOException, InterruptedException {
        Path before = Files.createDirectories(data.resolve("sample.unfinished"));
        Files.createFile(before.resolve("first"));

        settled(config(), this::draw);

        assertThat(data.resolve("sample").resolve("first")).exists();
    }

    @Test
    void whereNothingCouldBeMadeNothingIsShown() throws InterruptedException {
        Config settled =
                settled(
                        config(),
                        folder -> {
                            draw(folder);
                            return 0;
                        });

        assertThat(settled).isEqualTo(config());
    }

    @Test
    void theServerGoesOnAlthoughSamplesCannotBeMade() throws InterruptedException {
        Config unmade =
                settled(
                        config(),
                        _ -> {
                            throw new ProblemException(Problem.FFMPEG_UNUSABLE, "no ffmpeg");
                        });
        Config unwritten =
                settled(
                        config(),
                        _ -> {
                            throw new IOException("no space left");
                        });

        assertThat(unmade).isEqualTo(config());
        assertThat(unwritten).isEqualTo(config());
    }

    private static Config settled(Config config, FirstRun.Drawing drawing)
            throws InterruptedException {
        if (FirstRun.wantsSamples(config)) {
            FirstRun.draw(config, drawing);
        }
        return FirstRun.settled(config);
    }

    private int draw(Path folder) throws IOException {
        drawn.add(folder);
        Files.createDirectories(folder);
        return 12;
    }

    private void addChannel() {
        try (Database database = Database.open(config().databaseFile())) {
            assertThat(new JooqChannels(database).add(ChannelBuilder.channel(1).draft()))
                    .isNotNull();
        }
    }

    private Config inPostgres() {
        PostgresAddress database = EmbeddedServer.emptyDatabase();
        return read(
                Map.of(
                        "EXSTREAMTV_DATABASE_URL", database.url(),
                        "EXSTREAMTV_DATABASE_USER", database.user(),
                        "EXSTREAMTV_DATABASE_PASSWORD", database.password().text()));
    }

    private Config config(String... options) {
        return read(Map.of(), options);
    }

    private Config read(Map<String, String> environment, String... options) {
        List<String> all = new ArrayList<>(List.of("--data", data.toString()));
        all.addAll(List.of(options));
        return ConfigReader.read(CommandLine.parse(all), environment);
    }
}
