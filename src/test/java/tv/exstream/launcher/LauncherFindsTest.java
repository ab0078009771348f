package tv.exstream.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.launcher.FakeMachine.Result;

/// What `./exstreamtv` finds on a machine, what it installs and what it says when it may not.
@DisabledOnOs(OS.WINDOWS)
class LauncherFindsTest {
    @TempDir Path folder;

    private FakeMachine machine;

    @BeforeEach
    void aMachineWithMavenAndNothingElse() {
        machine = new FakeMachine(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {".sdkman/candidates/java/25.0.3-tem", ".jdks/temurin-25"})
    void aJdkInTheHomeFolderIsFound(String place) {
        machine.withFfmpeg().jdk(machine.home().resolve(place), "25.0.3").run("--dev");

        assertThat(machine.called("mvn").getFirst())
                .endsWith("JAVA_HOME=" + machine.home().resolve(place));
    }

    @Test
    void anOldJavaHomeAndAnOldJavaOnThePathArePassedOver() throws IOException {
        machine.withFfmpeg()
                .withJdk25()
                .jdk(folder.resolve("jdk-17"), "17.0.15")
                .variable("JAVA_HOME", folder.resolve("jdk-17").toString());
        Files.createSymbolicLink(folder.resolve("bin/java"), folder.resolve("jdk-17/bin/java"));

        machine.run("--dev");

        assertThat(machine.called("mvn").getFirst())
                .endsWith("JAVA_HOME=" + machine.systemJdks().resolve("jdk-25"));
    }

    @Test
    void theJavaOnThePathIsFoundThroughItsLinks() throws IOException {
        machine.withFfmpeg().jdk(folder.resolve("opt/jdk"), "26-ea");
        Files.createSymbolicLink(folder.resolve("alternative"), folder.resolve("opt/jdk/bin/java"));
        Files.createSymbolicLink(folder.resolve("bin/java"), Path.of("../alternative"));

        machine.run("--dev");

        assertThat(machine.called("mvn").getFirst()).endsWith("/opt/jdk");
    }

    @Test
    void theOldestJdkThatWillDoIsTaken() {
        machine.withFfmpeg()
                .withJdk25()
                .jdk(machine.systemJdks().resolve("a-27"), "27")
                .jdk(machine.systemJdks().resolve("b-9"), "9.0.4");

        machine.run("--dev");

        assertThat(machine.called("mvn").getFirst()).endsWith("/jdk-25");
    }

    @Test
    void aRuntimeWithoutACompilerIsNoJdk() throws IOException {
        machine.withFfmpeg().withJdk25();
        Files.delete(machine.systemJdks().resolve("jdk-25/bin/javac"));

        assertThat(machine.run().messages()).contains("a JDK 25 or newer is needed");
    }

    @Test
    void aNamedJdkThatWillNotDoIsNotReplacedSilently() {
        machine.withJdk25().variable("EXSTREAMTV_JAVA_HOME", "/nowhere");

        Result result = machine.run();

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.messages())
                .contains("EXSTREAMTV_JAVA_HOME must be the folder of a JDK 25 or newer: /nowhere");
    }

