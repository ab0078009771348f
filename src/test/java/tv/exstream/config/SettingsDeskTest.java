package tv.exstream.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Remark;

class SettingsDeskTest {
    @TempDir private Path folder;
    private Path file;
    private SettingsDesk desk;

    @BeforeEach
    void open() throws IOException {
        file = folder.resolve("config.yaml");
        write("# Mine.\nguide:\n  ahead: 7d # a week\nserver:\n  port: 9000\n");
        desk = desk(Map.of());
    }

    @Test
    void whatIsLiveHoldsAtOnceAndWhoListensIsTold() {
        List<Config> told = new ArrayList<>();
        desk.live().listen(told::add);
        var ahead = desk.live().of(config -> config.guide().ahead());

        desk.change(Map.of("guide.ahead", Optional.of("3d")), Optional.empty());

        assertThat(ahead.get()).isEqualTo(Duration.ofDays(3));
        assertThat(told).containsExactly(desk.live().now());
        assertThat(read())
                .isEqualTo("# Mine.\nguide:\n  ahead: 3d # a week\nserver:\n  port: 9000\n");
        assertThat(desk.waiting()).isEmpty();
    }

    @Test
    void whatIsNotLiveWaitsForARestart() {
        change("server.port", "9001");

        assertThat(desk.live().now().server().port()).isEqualTo(9000);
        assertThat(desk.waiting())
                .containsExactly(
                        new SettingsDesk.Waiting(
                                "server.port", state("server.port").form(), "9000", "9001"));
        assertThat(state("server.port").inForce().text()).isEqualTo("9000");
        assertThat(state("server.port").inFile()).contains("9001");
        assertThat(state("server.port").waiting()).contains("9001");
        assertThat(desk(Map.of()).live().now().server().port()).isEqualTo(9001);

        change("server.port", "9000");

        assertThat(desk.waiting()).isEmpty();
    }

    @Test
    void aSettingThatIsTakenOutOfTheFileHasItsDefaultAgain() {
        desk.change(Map.of("guide.ahead", Optional.empty()), Optional.empty());

        assertThat(desk.live().now().guide().ahead()).isEqualTo(Duration.ofDays(14));
        assertThat(state("guide.ahead").isChanged()).isFalse();
        assertThat(state("guide.ahead").inFile()).isEmpty();
        assertThat(read()).isEqualTo("# Mine.\nserver:\n  port: 9000\n");
    }

