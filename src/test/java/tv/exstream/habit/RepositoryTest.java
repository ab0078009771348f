package tv.exstream.habit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What is committed, and how. Skipped where git or the history is absent.
class RepositoryTest {
    private static final int MAX_BYTES = 1 << 20;

    private static final Pattern EFFECT =
            Pattern.compile("[a-z][a-z0-9.-]*(, [a-z][a-z0-9.-]*)*: \\S.{0,98}[^.\\s]");

    /// Pictures and streams that documents and tests need; everything else is text.
    private static final Pattern BINARY =
            Pattern.compile(
                    "docs/images/.*\\.png|src/(main|test)/resources/.*\\.(png|ico|woff2|ts|gz|db)");

    @Test
    void noFileIsLarge() throws Exception {
        List<String> large = new ArrayList<>();
        for (Path file : tracked()) {
            if (Files.size(file) > MAX_BYTES) {
                large.add(file + " " + Files.size(file) + " bytes");
            }
        }
        assertThat(large).as("tracked files of more than %d bytes", MAX_BYTES).isEmpty();
    }

    @Test
    void binaryFilesAreOnlyWhereTheyBelong() throws Exception {
        List<Path> binary = new ArrayList<>();
        for (Path file : tracked()) {
            if (!BINARY.matcher(file.toString()).matches() && hasZeroByte(file)) {
                binary.add(file);
            }
        }
        assertThat(binary).isEmpty();
    }

    @Test
    void commitsThatCanStillBeAmendedSayAreaAndEffect() throws Exception {
        assertThat(
                        unlandedSubjects().stream()
                                .filter(subject -> !EFFECT.matcher(subject).matches()))
                .as(
                        "commit subjects must have the form `area: effect`, at most 100 letters and no full stop")
                .isEmpty();
    }

    /// Of the commits on top of the branch that everybody shares; what has landed there stays as it is.
    private static List<String> unlandedSubjects() throws Exception {
        List<String> shared =
                git(
                        "for-each-ref",
                        "--format=%(refname)",
                        "refs/remotes/origin/main",
                        "refs/heads/main");
        assumeTrue(!shared.isEmpty(), "there is no main branch to compare with");
        return git("log", "--no-merges", "--format=%s", shared.getLast() + "..HEAD");
    }

    private static List<Path> tracked() throws Exception {
        return git("ls-files").stream().map(Path::of).filter(Files::isRegularFile).toList();
    }

    private static boolean hasZeroByte(Path file) throws IOException {
        for (byte value : Files.readAllBytes(file)) {
            if (value == 0) {
                return true;
            }
        }
        return false;
    }

    private static List<String> git(String... arguments) throws Exception {
        assumeTrue(Files.exists(Path.of(".git")), "this is not a git work tree");
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(Arrays.asList(arguments));
        Process process;
        try {
            process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
        } catch (IOException e) {
            assumeTrue(false, "git is not installed");
            throw e;
        }
        List<String> lines = new String(process.getInputStream().readAllBytes()).lines().toList();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assumeTrue(process.exitValue() == 0, "git refuses to look at this work tree");
        return lines;
    }
}
