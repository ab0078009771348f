package tv.exstream.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.config.Config;

class DataFolderTest {
    @TempDir private Path folder;

    @Test
    void aServerThatIsMeasuredIsSeenByNobodyElse() throws Exception {
        Config config = DataFolder.create(folder).config();

        assertThat(config.server().address()).isEqualTo("127.0.0.1");
        assertThat(config.tuner().discovery()).isFalse();
        assertThat(config.tuner().control()).isFalse();
        assertThat(config.tuner().ssdp()).isFalse();
    }

    @Test
    void settingsOfOneMeasurementAreAdded() throws Exception {
        DataFolder data = DataFolder.create(folder, "streaming.linger: 0s", "timeline.horizon: 1h");

        assertThat(data.config().streaming().linger()).isZero();
        assertThat(data.config().timeline().horizon()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void theServerIsStartedOnTheFolder() throws Exception {
        DataFolder data = DataFolder.create(folder);

        assertThat(data.options(8_411))
                .containsExactly(
                        "--port",
                        "8411",
                        "--data",
                        folder.toString(),
                        "--config",
                        folder.resolve("bench.yaml").toString());
        assertThat(data.config().databaseFile().getParent()).isEqualTo(folder);
    }

    @Test
    void aServerIsStartedAsThisProgramWas() {
        var jvm =
                new Jvm(
                        Path.of("/jdk/bin/java"),
                        List.of("-Xmx512m", "-XX:AOTCache=a"),
                        "b.jar",
                        "Server",
                        "Child");

        assertThat(jvm.serverCommand(List.of("--port", "1")))
                .containsExactly(
                        "/jdk/bin/java",
                        "-Xmx512m",
                        "-XX:AOTCache=a",
                        "-cp",
                        "b.jar",
                        "Server",
                        "--port",
                        "1");
        assertThat(jvm.childCommand(Role.SCANNER.with(List.of("x"))))
                .endsWith("Child", "SCANNER", "x");
    }
}