    @Test
    void allChangesAreMadeOrNone() {
        String before = read();

        assertRefused(
                Problem.INVALID_VALUE,
                "tuner.count must be 1..64: 65",
                Map.of("guide.ahead", Optional.of("1d"), "tuner.count", Optional.of("65")));

        assertThat(read()).isEqualTo(before);
        assertThat(desk.live().now().guide().ahead()).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void whatIsMadeOfTheSettingsCanChangeBesideTheFile() {
        Path found = folder.resolve("found");
        List<Path> there = new ArrayList<>();
        var options = CommandLine.parse(List.of("--config", file.toString()));
        SettingsDesk beside =
                SettingsDesk.open(
                        options,
                        Map.of(),
                        config -> there.isEmpty() ? config : config.showing(found));
        there.add(found);
        assertThat(beside.live().now().media().folders()).isEmpty();

        beside.settle();

        assertThat(beside.live().now().media().folders()).containsExactly(found);
    }

    @Test
    void whatSomebodyElseWritesIsFollowed() throws IOException {
        write("guide: {ahead: 2d}\nserver: {port: 1}");

        assertThat(desk.reload()).isTrue();

        assertThat(desk.live().now().guide().ahead()).isEqualTo(Duration.ofDays(2));
        assertThat(desk.waiting()).hasSize(1);
        assertThat(desk.reload()).isFalse();
    }

    @Test
    void aFileWithAMistakeChangesNothingAndSaysSo() throws IOException {
        write("guide:\n  ahead: 2d\n  back: never\n");

        assertThat(desk.reload()).isTrue();

        assertThat(desk.live().now().guide().ahead()).isEqualTo(Duration.ofDays(7));
        assertThat(desk.mistake().map(Remark::english))
                .contains(
                        "guide.back must be a length of time from 0s to 60d: never (config.yaml)");
        assertRefused(
                Problem.SETTINGS_UNWRITABLE,
                "config file must be without mistakes to be changed: guide.back must be",
                Map.of("tuner.count", Optional.of("2")));

        change("guide.back", "1h");

        assertThat(desk.mistake()).isEmpty();
        assertThat(desk.live().now().guide().ahead()).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void aFileThatIsNoTextIsLeftAlone() throws IOException {
        Files.write(file, new byte[] {(byte) 0xC3, 0x28});

        assertThat(desk.reload()).isTrue();

        assertThat(desk.mistake().map(Remark::english))
                .contains("config file must be UTF-8 text: " + file);
        assertRefused(
                Problem.SETTINGS_UNWRITABLE,
                "config file must be without mistakes to be changed: config file must be UTF-8",
                Map.of("tuner.count", Optional.of("2")));
    }

    @Test
    void aFileThatIsGoneLeavesTheDefaults() throws IOException {
        Files.delete(file);

        assertThat(desk.reload()).isTrue();

        assertThat(desk.mistake()).isEmpty();
        assertThat(desk.live().now().guide().ahead()).isEqualTo(Duration.ofDays(14));

        change("guide.ahead", "1d");

        assertThat(read()).isEqualTo("guide:\n  ahead: 1d\n");
    }

    @Test
    void aChangeOfAFileThatIsAnotherByNowIsRefused() throws IOException {
        String seen = desk.tag();
        write("guide: {ahead: 2d}\n");

        assertThatThrownBy(
                        () ->
                                desk.change(
                                        Map.of("tuner.count", Optional.of("2")), Optional.of(seen)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.SETTINGS_CHANGED));
        assertThat(read()).isEqualTo("guide: {ahead: 2d}\n");

        assertThat(desk.reload()).isTrue();
        desk.change(Map.of("tuner.count", Optional.of("2")), Optional.of(desk.tag()));

        assertThat(desk.live().now().tuner().count()).isEqualTo(2);
    }

    @Test
    void whatAVariableSaysHoldsAndCannotBeWritten() {
        desk = desk(Map.of("EXSTREAMTV_GUIDE_AHEAD", "5d"));

        SettingState ahead = state("guide.ahead");
        assertThat(ahead.inForce().text()).isEqualTo("5d");
        assertThat(ahead.inFile()).contains("7d");
        assertThat(ahead.source().lockedBy()).contains("EXSTREAMTV_GUIDE_AHEAD");
        assertRefused(
                Problem.SETTING_LOCKED,
                "guide.ahead must be changed where it is said: by EXSTREAMTV_GUIDE_AHEAD",
                Map.of("guide.ahead", Optional.of("1d")));
    }

    @Test
    void aTrialChangesNothing() {
        String before = read();

        desk.check(Map.of("guide.ahead", Optional.of("1d")), Optional.empty());

        assertThat(read()).isEqualTo(before);
        assertThat(desk.live().now().guide().ahead()).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void secretsAreNotShown() {
        change("database.password", "hunter2");

        assertThat(state("database.password").inFile()).contains("***");
        assertThat(state("database.password").waiting()).contains("***");
        assertThat(desk.all().toString() + desk.waiting()).doesNotContain("hunter2");
    }

    @Test
    void whatIsMadeOfTheConfigurationIsMadeAfterEveryChange() {
        Path other = Path.of("/other").toAbsolutePath();
        desk =
                SettingsDesk.open(
                        CommandLine.parse(List.of("--config", file.toString())),
                        Map.of(),
                        config ->
                                config.media().folders().isEmpty()
                                        ? config.showing(other)
                                        : config);
        assertThat(desk.live().now().media().folders()).containsExactly(other);

        change("media.folders", "/films\n/shows");

        assertThat(desk.live().now().media().folders())
                .containsExactly(Path.of("/films"), Path.of("/shows"));
    }

    @Test
    void whoListensIsToldWhatSomebodyChangedInTheFileAndNotWhatWasChangedHere() throws IOException {
        List<FileEdit> told = new ArrayList<>();
        desk.listen(told::add);
        change("guide.ahead", "3d");
        write("guide: {ahead: 3d}\ndatabase: {password: hunter2}\nserver: {port: 9001}\n");
        assertThat(desk.follow()).isFalse();
        assertThat(desk.follow()).isTrue();
        write("guide: {ahead: yesterday}\n");
        assertThat(desk.follow()).isFalse();
        assertThat(desk.follow()).isTrue();

        assertThat(told)
                .containsExactly(
                        new FileEdit(
                                Map.of("server.port", "9000"),
                                Map.of("server.port", "9001", "database.password", "***")));
    }

    @Test
    void whatSomebodyChangedInTheFileIsToldAlsoWhereItIsReadForAnotherReason() throws IOException {
        List<FileEdit> told = new ArrayList<>();
        desk.listen(told::add);
        write("guide: {ahead: 7d}\nserver: {port: 9001}\n");
        assertThat(desk.reload()).isTrue();
        write("guide: {ahead: 7d}\nserver: {port: 9002}\n");
        change("guide.ahead", "3d");

        assertThat(told)
                .containsExactly(
                        new FileEdit(Map.of("server.port", "9000"), Map.of("server.port", "9001")),
                        new FileEdit(Map.of("server.port", "9001"), Map.of("server.port", "9002")));
    }

    private SettingsDesk desk(Map<String, String> environment) {
        return SettingsDesk.open(
                CommandLine.parse(List.of("--config", file.toString())),
                environment,
                UnaryOperator.identity());
    }

    private void change(String key, String text) {
        desk.change(Map.of(key, Optional.of(text)), Optional.empty());
    }

    private void assertRefused(
            Problem problem, String message, Map<String, Optional<String>> changes) {
        assertThatThrownBy(() -> desk.change(changes, Optional.empty()))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(problem))
                .hasMessageStartingWith(message);
    }

    private SettingState state(String key) {
        return desk.all().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
    }

    private String read() {
        return ConfigFile.text(file);
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
    }
}