    @ParameterizedTest
    @CsvSource({
        "apt-get, sudo apt-get install openjdk-25-jdk-headless",
        "dnf, sudo dnf install java-25-openjdk-devel",
        "pacman, sudo pacman -S jdk25-openjdk",
        "brew, brew install openjdk@25",
        "none, 'any JDK 25, for example Eclipse Temurin from adoptium.net'",
    })
    void withoutAJdkTheCommandForThisMachineIsSaid(String packages, String command) {
        machine.tool(packages, "#!/bin/sh\nexit 1\n");

        Result result = machine.run();

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.messages())
                .contains("exstreamtv: install one: " + command + "\n", "EXSTREAMTV_JAVA_HOME=");
        assertThat(machine.called()).isEmpty();
    }

    @Test
    void rootGetsTheJdkOfItsDebian() {
        Path shelf = folder.resolve("shelf");
        machine.withFfmpeg()
                .jdk(shelf, "25.0.3")
                .withApt(
                        "mkdir -p %s; mv %s %s/"
                                .formatted(machine.systemJdks(), shelf, machine.systemJdks()));

        assertThat(machine.run("--dev").code()).isZero();
        assertThat(machine.called("apt-get"))
                .containsExactly(
                        "apt-get install -y -q --no-install-recommends openjdk-25-jdk-headless");
    }

    @Test
    void withoutMavenTheCommandForThisMachineIsSaid() {
        machine.withJdk25().without("mvn").tool("dnf", "#!/bin/sh\n");

        Result result = machine.run();

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.messages())
                .contains("mvn is not on the PATH", "install it: sudo dnf install maven");
    }

    @Test
    void rootGetsFfmpegAndAFontFromDebian() {
        machine.withJdk25().withApt("");

        machine.run("--dev");

        assertThat(machine.called("apt-get"))
                .containsExactly(
                        "apt-get install -y -q --no-install-recommends ffmpeg fonts-dejavu-core");
    }

    @Test
    void packageListsAreFetchedWhenInstallingFails() {
        machine.withJdk25()
                .withApt(
                        "[ -e \"$CALLS.lists\" ] || case $* in update*) : >\"$CALLS.lists\" ;; *) exit 100 ;; esac");

        machine.run("--dev");

        assertThat(machine.called("apt-get")).hasSize(3).element(1).isEqualTo("apt-get update -q");
    }

    @Test
    void othersGetAPrivateCopyOfFfmpegBehindTheirPath() {
        machine.withJdk25();

        Result result = machine.run("--dev");

        Path copy = machine.project().resolve(".build/ffmpeg-8.1");
        assertThat(result.messages())
                .contains("fetching a private copy of ffmpeg and a font, once");
        assertThat(machine.called("mvn").get(1))
                .contains("-Dartifact=org.bytedeco:ffmpeg:8.1:jar:linux-x86_64-gpl");
        assertThat(machine.called().getLast())
                .isEqualTo("PATH=" + folder.resolve("bin") + ":" + copy);
    }

    @Test
    void thePrivateCopyIsMadeOnce() {
        machine.withJdk25().run("--dev");

        assertThat(machine.run("--dev").messages()).doesNotContain("fetching");
    }

    @Test
    void wherePrivateCopiesDoNotRunTheCommandIsSaidAndTheServerStarts() {
        machine.withJdk25().tool("uname", "#!/bin/sh\necho Darwin\n").tool("brew", "#!/bin/sh\n");

        Result result = machine.run("--dev");

        assertThat(result.code()).isZero();
        assertThat(result.messages()).contains("install them: brew install ffmpeg");
    }

    @Test
    void theClosingLineOfTheTestsComesLast() {
        machine.withJdk25()
                .withFfmpeg()
                .tool("mvn", tests("Tests run: 7, Failures: 0, Errors: 0, Skipped: 1", 0));

        Result result = machine.run("test");

        assertThat(result.code()).isZero();
        assertThat(result.output())
                .endsWith("BUILD\nTests run: 7, Failures: 0, Errors: 0, Skipped: 1\n");
        assertThat(machine.called("mvn")).singleElement().asString().contains(" verify");
    }

    @Test
    void failedTestsFailTheRun() {
        machine.withJdk25()
                .withFfmpeg()
                .tool("mvn", tests("Tests run: 7, Failures: 1, Errors: 0, Skipped: 0", 1));

        Result result = machine.run("test");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.output()).endsWith("Tests run: 7, Failures: 1, Errors: 0, Skipped: 0\n");
    }

    @Test
    void aRunWithoutTestsFails() {
        machine.withJdk25().withFfmpeg().tool("mvn", tests("nothing to do", 0));

        Result result = machine.run("test");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.messages()).endsWith("exstreamtv: no test was run\n");
    }

    @Test
    void aLibraryThatDidNotArriveIsAskedForAgain() {
        machine.withJdk25().withFfmpeg().tool("mvn", tests("Could not transfer artifact", 1));

        machine.run("test");

        assertThat(machine.called("mvn")).hasSize(3);
    }

    @Test
    void toolsThatTestsNeedAreInstalledOrNamed() {
        machine.withJdk25()
                .withFfmpeg()
                .tool("mvn", tests("Tests run: 7, Failures: 0, Errors: 0, Skipped: 5", 0));

        assertThat(machine.run("test").messages())
                .contains(
                        "tests that need one of these packages are skipped: chromium-headless-shell hdhomerun-config");

        machine.withApt("").run("test");

        assertThat(machine.called("apt-get").getFirst())
                .contains(" chromium-headless-shell hdhomerun-config gupnp-tools xmltv-util ");
    }

    @Test
    void aToolIsNotInstalledBesideAnotherOneThatDoesTheSame() {
        machine.withJdk25()
                .withFfmpeg()
                .tool("chromium", "")
                .withApt("")
                .tool("mvn", tests("Tests run: 7, Failures: 0, Errors: 0, Skipped: 5", 0));

        machine.run("test");

        assertThat(machine.called("apt-get").getFirst())
                .contains(" hdhomerun-config ")
                .doesNotContain("chromium");
    }

    @Test
    void aToolThatTheDistributionLacksDoesNotCostTheOthers() {
        machine.withJdk25()
                .withFfmpeg()
                .withApt("case \"$*\" in *chromium*) exit 100 ;; esac")
                .tool("mvn", tests("Tests run: 7, Failures: 0, Errors: 0, Skipped: 5", 0));

        machine.run("test");

        assertThat(machine.called("apt-get"))
                .last()
                .isEqualTo("apt-get install -y -q --no-install-recommends tstools");
    }

    @Test
    void theFastTestsAreThoseOfTheCore() {
        machine.withJdk25()
                .withFfmpeg()
                .tool("mvn", tests("Tests run: 2, Failures: 0, Errors: 0, Skipped: 0", 0));
        machine.write(
                machine.project().resolve("ARCHITECTURE.md"),
                "| `time` | core | x | - |\n| `store` | shell | x | core |\n");
        machine.write(
                machine.project().resolve("src/test/java/tv/exstream/time/FrameRateTest.java"), "");
        machine.write(
                machine.project().resolve("src/test/java/tv/exstream/store/FilesTest.java"), "");

        machine.run("test", "--fast");

        assertThat(machine.called("mvn"))
                .singleElement()
                .asString()
                .contains("-Dtest=tv.exstream.time.FrameRateTest ");
    }

    private static String tests(String line, int code) {
        return "#!/bin/sh\necho \"mvn $*\" >>\"$CALLS\"\necho '[INFO] %s'\necho BUILD\nexit %d\n"
                .formatted(line, code);
    }
}
