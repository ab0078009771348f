package tv.exstream.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.launcher.FakeMachine.Result;

/// What `./exstreamtv` builds and starts.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir Path folder;

    private FakeMachine machine;

    @BeforeEach
    void aMachineThatHasEverything() {
        machine = new FakeMachine(folder).withJdk25().withFfmpeg();
    }

    @Test
    void helpListsTheCommandsAndNeedsNothing() {
        Result result = new FakeMachine(folder.resolve("bare")).without("mvn").run("help");

        assertThat(result.code()).isZero();
        assertThat(result.output())
                .contains("--media DIR", "test --fast", "doctor", "sample DIR", "bench", "golden");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--prot 1 | option must be --media, --data, --port, --config or --dev: --prot",
                "--port 99999 | --port must be 0..65535: 99999",
                "--port http | --port must be 0..65535: http",
                "--port | --port must be followed by a value: nothing",
                "--dev --media /nowhere | --media must be a folder: /nowhere",
                "--config /nowhere.yaml | --config must be a file: /nowhere.yaml",
                "play | there is no command play",
                "key | key must be followed by show, file or keyring: nothing",
                "key hide | key must be followed by show, file or keyring: hide",
                "test --slow | test takes --fast or --clients: --slow",
                "sample | sample must be followed by one folder: sample",
            })
    void aWrongCallIsNamedBeforeAnythingIsBuilt(String arguments, String message) {
        Result result = machine.run(arguments.split(" "));

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.messages()).startsWith("exstreamtv: " + message + "\n");
        assertThat(machine.called()).isEmpty();
    }

    @Test
    void theKeyOfSecretsIsKnownToTheProgramAlone() {
        Result result =
                machine.variable("EXSTREAMTV_SECRET_KEY", "hunter2").run("key", "show", "--dev");

        assertThat(result.messages()).doesNotContain("hunter2");
        assertThat(machine.called("mvn")).isNotEmpty();
        assertThat(machine.called("knows"))
                .singleElement()
                .asString()
                .startsWith("knows hunter2 ")
                .endsWith(" tv.exstream.ExstreamTv key show --dev");
    }

    @Test
    void theTrainingOfFastStartsDoesNotKnowTheKey() {
        machine.variable("EXSTREAMTV_SECRET_KEY", "hunter2").run();

        assertThat(machine.called("java")).hasSize(2);
        assertThat(machine.called("knows")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bench", "sample clips"})
    void programsWithoutADatabaseOfTheirOwnDoNotKnowTheKey(String arguments) {
        machine.variable("EXSTREAMTV_SECRET_KEY", "hunter2").run(arguments.split(" "));

        assertThat(machine.called("java")).isNotEmpty();
        assertThat(machine.called("knows")).isEmpty();
    }

    @Test
    void theFirstStartBuildsTrainsAndServes() {
        Result result = machine.run();

        assertThat(result.code()).isZero();
        assertThat(result.output()).isEqualTo("served in " + machine.project() + "\n");
        assertThat(machine.called("mvn"))
                .singleElement()
                .asString()
                .contains(" -o -q package -Dmaven.test.skip=true");
        assertThat(machine.called("java").getFirst())
                .contains("-XX:AOTCacheOutput=", "tv.exstream.Rehearsal");
        assertThat(machine.called("java").getLast())
                .contains("-XX:AOTCache=", "-Xmx512m", "parallelism=16", "tv.exstream.ExstreamTv")
                .contains("target/app/exstreamtv.jar:target/app/a.jar ");
    }

    @Test
    void eachCallIsPrinted() {
        assertThat(machine.run().messages())
                .contains("+ mvn -o package", "+ " + machine.systemJdks() + "/jdk-25/bin/java -XX");
    }

    @Test
    void theSecondStartOnlyServes() {
        machine.run();
        int before = machine.called().size();

        machine.run();

        assertThat(machine.called().subList(before, machine.called().size()))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("java -XX:AOTCache=");
    }

    @ParameterizedTest
    @CsvSource({
        "pom.xml",
        "src/main/java/tv/exstream/ExstreamTv.java",
        "src/main/java/tv/exstream",
        "src/build/java/GenerateBeans.java"
    })
    void aChangedSourceIsBuiltAgain(String source) throws IOException {
        machine.run();

        Files.setLastModifiedTime(
                machine.project().resolve(source), FileTime.from(Instant.now().plusSeconds(2)));
        machine.run();

        assertThat(machine.called("mvn")).hasSize(2);
    }

    @Test
    void aJarThatIsNoLongerNeededLeavesTheClassPath() throws IOException {
        machine.run();
        Files.createFile(machine.project().resolve("target/lib/old.jar"));

        Files.setLastModifiedTime(
                machine.project().resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(2)));
        machine.run();

        assertThat(machine.called("java").getLast()).doesNotContain("old.jar");
    }

    @Test
    void whatTheBuildSaysIsShownWhenItFails() {
        machine.tool(
                "mvn",
                "#!/bin/sh\necho \"mvn $*\" >>\"$CALLS\"\necho '[ERROR] Foo.java:[3,5] cannot find symbol'\nexit 1\n");

        Result result = machine.run();

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.messages()).contains("cannot find symbol", "the build stopped");
        assertThat(machine.called()).hasSize(1);
    }

    @Test
    void missingLibrariesAreFetchedAfterTryingWithoutTheNetwork() {
        machine.tool(
                "mvn",
                """
                #!/bin/sh
                echo "mvn $*" >>"$CALLS"
                case " $* " in *" -o "*) echo 'Cannot access central in offline mode'; exit 1 ;; esac
                mkdir -p "$PROJECT/target/lib"; : >"$PROJECT/target/exstreamtv.jar"; : >"$PROJECT/target/lib/a.jar"
                """);

        assertThat(machine.run().code()).isZero();
        assertThat(machine.called("mvn")).hasSize(2).last().asString().doesNotContain(" -o ");
    }

    @Test
    void pathsInOptionsMeanTheFolderOfTheCaller() throws IOException {
        Path elsewhere = folder.resolve("else where");
        Files.createDirectories(elsewhere.resolve("films"));

        Result result =
                machine.calledFrom(elsewhere)
                        .run("--media", "films", "--data", "tv data", "--port", "9000");

        assertThat(result.output()).isEqualTo("served in " + machine.project() + "\n");
        assertThat(machine.called("java").getLast())
                .endsWith(
                        "ExstreamTv --media %s/films --data %s/tv data --port 9000"
                                .formatted(elsewhere, elsewhere));
    }

    @Test
    @DisplayName("a media folder may have a name, which is no part of its path")
    void aMediaFolderMayHaveAName() throws IOException {
        Files.createDirectories(folder.resolve("films"));
        Files.createDirectories(folder.resolve("a=b"));

        Result _ =
                machine.calledFrom(folder)
                        .run("--media", "Old films=films", "--media", folder + "/a=b");

        assertThat(machine.called("java").getLast())
                .endsWith(
                        "ExstreamTv --media Old films=%s/films --media %s/a=b"
                                .formatted(folder, folder));
    }

    @Test
    void aLinkToTheLauncherIsTheLauncher() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("tv"), machine.launcher());

        assertThat(machine.calledFrom(folder).runAs(link).output())
                .isEqualTo("served in " + machine.project() + "\n");
    }

    @Test
    void developingTrainsNothing() {
        machine.run("--dev");

        assertThat(machine.called("java"))
                .singleElement()
                .asString()
                .endsWith("ExstreamTv --dev")
                .doesNotContain("AOT");
    }

    @Test
    void anotherJdkIsTrainedAgain() {
        machine.run();

        machine.jdk(machine.systemJdks().resolve("jdk-25"), "25.0.4").run();

        assertThat(machine.called("java").stream().filter(call -> call.contains("AOTCacheOutput")))
                .hasSize(2);
    }

    @Test
    void aFailedTrainingIsSaidAndNotTriedAgain() {
        String failing =
                "#!/bin/sh\necho \"java $*\" >>\"$CALLS\"\ncase \"$*\" in *Rehearsal*) exit 1 ;; esac\n";
        machine.tool("../usr-lib-jvm/jdk-25/bin/java", failing);

        Result first = machine.run();
        Result second = machine.run();

        assertThat(first.code()).isZero();
        assertThat(first.messages())
                .contains("fast starts could not be prepared, going on without");
        assertThat(second.messages()).doesNotContain("fast starts");
        assertThat(machine.called("java").getLast()).doesNotContain("AOTCache=");
    }

    @Test
    void signalsReachTheProgram() throws Exception {
        machine.tool(
                "../usr-lib-jvm/jdk-25/bin/java",
                "#!/bin/sh\ntrap 'echo stopped >>\"$CALLS\"; exit 143' TERM\necho \"java $*\" >>\"$CALLS\"\nwhile :; do sleep 0.05; done\n");
        Process process = machine.start(machine.launcher(), "--dev");
        while (machine.called("java").isEmpty() && process.isAlive()) {
            Thread.onSpinWait();
        }

        process.destroy();

        assertThat(machine.finish(process).code()).isEqualTo(143);
        assertThat(machine.called()).last().isEqualTo("stopped");
    }

    @Test
    void oneLauncherBuildsAtATime() throws IOException {
        Path lock = lockOf(ProcessHandle.current().pid());
        Process process = machine.start(machine.launcher(), "--dev");
        while (!machine.messages().contains("waiting for another ./exstreamtv")
                && process.isAlive()) {
            Thread.onSpinWait();
        }

        assertThat(machine.called()).isEmpty();
        Files.delete(lock);

        assertThat(machine.finish(process).code()).isZero();
        assertThat(machine.called("mvn")).hasSize(1);
    }

    @Test
    void theLockOfALauncherThatDiedIsTakenOver() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path lock = lockOf(gone.pid());

        assertThat(machine.run("--dev").code()).isZero();
        assertThat(Files.exists(lock, LinkOption.NOFOLLOW_LINKS)).isFalse();
    }

    @Test
    void whereNoLockCanBeMadeItDoesNotWaitForOne() {
        Result result = machine.without("ln").run("--dev");

        assertThat(result.code()).isEqualTo(1);
        assertThat(machine.messages()).contains(".build/lock must be a link that can be made");
    }

    private Path lockOf(long process) throws IOException {
        Path build = Files.createDirectories(machine.project().resolve(".build"));
        return Files.createSymbolicLink(build.resolve("lock"), Path.of(Long.toString(process)));
    }

    @Test
    void librariesAreKeptHereWhenTheHomeFolderCannotBeWritten() {
        machine.variable("HOME", "/nonexistent").run("--dev");

        assertThat(machine.called("mvn").getFirst())
                .contains(" -Dmaven.repo.local=%s/.build/libraries ".formatted(machine.project()));
    }

    @Test
    void whatIsMeasuredIsTheProgramAsItIsStarted() {
        machine.run("bench", "zap", "--quick");

        assertThat(machine.called("java").getFirst()).contains("tv.exstream.Rehearsal");
        assertThat(machine.called("java").getLast())
                .contains("-XX:AOTCache=")
                .endsWith("tv.exstream.ExstreamTv bench zap --quick");
    }

    @Test
    void commandsOfTheProgramAreHandedOn() {
        machine.calledFrom(folder).run("sample", "clips");

        assertThat(machine.called("java").getLast())
                .endsWith("tv.exstream.ExstreamTv sample " + folder + "/clips");
    }
}
