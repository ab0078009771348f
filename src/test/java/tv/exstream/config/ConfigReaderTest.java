package tv.exstream.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.Golden;
import tv.exstream.media.NamedFolder;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class ConfigReaderTest {
    private static final CommandLine NO_OPTIONS = CommandLine.parse(List.of());

    @TempDir Path folder;

    @Test
    void withoutAnySourceEveryValueIsItsDefault() {
        Config config = ConfigReader.read(NO_OPTIONS, Map.of());

        assertThat(config.server().port()).isEqualTo(8411);
        assertThat(config.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(config.media().folders()).isEmpty();
        assertThat(config.renditions().budget()).isEqualTo(ByteSize.parse("100GB"));
        assertThat(config.streaming().lead()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.timeline().horizon()).isEqualTo(Duration.ofDays(14));
        assertThat(config.timeline().zone()).isEqualTo(ZoneId.systemDefault());
        assertThat(config.tuner().count()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"arguments", "options", "extra", "globalOptions", "filter"})
    @DisplayName("H28: nobody says arguments of ffmpeg: there is no setting for any")
    void ffmpegIsToldNothingByPeople(String key) throws IOException {
        Path file = file("ffmpeg: {%s: '-f lavfi -i movie=/etc/passwd -report'}".formatted(key));

        assertThatThrownBy(() -> ConfigReader.read(options(file), Map.of()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("ffmpeg." + key);
    }

    @Test
    void laterSourcesWin() throws IOException {
        Path file = file("server: {port: 1000}\ntuner: {count: 2}\ntimeline: {zone: Asia/Tokyo}");
        Map<String, String> environment =
                Map.of("EXSTREAMTV_SERVER_PORT", "2000", "EXSTREAMTV_TUNER_COUNT", "3");
        CommandLine options = options(file, "--port", "3000");

        Config config = ConfigReader.read(options, environment);

        assertThat(config.server().port()).isEqualTo(3000);
        assertThat(config.tuner().count()).isEqualTo(3);
        assertThat(config.timeline().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }

    @Test
    void mediaFoldersComeFromAListInTheFileOrFromRepeatedOptions() throws IOException {
        Path file = file("media:\n  folders:\n    - /films\n    - /shows, and more\n");

        assertThat(ConfigReader.read(options(file), Map.of()).media().folders())
                .containsExactly(Path.of("/films"), Path.of("/shows, and more"));
        assertThat(
                        ConfigReader.read(options(file, "--media", "/a", "--media", "/b"), Map.of())
                                .media()
                                .folders())
                .containsExactly(Path.of("/a"), Path.of("/b"));
    }

    @Test
    @DisplayName(
            "a media folder is called as it is on the disk, or as a person says before an equals sign")
    void mediaFoldersHaveNames() throws IOException {
        Path file =
                file(
                        "media:\n  folders: [/disk/films, 'Old films = /disk/old', /disk/a=b, Series=/disk/c=d]\n");

        assertThat(ConfigReader.read(options(file), Map.of()).media().named())
                .containsExactly(
                        new NamedFolder("films", Path.of("/disk/films")),
                        new NamedFolder("Old films", Path.of("/disk/old")),
                        new NamedFolder("a=b", Path.of("/disk/a=b")),
                        new NamedFolder("Series", Path.of("/disk/c=d")));
    }

    @Test
    void anEmptyFileIsFine() throws IOException {
        assertThat(ConfigReader.read(options(file("")), Map.of()).server().port()).isEqualTo(8411);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    server: {port: 99999}           | server.port must be 0..65535: 99999 (config.yaml)
                    server: {port: many}            | server.port must be 0..65535: many (config.yaml)
                    server: {prot: 1}               | config.yaml: there is no setting server.prot
                    port: 1                         | did you mean server.port?
                    server: {publicUrl: ftp://x}    | server.publicUrl must be empty or a URL like
                    renditions: {budget: lots}      | renditions.budget must be a size like 500MB or 100GB: lots
                    streaming: {lead: 1d}           | streaming.lead must be a length of time from 1s to 10s: 1d
                    server: {publicUrl: 'http://x/#a'} | server.publicUrl must be empty or a URL like
                    server: {publicUrl: 'http://a@x'} | server.publicUrl must be empty or a URL like
                    tuner: {name: ' '}              | tuner.name must be a name:   (config.yaml)
                    just words                      | config.yaml: "just words"
                    - server                        | config.yaml: ["server"]
                    media: {folders: [{a: b}]}      | media.folders must be a list of single values: {"a":"b"} (config.yaml)
                    tuner: {discovery: maybe}       | tuner.discovery must be true or false: maybe
                    timeline: {zone: Mars/Olympus}  | timeline.zone must be a time zone like Europe/Berlin: Mars/Olympus (config.yaml)
                    server: [                       | line 1: while parsing a flow node, expected the node content
                    'server: {port: 1, port: 2}'    | config file must be YAML
                    """)
    void aWrongFileIsRefusedWithTheKeyTheValueAndWhatWasWanted(String yaml, String message)
            throws IOException {
        CommandLine options = options(file(yaml));

        assertThatThrownBy(() -> ConfigReader.read(options, Map.of()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_CONFIGURATION))
                .hasMessageContaining(message);
    }

    @Test
    void withoutAnAddressTheDatabaseIsAFile() {
        assertThat(ConfigReader.read(NO_OPTIONS, Map.of()).postgres()).isEmpty();
    }

    @Test
    void theAddressOfADatabaseMayStandInTheFileAndItsPasswordElsewhere() throws IOException {
        Path file =
                file(
                        "database: {url: 'jdbc:postgresql://[::1]:5433/tv?sslmode=require', user: me}");

        PostgresAddress database =
                ConfigReader.read(options(file), Map.of("EXSTREAMTV_DATABASE_PASSWORD", "hunter2"))
                        .postgres()
                        .orElseThrow();

        assertThat(database.name()).isEqualTo("tv on [::1]:5433");
        assertThat(database.user()).isEqualTo("me");
        assertThat(database.password().text()).isEqualTo("hunter2");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://me:hunter2@db/tv,       jdbc:postgresql://***db/tv",
        "jdbc:postgresql://db/tv?password=hunter2, jdbc:postgresql://db/tv?***",
        "jdbc:postgresql://db/tv?a=b&user=hunter2, jdbc:postgresql://db/tv?***",
        "postgresql://db/tv,                       postgresql://db/tv",
        "jdbc:postgresql://db,                     jdbc:postgresql://db",
        "jdbc:postgresql://db:x/tv,                jdbc:postgresql://db:x/tv",
        "jdbc:mysql://db/tv,                       jdbc:mysql://db/tv"
    })
    void anAddressOfAnotherFormIsRefusedAndShownWithoutSecrets(String url, String shown) {
        assertThatThrownBy(
                        () -> ConfigReader.read(NO_OPTIONS, Map.of("EXSTREAMTV_DATABASE_URL", url)))
                .hasMessage(
                        "database.url must be empty or like jdbc:postgresql://host:5432/name, without user and password: %s (EXSTREAMTV_DATABASE_URL)",
                        shown)
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void aPasswordIsNeverShown() {
        Map<String, String> environment =
                Map.of(
                        "EXSTREAMTV_DATABASE_URL", "jdbc:postgresql://db/tv",
                        "EXSTREAMTV_DATABASE_PASSWORD", "hunter2");

        assertThat(ConfigReader.read(NO_OPTIONS, environment).toString())
                .contains("jdbc:postgresql://db/tv")
                .doesNotContain("hunter2");
        assertThat(ConfigReader.inForce(NO_OPTIONS, environment).toString())
                .contains("jdbc:postgresql://db/tv")
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://tv.example/tv",
                "https://tv.example/tv/",
                "https://tv.example/tv//"
            })
    void slashesAtTheEndOfTheAddressForClientsAreDropped(String url) {
        Map<String, String> environment = Map.of("EXSTREAMTV_SERVER_PUBLIC_URL", url);

        assertThat(ConfigReader.read(NO_OPTIONS, environment).server().publicUrl())
                .isEqualTo("https://tv.example/tv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy.lan",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/x",
                "10.0.0.0/",
                "fd00::/129"
            })
    void aProxyThatIsNoAddressIsRefused(String network) throws IOException {
        CommandLine options = options(file("server: {trustedProxies: ['" + network + "']}"));

        assertThatThrownBy(() -> ConfigReader.read(options, Map.of()))
                .hasMessage(
                        "server.trustedProxies must be a list of addresses or networks like 192.168.1.0/24: %s (config.yaml)"
                                .formatted(network));
    }

    @Test
    void aMissingFileIsRefusedByName() {
        assertThatThrownBy(() -> ConfigReader.read(options(folder.resolve("none.yaml")), Map.of()))
                .hasMessageContaining("config file cannot be read")
                .hasMessageContaining("none.yaml");
    }

    @Test
    void anUnknownVariableOfOursIsRefusedAndOthersAreNotLookedAt() {
        assertThatThrownBy(() -> ConfigReader.read(NO_OPTIONS, Map.of("EXSTREAMTV_PORTT", "1")))
                .hasMessage("environment: there is no setting EXSTREAMTV_PORTT");
        assertThat(
                        ConfigReader.read(
                                        NO_OPTIONS,
                                        Map.of("PATH", "/bin", "EXSTREAMTV_JAVA_HOME", "/jdk"))
                                .server()
                                .port())
                .isEqualTo(8411);
    }

    @ParameterizedTest
    @CsvSource({
        "--prot 1, 'option must be --media, --data, --port, --config or --dev: --prot'",
        "--port, '--port must be followed by a value: nothing'",
        "--port x, 'server.port must be 0..65535: x (command line)'",
    })
    void aWrongOptionIsRefused(String arguments, String message) {
        assertThatThrownBy(
                        () ->
                                ConfigReader.read(
                                        CommandLine.parse(List.of(arguments.split(" "))), Map.of()))
                .hasMessage(message);
    }

    @Test
    void developmentKeepsItsDataApart() {
        Config config = ConfigReader.read(CommandLine.parse(List.of("--dev")), Map.of());

        assertThat(config.data()).isEqualTo(Path.of("localdata").toAbsolutePath());
    }

    @Test
    void theExampleFileShowsEverySettingWithItsDefault() {
        Golden.assertFileMatches(Path.of("config.example.yaml"), ExampleFile.text());
    }

    @Test
    void theExampleFileWithoutItsCommentSignsGivesTheDefaults() throws IOException {
        String uncommented = ExampleFile.text().replaceFirst("#.*\n", "").replaceAll("(?m)^# ", "");

        assertThat(ConfigReader.read(options(file(uncommented)), Map.of()))
                .isEqualTo(ConfigReader.read(NO_OPTIONS, Map.of()));
    }

    @ParameterizedTest
    @CsvSource({"500MB, 500000000", "2TB, 2000000000000", "1500B, 1500", "7 kb, 7000"})
    void sizesCountInPowersOfAThousand(String text, long bytes) {
        assertThat(ByteSize.parse(text).bytes()).isEqualTo(bytes);
        assertThat(ByteSize.parse(ByteSize.parse(text).toString()).bytes()).isEqualTo(bytes);
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("config.yaml"), yaml);
    }

    private static CommandLine options(Path file, String... more) {
        CommandLine parsed = CommandLine.parse(List.of(more));
        return new CommandLine(parsed.settings(), Optional.of(file), parsed.dev());
    }
}
